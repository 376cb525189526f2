"""The right half of both sides: one mark a reflection, filled where it names the thread, in the thread's own shape."""

from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.sides.columns import of
from impact.charts.sides.plan import Plan
from impact.charts.sides.rows import SideRow
from impact.charts.threads import Thread
from impact.charts.unit_marks import draw_marks, filled_marks, in_lines


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a thread's line stands: “8 of 14” ends at `of_end`, the cell of the first mark begins at `first`."""

    of_end: float
    first: float
    middle: float


def draw_thread(canvas: Canvas, row: SideRow, thread: Thread, spot: Spot, *, plan: Plan, size: float) -> None:
    named = row.named[thread.place]
    ink = thread.text_ink if named is not None else "soft"
    canvas.text(spot.of_end, spot.middle, of(row, named), size=size, face="strong", colour=ink, align="right")
    if named is not None:
        marks = plan.marks(row)
        top = spot.middle - plan.lines(row) * plan.cell / 2
        spots = in_lines(marks, plan.per_line, left=spot.first, top=top, cell=plan.cell)
        draw_marks(canvas, thread, spots, filled=filled_marks(named, row.n or 0, marks), cell=plan.cell)
