"""One side of one outcome, on any size of page: x of n, its marks, and an interval where a sample was drawn."""

from impact.charts.canvas import Canvas
from impact.charts.layers import Shape
from impact.charts.outcomes.marks import Marks
from impact.charts.outcomes.rows import Side
from impact.charts.spot import Spot
from impact.charts.unit_marks import draw_shapes, filled_marks, in_lines, marks_for
from impact.look import TypeSizes, shorten

# Line height of a line of words, as a part of its size.
LEAD = 1.35


def high(side: Side, marks: Marks, sizes: TypeSizes, *, interval: str = "") -> float:
    """How high it stands."""
    lines = marks.lines(side.n) if side.speaks else 0
    air = sizes.small * 0.4 if lines else 0
    return sizes.heading * LEAD + air + lines * marks.cell + (sizes.small * LEAD if interval else 0)


def draw(
    canvas: Canvas,
    side: Side,
    spot: Spot,
    *,
    verb: str,
    silence: str,
    shape: Shape,
    marks: Marks,
    sizes: TypeSizes,
    interval: str = "",
) -> None:
    """“38 of 44 agree”, a mark for each, and beneath it the interval; words where there is none to show."""
    room, middle = spot.right - spot.left, spot.top + sizes.heading * LEAD / 2
    if not side.speaks:
        canvas.text(spot.left, middle, shorten(silence, sizes.small, room), size=sizes.small, colour="soft")
        return
    end = canvas.text(spot.left, middle, side.of, size=sizes.heading, face="strong")
    canvas.text(end + sizes.small * 0.5, middle, verb, size=sizes.small, colour="soft")
    top = spot.top + sizes.heading * LEAD + sizes.small * 0.4
    number = marks_for(side.n, marks.per_mark)
    spots = in_lines(number, marks.per_line, left=spot.left, top=top, cell=marks.cell)
    filled = filled_marks(side.x or 0, side.n or 0, number)
    draw_shapes(canvas, shape, spots, colour="text", filled=filled, cell=marks.cell)
    top += marks.lines(side.n) * marks.cell
    if interval:
        said = f"95% interval: {interval}"
        canvas.text(spot.left, top + sizes.small * LEAD / 2, said, size=sizes.small, colour="soft")
