"""What the count misses on a phone: one quarter below the other, its count and change, and what people wrote."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.misses import sentences
from impact.charts.misses.columns import Bars, bar_words, bars, of_words
from impact.charts.misses.parts import draw_bar, draw_key, draw_voices
from impact.charts.misses.plan import Measures, Plan, plan
from impact.charts.misses.rows import MissRow, compared
from impact.charts.page import Paper, draw_footer, draw_head, footer_lines
from impact.charts.unit_marks import mark_words, marks_for
from impact.charts.words import count, noun, period, within
from impact.look import TypeSizes, shorten, width
from impact.model import Misses, Mode

MARKS = Measures(least_row=1, most_row=60, least_cell=8, most_cell=12, most_lines=4)
# Points: from the edge of a quarter's ground to its words, above and below them, and between two columns.
INSET, AIR, GAP = 8.0, 7.0, 10.0


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    data: Misses
    rows: Sequence[MissRow]
    sizes: TypeSizes
    left: float
    right: float
    of_room: float
    laid: Plan
    bars: Bars


def draw_narrow(data: Misses, rows: Sequence[MissRow], *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    told = sentences.told(data, rows)
    drawing = _laid(canvas, data, rows, paper=paper, sizes=sizes)
    top = _draw_key(drawing, draw_head(canvas, told, paper, sizes))
    for row in rows:
        top = _draw_block(drawing, row, top)
    canvas.high = draw_footer(canvas, top, footer_lines(told, paper, sizes), paper, sizes)
    return canvas


def _laid(canvas: Canvas, data: Misses, rows: Sequence[MissRow], *, paper: Paper, sizes: TypeSizes) -> Drawing:
    left, right = paper.left + INSET, paper.right - INSET
    of_room = max((width(of_words(row), sizes.body, "strong") for row in rows), default=0)
    laid = plan(rows, MARKS, high=paper.high, room=right - left - of_room - GAP)
    number = max((width(count(row.value), sizes.body) for row in rows if row.value is not None), default=0)
    scale = bars(rows, left + number + GAP, right, size=sizes.body)
    return Drawing(canvas, data, rows, sizes, left, right, of_room, laid, scale)


def _draw_key(drawing: Drawing, top: float) -> float:
    canvas, left, right, size = drawing.canvas, drawing.left, drawing.right, drawing.sizes.small
    changed = f"Bars: change on the same {sentences.grain(drawing.rows)} a year before"
    for said in (f"Numbers: {within(noun(drawing.data.measure))}", changed if compared(drawing.rows) else ""):
        if said:
            top += size * 1.4
            canvas.text(
                left, top, shorten(said, size, right - left, "strong"), size=size, face="strong", colour="count"
            )
    if any(row.x is not None for row in drawing.rows):
        top = draw_key(canvas, left, top + size * 1.5, size=size, right=right)
        if said := mark_words(drawing.laid.per_mark):
            top += size * 1.4
            canvas.text(left, top, said, size=size, colour="soft")
    return top + size * 1.4


def _draw_block(drawing: Drawing, row: MissRow, top: float) -> float:
    """One quarter. Returns where the next begins."""
    sizes, laid = drawing.sizes, drawing.laid
    name = top + AIR + sizes.heading * 0.6
    end = drawing.canvas.text(drawing.left, name, period(row.period), size=sizes.heading, face="strong")
    if row.value is not None:
        drawing.canvas.text(end + GAP, name, row.of_some, size=sizes.small, colour="soft")
    bar = name + sizes.heading * 1.35
    _draw_count(drawing, row, bar)
    lines = laid.lines(marks_for(row.heard.n, laid.per_mark)) if row.x is not None else 1
    high = max(sizes.body * 1.3, lines * laid.cell)
    voices = bar + sizes.body + high / 2
    draw_voices(
        drawing.canvas,
        row,
        voices,
        of_end=drawing.left + drawing.of_room,
        left=drawing.left + (drawing.of_room + GAP if row.x is not None else 0),
        right=drawing.right,
        plan=laid,
        sizes=sizes,
        fewest=drawing.data.fewest,
    )
    bottom = voices + high / 2 + AIR
    _draw_ground(drawing, row, top, bottom, name)
    return bottom + 3


def _draw_count(drawing: Drawing, row: MissRow, middle: float) -> None:
    canvas, sizes, left = drawing.canvas, drawing.sizes, drawing.left
    if row.value is not None:
        left = canvas.text(left, middle, count(row.value), size=sizes.body, colour="soft") + GAP
    if row.change is None:
        canvas.text(left, middle, bar_words(row), size=sizes.small, colour="soft")
        return
    draw_bar(canvas, drawing.data, row, middle, drawing.bars, high=12, sizes=sizes)
    zero = drawing.bars.zero
    canvas.rule(zero, middle - 10, zero, middle + 10, colour="count", wide=1)


def _draw_ground(drawing: Drawing, row: MissRow, top: float, bottom: float, name: float) -> None:
    canvas, left, right = drawing.canvas, drawing.left, drawing.right
    if row.missed:
        canvas.panel(left - INSET, top + 1, right + INSET, bottom - 1, edge="rule", round_=6)
        size = drawing.sizes.small
        canvas.text(right, name, sentences.BAND, size=size, face="strong", align="right")
    else:
        canvas.rule(left, bottom + 1, right, bottom + 1, colour="grid")
