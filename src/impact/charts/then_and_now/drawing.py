"""A number with its bar, and a row of unit marks: what every size of the figure draws in the same way."""

from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.then_and_now.rows import WHENS, CodeRow, CountRow, Rows
from impact.charts.unit_marks import PER_MARK, draw_shapes, filled_marks, in_lines, marks_for
from impact.charts.words import change, count
from impact.look import TypeSizes
from impact.model import When

# Lines of marks that one code may fill.
MOST_LINES = 2


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    rows: Rows
    sizes: TypeSizes
    cell: float
    per_mark: int
    per_line: int

    @property
    def mark_lines(self) -> int:
        """Lines of marks that the largest row needs; at least one."""
        most = max((marks_for(row.at[when].n, self.per_mark) for row in self.rows.codes for when in WHENS), default=1)
        return max(1, -(-most // self.per_line))


def scale_of_marks(rows: Rows, room: float, cells: tuple[float, float]) -> tuple[float, int, int]:
    """A mark's cell (of the least to the largest), reflections a mark, and marks a line: the same in all the figure."""
    most = max((row.at[when].n or 0 for row in rows.codes for when in WHENS if row.speaks(when)), default=0)
    least, largest = cells
    cell = min(largest, max(least, room / max(1, most)))
    per_line = max(1, int(room // cell))
    fits = (k for k in PER_MARK if marks_for(most, k) <= MOST_LINES * per_line)
    return cell, next(fits, PER_MARK[-1]), per_line


def draw_count(drawing: Drawing, row: CountRow, when: When, x: float, top: float, *, room: float) -> None:
    """The number with its change beside it, and its bar below; both periods of a row share one scale."""
    canvas, sizes, one = drawing.canvas, drawing.sizes, row.at[when]
    middle = top + sizes.heading * 0.7
    if one.value is None:
        canvas.text(x, middle, one.words, size=sizes.body, colour="soft")
        return
    end = canvas.text(x, middle, count(one.value), size=sizes.heading, face="bold", colour="count")
    beside = change(one.change) if one.change is not None else one.words
    canvas.text(end + sizes.small * 0.6, middle, beside, size=sizes.small, colour="soft")
    largest = max((told.value or 0 for told in row.at.values()), default=0)
    bar = top + sizes.heading * 1.5
    wide = max(1.0, one.value / largest * room) if largest > 0 and one.value > 0 else 0
    high = sizes.heading * 0.5
    if wide:
        canvas.bar(x, bar, x + wide, bar + high, colour="count", tip=count(one.value))
    else:
        canvas.rule(x, bar, x, bar + high, colour="count", wide=1.2)


def draw_code(drawing: Drawing, row: CodeRow, when: When, x: float, top: float, *, of_room: float) -> None:
    """“8 of 14”, and one mark a reflection, filled where it names the code."""
    canvas, sizes, heard = drawing.canvas, drawing.sizes, row.at[when]
    middle = top + sizes.small * 0.7
    if not row.speaks(when):
        canvas.text(x, middle, row.silence(when), size=sizes.small, colour="soft")
        return
    named, n = row.x(when) or 0, heard.n or 0
    canvas.text(x, middle, f"{named:,} of {n:,}", size=sizes.body, face="strong", colour=row.inks[1])
    marks = marks_for(n, drawing.per_mark)
    spots = in_lines(marks, drawing.per_line, left=x + of_room, top=middle - drawing.cell / 2, cell=drawing.cell)
    filled = filled_marks(named, n, marks)
    draw_shapes(canvas, row.shape, spots, colour=row.inks[0], filled=filled, cell=drawing.cell)
