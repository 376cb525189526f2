"""The right half of both sides: one mark a reflection, filled where it names the thread, in the thread's own shape."""

from dataclasses import dataclass

from impact.charts.canvas import Canvas, Shape
from impact.charts.sides.columns import of
from impact.charts.sides.plan import Plan
from impact.charts.sides.rows import SideRow


@dataclass(frozen=True, slots=True)
class Thread:
    """Where it stands among the three, its name, and the shape that carries it where colour cannot."""

    place: int
    name: str
    shape: Shape

    @property
    def ink(self) -> str:
        return self.name.lower()

    @property
    def text_ink(self) -> str:
        return f"{self.ink}_t"


THREADS = (Thread(0, "Dignity", "circle"), Thread(1, "Purpose", "triangle-up"), Thread(2, "Understanding", "square"))


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
        _draw_marks(canvas, row, thread, spot, plan=plan)


def _draw_marks(canvas: Canvas, row: SideRow, thread: Thread, spot: Spot, *, plan: Plan) -> None:
    marks = plan.marks(row)
    filled = filled_marks(row.named[thread.place] or 0, row.n or 0, marks)
    top = spot.middle - plan.lines(row) * plan.cell / 2
    for i in range(marks):
        canvas.mark(
            spot.first + (i % plan.per_line + 0.5) * plan.cell,
            top + (i // plan.per_line + 0.5) * plan.cell,
            thread.shape,
            cell=plan.cell,
            colour=thread.ink if i < filled else "quiet",
            filled=i < filled,
        )


def filled_marks(named: int, n: int, marks: int) -> int:
    """Rounded, but some are never drawn as none and not all never as all, where there are marks enough to say so."""
    if not n or not marks:
        return 0
    filled = round(named / n * marks)
    if marks > 1:
        filled = max(filled, 1 if named else 0)
        filled = min(filled, marks if named == n else marks - 1)
    return filled


def draw_unread(canvas: Canvas, row: SideRow, x: float, middle: float, *, cell: float, right: float) -> None:
    """A dash for each reflection that nobody has read: something is there, and it says nothing yet."""
    fits = max(0, int((right - x) // cell))
    for i in range(min(row.unread or 0, fits)):
        left = x + i * cell
        canvas.rule(left, middle, left + cell * 0.62, middle, colour="quiet", wide=1.6)
