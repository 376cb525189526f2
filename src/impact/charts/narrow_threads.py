"""What people wrote, on a phone: the three threads below each other, in each one line of marks a stretch of time."""

from collections.abc import Sequence

from impact.charts.canvas import Canvas
from impact.charts.heard import Heard, silence_words
from impact.charts.page import Paper
from impact.charts.threads import THREADS, Thread
from impact.charts.unit_marks import PER_MARK, draw_marks, draw_unread, filled_marks, in_lines, marks_for
from impact.charts.words import period
from impact.look import TypeSizes, shorten, width

# Points. A line of marks that is broken more often than this is not read as one row.
CELL, GAP, MOST_LINES = 8.6, 8.0, 4


def narrow_per_mark(rows: Sequence[Heard], paper: Paper, sizes: TypeSizes) -> int:
    """How many reflections one mark stands for, so that no stretch of time needs more than a few lines."""
    most = max((row.n or 0 for row in rows), default=0)
    room = paper.right - _marks_left(rows, paper, sizes)
    return next(k for k in PER_MARK if marks_for(most, k) <= MOST_LINES * int(room // CELL))


def draw_narrow_threads(
    canvas: Canvas, rows: Sequence[Heard], top: float, *, paper: Paper, sizes: TypeSizes, fewest: int
) -> float:
    """Returns the height at which the last row ends."""
    per_mark = narrow_per_mark(rows, paper, sizes)
    left = _marks_left(rows, paper, sizes)
    for thread in THREADS:
        top = _draw_heading(canvas, thread, top, paper=paper, sizes=sizes)
        for row in rows:
            marks = marks_for(row.n, per_mark)
            per_line = int((paper.right - left) // CELL)
            lines = max(1, -(-marks // per_line)) if row.named[thread.place] is not None else 1
            high = max(sizes.small * 1.5, lines * CELL + 7)
            middle = top + high / 2
            _draw_label(canvas, row, thread, middle, paper=paper, sizes=sizes, fewest=fewest, left=left)
            named = row.named[thread.place]
            if row.speaks and named is not None:
                spots = in_lines(marks, per_line, left=left, top=middle - lines * CELL / 2, cell=CELL)
                draw_marks(canvas, thread, spots, filled=filled_marks(named, row.n or 0, marks), cell=CELL)
            top += high
        top += sizes.small * 0.5
    return top


def of_words(row: Heard, thread: Thread) -> str:
    """8 of 14; a thread that may not be shown says so."""
    named = row.named[thread.place]
    return "not shown" if named is None else f"{named:,} of {row.n:,}"


def _draw_heading(canvas: Canvas, thread: Thread, top: float, *, paper: Paper, sizes: TypeSizes) -> float:
    canvas.rule(paper.left, top, paper.right, top, colour="grid")
    y = top + sizes.heading * 1.0
    cell = sizes.heading * 0.9
    canvas.mark(paper.left + cell / 2, y, thread.shape, cell=cell, colour=thread.ink, filled=True)
    left = paper.left + sizes.heading * 1.15
    end = canvas.text(left, y, thread.name, size=sizes.heading, face="strong", colour=thread.text_ink)
    canvas.text(end + 8, y, thread.gloss, size=sizes.small, colour="soft")
    return y + sizes.heading * 0.9


def _draw_label(
    canvas: Canvas,
    row: Heard,
    thread: Thread,
    middle: float,
    *,
    paper: Paper,
    sizes: TypeSizes,
    fewest: int,
    left: float,
) -> None:
    """The period, then x of n or why there is none."""
    end = canvas.text(paper.left, middle, period(row.period), size=sizes.small, colour="soft")
    if row.speaks:
        known = row.named[thread.place] is not None
        ink, said = thread.text_ink if known else "soft", of_words(row, thread)
        canvas.text(left - GAP, middle, said, size=sizes.small, face="strong", colour=ink, align="right")
        return
    start = end + GAP
    said = shorten(silence_words(row, fewest), sizes.small, paper.right - start)
    end = canvas.text(start, middle, said, size=sizes.small, colour="soft")
    if row.voice == "unread":
        draw_unread(canvas, row.unread, end + GAP, middle, cell=CELL, right=paper.right)


def _marks_left(rows: Sequence[Heard], paper: Paper, sizes: TypeSizes) -> float:
    """Marks begin where the widest period and the widest “8 of 14” end."""
    names = max((width(period(row.period), sizes.small) for row in rows), default=0)
    said = [width(of_words(row, thread), sizes.small, "strong") for row in rows if row.speaks for thread in THREADS]
    return paper.left + names + GAP + max(said, default=0) + GAP
