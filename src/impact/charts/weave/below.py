"""The three threads of a weave below each other over one line of quarters: for a page, and for many quarters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.heard import Heard
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines, head_high
from impact.charts.threads import THREADS, Thread
from impact.charts.unit_marks import PER_MARK
from impact.charts.weave import sentences
from impact.charts.weave.columns import AXIS_HIGH, OVER, Axis, draw_axis, draw_columns, words_fit
from impact.charts.weave.grid import Grid, grid, tallest
from impact.look import TypeSizes, balance, width
from impact.model import Weave


@dataclass(frozen=True, slots=True)
class Measures:
    """Points."""

    least_cell: float
    largest_cell: float
    band: float
    """Room for the columns of one thread."""
    most_step: float


ON_SLIDE = Measures(least_cell=6, largest_cell=12, band=110, most_step=100)
ON_PAGE = Measures(least_cell=4.6, largest_cell=7.4, band=70, most_step=54)
# Between the columns of two quarters, as a part of their step.
BETWEEN = 0.16
GUTTER_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Layout:
    told: Told
    top: float
    """Where the first band begins."""
    over: float
    """Above each band's columns, for “8 of 14”."""
    band: float
    laid: Grid


def draw_below(canvas: Canvas, data: Weave, rows: Sequence[Heard], *, paper: Paper, sizes: TypeSizes) -> Told:
    """Returns the words round the drawing. Quarters that do not fit are left to the table, the oldest first."""
    left = paper.left + _gutter(sizes)
    room = paper.right - left
    kept = next(k for k in range(len(rows), 0, -1) if k == 1 or words_fit(rows[-k:], room / k, sizes))
    shown = rows[-kept:]
    step = min((ON_SLIDE if paper.fixed else ON_PAGE).most_step, room / kept)
    axis = Axis(left + step / 2, step, start=paper.left, left=left, right=paper.right)
    layout = next(_layouts(data, rows, kept, step, paper=paper, sizes=sizes))
    draw_head(canvas, layout.told, paper, sizes)
    base = layout.top
    for thread in THREADS:
        base += layout.over + layout.band
        _draw_name(canvas, thread, base, paper, sizes)
        canvas.rule(paper.left, base, paper.right, base)
        draw_columns(canvas, shown, thread, axis=axis, base=base, laid=layout.laid, size=sizes.body)
    draw_axis(canvas, shown, axis=axis, base=base, sizes=sizes)
    foot = footer_lines(layout.told, paper, sizes)
    bottom = paper.high - footer_high(foot, sizes) if paper.fixed else base + sizes.small * AXIS_HIGH
    end = draw_footer(canvas, bottom, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return layout.told


def _layouts(
    data: Weave, rows: Sequence[Heard], kept: int, step: float, *, paper: Paper, sizes: TypeSizes
) -> Iterator[Layout]:
    """Those whose marks can be told apart, the one with the fewest reflections a mark first."""
    at = ON_SLIDE if paper.fixed else ON_PAGE
    most, wide = tallest(rows[-kept:]), step * (1 - BETWEEN)
    over = sizes.body * 1.15 + 2 * OVER
    for per_mark in PER_MARK:
        told = sentences.told(data, rows, per_mark, earlier=len(rows) - kept)
        top = head_high(told, paper, sizes) + sizes.small * 0.6
        under = sizes.small * AXIS_HIGH + footer_high(footer_lines(told, paper, sizes), sizes)
        room = paper.high - top - under - 3 * over
        high = min(room / 3, at.band)
        laid = grid(most, per_mark, wide=wide, high=high, least=at.least_cell, largest=at.largest_cell)
        if laid:
            # A thread's name stands beside its columns, however low they are.
            band = max(laid.high(most), sizes.heading * 1.2 + sizes.small * 2.4 - over)
            air = max(0, room - 3 * band) if paper.fixed else 0
            yield Layout(told, top + air * 0.2, over + air * 0.15, band, laid)


def _draw_name(canvas: Canvas, thread: Thread, base: float, paper: Paper, sizes: TypeSizes) -> None:
    """The thread's mark, name and meaning, standing on its line."""
    gloss = balance(thread.gloss, sizes.small, _gutter(sizes) - GUTTER_GAP)
    lead = sizes.small * 1.2
    top = base - 4 - len(gloss) * lead
    y, cell = top - sizes.heading * 0.55, sizes.heading * 0.9
    canvas.mark(paper.left + cell / 2, y, thread.shape, cell=cell, colour=thread.ink, filled=True)
    left = paper.left + sizes.heading * 1.15
    canvas.text(left, y, thread.name, size=sizes.heading, face="strong", colour=thread.text_ink)
    canvas.lines(paper.left, top, gloss, size=sizes.small, lead=lead, colour="soft")


def _gutter(sizes: TypeSizes) -> float:
    return sizes.heading * 1.15 + max(width(t.name, sizes.heading, "strong") for t in THREADS) + GUTTER_GAP
