"""The key to the marks: three shapes with their names, and the outline of a reflection that did not name the thread."""

from collections.abc import Iterator

from impact.charts.canvas import Canvas
from impact.charts.threads import THREADS, Thread
from impact.look import width

OUTLINE = "did not name it"
# In parts of the type size: a mark's cell, from a mark to its word, from a word to the next mark, from line to line.
CELL, TO_WORD, TO_NEXT, LINE = 0.96, 1.1, 1.2, 1.4


def draw_key(canvas: Canvas, x: float, y: float, *, size: float, right: float) -> None:
    """In as many lines as it needs between `x` and `right`; `y` is the middle of the first."""
    for thread, left, line in _places(x, right, size):
        middle = y + line * size * LINE
        if thread:
            draw_entry(canvas, thread, left, middle, size=size)
        else:
            draw_outline(canvas, left, middle, size=size)


def key_lines(x: float, right: float, *, size: float) -> int:
    return max(line for _, _, line in _places(x, right, size)) + 1


def draw_entry(canvas: Canvas, thread: Thread, x: float, y: float, *, size: float) -> float:
    canvas.mark(x + size * CELL / 2, y, thread.shape, cell=size * CELL, colour=thread.ink, filled=True)
    return canvas.text(x + size * TO_WORD, y, thread.name, size=size, face="strong", colour=thread.text_ink)


def draw_outline(canvas: Canvas, x: float, y: float, *, size: float) -> float:
    canvas.mark(x + size * CELL / 2, y, "circle", cell=size * CELL, colour="quiet", filled=False)
    return canvas.text(x + size * TO_WORD, y, OUTLINE, size=size, colour="soft")


def _places(start: float, right: float, size: float) -> Iterator[tuple[Thread | None, float, int]]:
    """Thread (None: the outline), left edge, and line of each entry."""
    x, line = start, 0
    for thread in (*THREADS, None):
        wide = size * TO_WORD + (width(thread.name, size, "strong") if thread else width(OUTLINE, size))
        if x > start and x + wide > right:
            x, line = start, line + 1
        yield thread, x, line
        x += wide + size * TO_NEXT
