"""The marks of one row, missing to the left of the axis and in place to the right; and the headings above them."""

from collections.abc import Iterator

from impact.charts.canvas import Canvas
from impact.charts.conditions.columns import GAP, Columns
from impact.charts.conditions.plan import TO_NUMBER, Marks
from impact.charts.conditions.rows import Sides
from impact.charts.unit_marks import draw_shapes, in_lines, marks_for

MISSING, IN_PLACE, UNSAID = "Missing", "In place", "Not said which"


def draw_sides(canvas: Canvas, sides: Sides, at: Columns, middle: float, *, size: float) -> None:
    """A zero is drawn as a zero: nothing is left to be guessed from an empty place."""
    end = _draw_left(canvas, sides.missing, at.axis - GAP, middle, room=at.missing_room, marks=at.marks)
    _number(canvas, sides.missing, end - TO_NUMBER, middle, size=size, colour="strain_t", right=True)
    end = draw_right(
        canvas, sides.in_place, at.axis + GAP, middle, room=at.in_place_room, marks=at.marks, colour="support"
    )
    _number(canvas, sides.in_place, end + TO_NUMBER, middle, size=size, colour="support_t")
    end = draw_right(canvas, sides.unsaid, at.unsaid, middle, room=at.unsaid_room, marks=at.marks, colour="")
    _number(canvas, sides.unsaid, end + (TO_NUMBER if sides.unsaid else 0), middle, size=size, colour="soft")


def draw_right(
    canvas: Canvas, number: int, left: float, middle: float, *, room: float, marks: Marks, colour: str
) -> float:
    """Filled marks, or outlines where no colour is named. Returns where they end."""
    drawn, per_line = marks_for(number, marks.per_mark), marks.per_line(room)
    top = middle - marks.lines(number, room) * marks.cell / 2
    spots = in_lines(drawn, per_line, left=left, top=top, cell=marks.cell)
    draw_shapes(canvas, "circle", spots, colour=colour, filled=drawn if colour else 0, cell=marks.cell)
    return left + min(drawn, per_line) * marks.cell


def _draw_left(canvas: Canvas, number: int, right: float, middle: float, *, room: float, marks: Marks) -> float:
    drawn, per_line = marks_for(number, marks.per_mark), marks.per_line(room)
    top = middle - marks.lines(number, room) * marks.cell / 2
    spots = _mirrored(in_lines(drawn, per_line, left=0, top=top, cell=marks.cell), right)
    draw_shapes(canvas, "circle", spots, colour="strain", filled=drawn, cell=marks.cell)
    return right - min(drawn, per_line) * marks.cell


def _mirrored(spots: Iterator[tuple[float, float]], right: float) -> Iterator[tuple[float, float]]:
    yield from ((right - x, y) for x, y in spots)


def _number(
    canvas: Canvas, number: int, x: float, middle: float, *, size: float, colour: str, right: bool = False
) -> None:
    ink = colour if number else "soft"
    align = "right" if right else "left"
    canvas.text(x, middle, f"{number:,}", size=size, face="strong" if number else "sans", colour=ink, align=align)  # type: ignore[arg-type]
