"""The three threads of a weave beside each other: one panel a thread, the same quarters and the same scale in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.heard import Heard
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines, head_high
from impact.charts.threads import THREADS, Thread
from impact.charts.unit_marks import PER_MARK
from impact.charts.weave import sentences
from impact.charts.weave.columns import AXIS_HIGH, Axis, draw_axis, draw_columns, words_fit
from impact.charts.weave.grid import Grid, grid, tallest
from impact.look import TypeSizes
from impact.model import Weave

# Points: between panels, before the first column, between columns.
GAP, GUTTER, BETWEEN = 34.0, 15.0, 4.5
LEAST_CELL, LARGEST_CELL = 7.8, 15.0
# A few quarters may have larger marks.
FEW, LARGEST_OF_FEW = 4, 22.0
# Of a few quarters each column stands no further from the next.
MOST_STEP = 62.0
# In parts of the heading: from the subtitle to the columns, with the heading, the gloss and “8 of 14” between them.
HEADINGS_HIGH = 6.2


@dataclass(frozen=True, slots=True)
class Layout:
    told: Told
    head: float
    """Where headings begin."""
    base: float
    """Where columns stand."""
    laid: Grid


def beside_fits(rows: Sequence[Heard], paper: Paper, sizes: TypeSizes) -> bool:
    return words_fit(rows, _step(rows, paper), sizes)


def draw_beside(canvas: Canvas, data: Weave, rows: Sequence[Heard], *, paper: Paper, sizes: TypeSizes) -> Told:
    """Returns the words round the drawing."""
    layout = next(_layouts(data, rows, paper, sizes))
    draw_head(canvas, layout.told, paper, sizes)
    for thread in THREADS:
        _draw_panel(canvas, thread, rows, layout, paper=paper, sizes=sizes)
    foot = footer_lines(layout.told, paper, sizes)
    draw_footer(canvas, paper.high - footer_high(foot, sizes), foot, paper, sizes)
    return layout.told


def _layouts(data: Weave, rows: Sequence[Heard], paper: Paper, sizes: TypeSizes) -> Iterator[Layout]:
    """Those whose marks can be told apart, the one with the fewest reflections a mark first."""
    most, wide = tallest(rows), _step(rows, paper) - BETWEEN
    largest = LARGEST_OF_FEW if len(rows) <= FEW else LARGEST_CELL
    for per_mark in PER_MARK:
        told = sentences.told(data, rows, per_mark)
        head = head_high(told, paper, sizes)
        foot = footer_high(footer_lines(told, paper, sizes), sizes)
        base = paper.high - foot - sizes.small * AXIS_HIGH
        room = base - head - sizes.heading * HEADINGS_HIGH
        laid = grid(most, per_mark, wide=wide, high=room, least=LEAST_CELL, largest=largest)
        if laid:
            # Where the columns are low, the air goes above and below them.
            air = room - laid.high(most)
            yield Layout(told, head + air * 0.22, base - air * 0.4, laid)


def _draw_panel(
    canvas: Canvas, thread: Thread, rows: Sequence[Heard], layout: Layout, *, paper: Paper, sizes: TypeSizes
) -> None:
    left, step = paper.left + thread.place * (_panel_wide(paper) + GAP), _step(rows, paper)
    axis = Axis(left + GUTTER + step / 2, step, start=left, left=left, right=left + _panel_wide(paper))
    _draw_heading(canvas, thread, left, layout.head, sizes)
    canvas.rule(left, layout.base, axis.right, layout.base)
    draw_columns(canvas, rows, thread, axis=axis, base=layout.base, laid=layout.laid, size=sizes.heading)
    draw_axis(canvas, rows, axis=axis, base=layout.base, sizes=sizes)


def _draw_heading(canvas: Canvas, thread: Thread, left: float, head: float, sizes: TypeSizes) -> None:
    size = sizes.heading * 1.12
    y = head + size * 2.1
    canvas.mark(left + size * 0.42, y, thread.shape, cell=size * 0.9, colour=thread.ink, filled=True)
    canvas.text(left + size * 1.1, y, thread.name, size=size, face="strong", colour=thread.text_ink)
    canvas.text(left, y + size * 1.2, thread.gloss, size=sizes.body, colour="soft")


def _panel_wide(paper: Paper) -> float:
    return (paper.room - 2 * GAP) / 3


def _step(rows: Sequence[Heard], paper: Paper) -> float:
    return min(MOST_STEP, (_panel_wide(paper) - GUTTER) / len(rows))
