"""One family on a phone: one code below the other, its name, what was said of it, and what was given."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.conditions.load import draw_units, of_words
from impact.charts.conditions.plan import TO_NUMBER, Marks, Measures, plan_marks, sides_of
from impact.charts.conditions.rows import NOT_COUNTED, Row, value_words
from impact.charts.conditions.sentences import told
from impact.charts.conditions.sides import IN_PLACE, MISSING, UNSAID, draw_right
from impact.charts.conditions.voices import draw_passage, passages
from impact.charts.page import Paper, draw_footer, draw_head, footer_lines
from impact.charts.unit_marks import mark_words
from impact.charts.words import period
from impact.look import TypeSizes, width, wrap
from impact.model import Conditions, Mode

MARKS = Measures(least_cell=7, most_cell=12, most_lines=6)
LEAD = 1.25
AIR = 9.0


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    data: Conditions
    paper: Paper
    sizes: TypeSizes
    marks: Marks
    begin: float
    """Where marks begin: right of the words for the sides."""


def draw_narrow(data: Conditions, rows: Sequence[Row], *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    said = told(data, rows)
    drawing = _laid(canvas, data, rows, paper, sizes)
    top = draw_head(canvas, said, paper, sizes) + AIR
    if words := mark_words(drawing.marks.per_mark):
        top = _lines(drawing, paper.left, top, [words], colour="soft")
    for row in rows:
        top = _draw_block(drawing, row, top)
    for passage in passages(data.quotes, sizes, paper.room - sizes.small, most_lines=7):
        top = draw_passage(canvas, passage, paper.left, top + AIR, sizes)
    canvas.high = draw_footer(canvas, top, footer_lines(said, paper, sizes), paper, sizes)
    return canvas


def _laid(canvas: Canvas, data: Conditions, rows: Sequence[Row], paper: Paper, sizes: TypeSizes) -> Drawing:
    load = data.family == "Load"
    begin = paper.left + max(width(side, sizes.small) for side in (MISSING, IN_PLACE, UNSAID)) + sizes.small
    numbers = [[row.n for row in rows if row.n]] if load else list(sides_of(rows))
    widest = max((width(f"{number:,}", sizes.body, "strong") for side in numbers for number in side), default=0)
    room = paper.room if load else paper.right - begin - widest - TO_NUMBER
    return Drawing(canvas, data, paper, sizes, plan_marks([(side, room) for side in numbers], MARKS), begin)


def _draw_block(drawing: Drawing, row: Row, top: float) -> float:
    """One code. Returns where the next begins."""
    canvas, paper, sizes = drawing.canvas, drawing.paper, drawing.sizes
    canvas.rule(paper.left, top, paper.right, top, colour="grid")
    top += AIR
    lead = sizes.body * LEAD
    name = wrap(row.name, sizes.body, paper.room, "strong")
    top = canvas.lines(paper.left, top, name, size=sizes.body, lead=lead, face="strong")
    top = _lines(drawing, paper.left, top, wrap(row.of_words, sizes.small, paper.room), colour="soft")
    if drawing.data.family == "Load" and row.speaks:
        top = _draw_load(drawing, row, top)
    elif row.sides is not None and row.x:
        top = _draw_sides(drawing, row, top)
    else:
        top = _lines(drawing, paper.left, top, wrap(row.silence, sizes.small, paper.room), colour="soft")
    return _draw_given(drawing, row, top) + AIR


def _draw_load(drawing: Drawing, row: Row, top: float) -> float:
    marks, paper = drawing.marks, drawing.paper
    high = marks.lines(row.n or 0, paper.room) * marks.cell
    draw_units(drawing.canvas, row, paper.left, top + 4 + high / 2, room=paper.room, marks=marks)
    return top + 4 + high if of_words(row) else top


def _draw_sides(drawing: Drawing, row: Row, top: float) -> float:
    """Three lines, each with its word: a phone has no room for an axis."""
    assert row.sides is not None
    canvas, sizes, marks = drawing.canvas, drawing.sizes, drawing.marks
    told = (
        (MISSING, row.sides.missing, "strain", "strain_t"),
        (IN_PLACE, row.sides.in_place, "support", "support_t"),
        (UNSAID, row.sides.unsaid, "", "soft"),
    )
    widest = max(width(f"{number:,}", sizes.body, "strong") for _, number, _, _ in told)
    room = drawing.paper.right - drawing.begin - widest - TO_NUMBER
    for word, number, ink, text in told:
        high = max(sizes.small * LEAD, marks.lines(number, room) * marks.cell)
        middle = top + high / 2
        canvas.text(drawing.paper.left, middle, word, size=sizes.small, colour=text if number else "soft")
        end = draw_right(canvas, number, drawing.begin, middle, room=room, marks=marks, colour=ink)
        face = "strong" if number else "sans"
        gap = TO_NUMBER if number else 0
        canvas.text(end + gap, middle, f"{number:,}", size=sizes.body, face=face, colour=text if number else "soft")  # type: ignore[arg-type]
        top += high
    return top


def _draw_given(drawing: Drawing, row: Row, top: float) -> float:
    """What was given, in ink, with the change on the year before."""
    canvas, paper, sizes = drawing.canvas, drawing.paper, drawing.sizes
    if not row.given:
        return top
    if all(one.words == NOT_COUNTED for one in row.given):
        return _lines(drawing, paper.left, top + 3, [f"Given: {NOT_COUNTED}"], colour="soft")
    on = f", change on {period(drawing.data.before)}" if any(one.change is not None for one in row.given) else ""
    top = _lines(drawing, paper.left, top + 3, wrap(f"Given{on}:", sizes.small, paper.room), colour="count")
    for one in row.given:
        number = value_words(one)
        lead = sizes.small * LEAD
        left = paper.left + (width(number, sizes.small, "strong") + 5 if number else 0)
        lines = wrap(one.said, sizes.small, paper.right - left)
        canvas.text(paper.left, top + lead / 2, number, size=sizes.small, face="strong", colour="count")
        top = canvas.lines(left, top, lines, size=sizes.small, lead=lead, colour="text" if number else "soft")
    return top


def _lines(drawing: Drawing, x: float, top: float, lines: Sequence[str], *, colour: str) -> float:
    size = drawing.sizes.small
    return drawing.canvas.lines(x, top, lines, size=size, lead=size * LEAD, colour=colour)
