"""The moment matrix on a phone: one moment below the other, its three threads, and its voice."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.key import LINE, draw_key, key_lines
from impact.charts.matrix.rows import MomentRow
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_lines
from impact.charts.quotes import quote_lines
from impact.charts.threads import THREADS, Thread
from impact.charts.unit_marks import PER_MARK, draw_marks, filled_marks, in_lines, mark_words, marks_for
from impact.look import TypeSizes, width, wrap
from impact.model import Matrix, Mode

AIR, GAP = 9.0, 10.0
LEAST_CELL, MOST_CELL = 6.2, 10.0
MOST_LINES = 2
MOST_QUOTE = 4


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    rows: Sequence[MomentRow]
    paper: Paper
    sizes: TypeSizes
    per_mark: int
    cell: float

    @property
    def marks(self) -> float:
        """Where marks begin: the words before them are as wide as the widest."""
        return _marks_left(self.rows, self.paper, self.sizes)

    @property
    def per_line(self) -> int:
        return max(1, int((self.paper.right - self.marks + 0.01) // self.cell))


def draw_narrow(
    data: Matrix, rows: Sequence[MomentRow], told: Told, *, mode: Mode, paper: Paper, sizes: TypeSizes
) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    top = draw_head(canvas, told, paper, sizes)
    drawing = Drawing(canvas, rows, paper, sizes, *_marks(rows, paper.right - _marks_left(rows, paper, sizes)))
    if any(row.speaks for row in rows):
        top = _draw_key(drawing, top)
    for row in rows:
        canvas.rule(paper.left, top, paper.right, top, colour="grid")
        top = _draw_block(drawing, row, top + AIR) + AIR
    canvas.high = draw_footer(canvas, top, footer_lines(told, paper, sizes), paper, sizes)
    return canvas


def _draw_key(drawing: Drawing, top: float) -> float:
    canvas, paper, size = drawing.canvas, drawing.paper, drawing.sizes.small
    y = top + size * 1.2
    draw_key(canvas, paper.left, y, size=size, right=paper.right)
    y += (key_lines(paper.left, paper.right, size=size) - 1) * LINE * size
    if said := mark_words(drawing.per_mark):
        y += size * LINE
        canvas.text(paper.left, y, said, size=size, colour="soft")
    return y + size * 1.2


def _draw_block(drawing: Drawing, row: MomentRow, top: float) -> float:
    """One moment. Returns where it ends."""
    canvas, paper, sizes = drawing.canvas, drawing.paper, drawing.sizes
    lines = wrap(row.name, sizes.heading, paper.room, "strong")
    top = canvas.lines(paper.left, top, lines, size=sizes.heading, lead=sizes.heading * 1.18, face="strong")
    under = wrap(row.under or row.why, sizes.small, paper.room)
    top = canvas.lines(paper.left, top, under, size=sizes.small, lead=sizes.small * 1.3, colour="soft")
    for thread in THREADS if row.speaks else ():
        top = _draw_thread(drawing, row, thread, top)
    if row.quote:
        said = quote_lines(row.quote.text, size=sizes.body, room=paper.room, most=MOST_QUOTE)
        top = canvas.lines(paper.left, top + 3, said, size=sizes.body, lead=sizes.body * 1.28, face="voice")
    return top


def _draw_thread(drawing: Drawing, row: MomentRow, thread: Thread, top: float) -> float:
    canvas, size, cell = drawing.canvas, drawing.sizes.small, drawing.cell
    named = row.threads[thread.place]
    marks = marks_for(named.n, drawing.per_mark) if named.told else 0
    high = max(1, -(-marks // drawing.per_line)) * cell
    step = max(high + 6, size * 1.5)
    middle = top + step / 2
    ink = thread.text_ink if named.told else "soft"
    canvas.text(drawing.marks - GAP, middle, named.words, size=size, face="strong", colour=ink, align="right")
    spots = in_lines(marks, drawing.per_line, left=drawing.marks, top=middle - high / 2, cell=cell)
    draw_marks(canvas, thread, spots, filled=filled_marks(named.x or 0, named.n or 0, marks), cell=cell)
    return top + step


def _marks_left(rows: Sequence[MomentRow], paper: Paper, sizes: TypeSizes) -> float:
    words = [one.words for row in rows if row.speaks for one in row.threads]
    return paper.left + max((width(said, sizes.small, "strong") for said in words), default=0) + GAP


def _marks(rows: Sequence[MomentRow], room: float) -> tuple[int, float]:
    """How many reflections a mark stands for, and its cell."""
    most = max((one.n or 0 for row in rows for one in row.threads), default=0)
    for per_mark in PER_MARK:
        for lines in range(1, MOST_LINES + 1):
            cell = min(MOST_CELL, room / max(1, -(-marks_for(most, per_mark) // lines)))
            if cell >= LEAST_CELL:
                return per_mark, cell
    return PER_MARK[-1], LEAST_CELL
