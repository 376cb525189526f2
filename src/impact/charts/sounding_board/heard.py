"""What was heard: the codes that were named, each with its x of n and one mark a reflection."""

from impact.charts.sounding_board.board import Named
from impact.charts.sounding_board.drawing import Drawing, draw_label
from impact.charts.spot import Spot
from impact.charts.unit_marks import CLOSER, PER_MARK, draw_shapes, filled_marks, in_lines, mark_words, marks_for
from impact.look import balance, shorten, width

# So few rows may stand further apart.
FEW_CODES = 7


def draw_heard(drawing: Drawing, spot: Spot) -> float:
    """Returns where it ends."""
    board, canvas, sizes = drawing.board, drawing.canvas, drawing.sizes
    where = f"WHAT WAS HEARD, {board.where.upper()}"
    top = draw_label(drawing, shorten(where, sizes.small, spot.room, "bold"), spot)
    if not board.speaks:
        said = f"{board.why_widened[:1].upper()}{board.why_widened[1:]}."
        lines = balance(said, sizes.heading, spot.room)
        return canvas.lines(spot.left, top, lines, size=sizes.heading, lead=sizes.heading * 1.3, colour="soft")
    names, of_room = _columns(drawing, spot)
    room = spot.room - names - of_room
    most = max(one.n for one in board.shown)
    least, largest = drawing.measures.cells
    cell = min(largest, max(least, room / most))
    per_line = max(1, int(room // cell))
    # Each in one line: rows of marks below each other are read as one picture.
    per_mark = next((k for k in PER_MARK if marks_for(most, k) <= per_line * CLOSER), PER_MARK[-1])
    per_line = max(per_line, marks_for(most, per_mark))
    cell = min(cell, room / per_line)
    high = sizes.body * (1.8 if len(board.shown) <= FEW_CODES else 1.5)
    for one in board.shown:
        _draw_name(drawing, one, spot.left, top + sizes.body * 0.65, columns=(names, of_room))
        marks = marks_for(one.n, per_mark)
        left = spot.left + names + of_room
        spots = in_lines(marks, per_line, left=left, top=top + sizes.body * 0.65 - cell / 2, cell=cell)
        filled = filled_marks(one.x, one.n, marks)
        draw_shapes(canvas, one.shape, spots, colour=one.inks[0], filled=filled, cell=cell)
        top += high
    more = [f"and {board.left_away} more, in the table"] if board.left_away else []
    key = [mark_words(per_mark)] if per_mark > 1 else []
    under = "; ".join([*more, *key])
    if under:
        canvas.text(spot.left, top + sizes.small * 0.6, under, size=sizes.small, colour="soft")
        top += sizes.small * 1.3
    return top


def _columns(drawing: Drawing, spot: Spot) -> tuple[float, float]:
    """Room of the names, and of “8 of 14”."""
    shown, size = drawing.board.shown, drawing.sizes.body
    longest = max(width(one.name, size, "strong") for one in shown) + size * 1.2
    of_room = max(width(_of(one), size, "strong") for one in shown) + size * 0.9
    return min(longest, spot.room * 0.5), of_room


def _draw_name(drawing: Drawing, one: Named, left: float, middle: float, *, columns: tuple[float, float]) -> None:
    canvas, size = drawing.canvas, drawing.sizes.body
    said = shorten(one.name, size, columns[0] - size * 0.6, "strong")
    canvas.text(left, middle, said, size=size, face="strong", colour=one.inks[1])
    end = left + sum(columns) - size * 0.6
    canvas.text(end, middle, _of(one), size=size, face="strong", colour=one.inks[1], align="right")


def _of(one: Named) -> str:
    return f"{one.x:,} of {one.n:,}"
