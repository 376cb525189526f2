"""How many marks stand for how many reflections, and where each of them stands: one mark, one reflection.

Where marks would be too small to tell apart one stands for several, and the figure says for how many.
"""

from collections.abc import Iterable, Iterator

from impact.charts.canvas import Canvas
from impact.charts.layers import Shape
from impact.charts.threads import Thread

# So much closer marks may stand where a line would else break for one or two.
CLOSER = 1.12
PER_MARK = (1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000)


def marks_for(n: int | None, per_mark: int) -> int:
    """How many marks stand for `n` reflections; at least one where there is any."""
    return max(1, round(n / per_mark)) if n else 0


def filled_marks(named: int, n: int, marks: int) -> int:
    """Rounded, but some are never drawn as none and not all never as all, where there are marks enough to say so."""
    if not n or not marks:
        return 0
    filled = round(named / n * marks)
    if marks > 1:
        filled = max(filled, 1 if named else 0)
        filled = min(filled, marks if named == n else marks - 1)
    return filled


def mark_words(per_mark: int) -> str:
    """Nothing as long as one mark is one reflection: the marks say it themselves."""
    return f"one mark is about {per_mark:,} reflections" if per_mark > 1 else ""


def without_strays(marks: Iterable[int], per_line: int) -> int:
    """How many marks a line holds so that no row breaks for one or two of them, where somewhat smaller marks help."""
    numbers = list(marks)
    for wider in range(per_line, int(per_line * CLOSER) + 1):
        if not any(number > wider and number % wider in (1, 2) for number in numbers):
            return wider
    return per_line


def in_lines(marks: int, per_line: int, *, left: float, top: float, cell: float) -> Iterator[tuple[float, float]]:
    """Middles of marks that are read like words: lines from left to right, below each other."""
    for i in range(marks):
        yield left + (i % per_line + 0.5) * cell, top + (i // per_line + 0.5) * cell


def in_column(marks: int, across: int, *, middle: float, base: float, cell: float) -> Iterator[tuple[float, float]]:
    """Middles of marks that are stacked on a base line, `across` beside each other."""
    left = middle - across * cell / 2
    for i in range(marks):
        yield left + (i % across + 0.5) * cell, base - (i // across + 0.5) * cell


def in_block(marks: int, deep: int, *, middle: float, top: float, cell: float) -> Iterator[tuple[float, float]]:
    """Middles of marks that grow to the right, `deep` below each other, the whole block centred."""
    left = middle - -(-marks // deep) * cell / 2
    for i in range(marks):
        yield left + (i // deep + 0.5) * cell, top + (i % deep + 0.5) * cell


def draw_marks(
    canvas: Canvas, thread: Thread, spots: Iterable[tuple[float, float]], *, filled: int, cell: float
) -> None:
    """The first `filled` marks in the thread's ink, the others as outlines."""
    draw_shapes(canvas, thread.shape, spots, colour=thread.ink, filled=filled, cell=cell)


def draw_shapes(
    canvas: Canvas, shape: Shape, spots: Iterable[tuple[float, float]], *, colour: str, filled: int, cell: float
) -> None:
    """The same for what is no thread: any shape, in any ink."""
    for i, (x, y) in enumerate(spots):
        names = i < filled
        canvas.mark(x, y, shape, cell=cell, colour=colour if names else "quiet", filled=names)


def draw_unread(canvas: Canvas, unread: int | None, x: float, middle: float, *, cell: float, right: float) -> None:
    """A dash for each reflection that nobody has read: something is there, and it says nothing yet."""
    fits = max(0, int((right - x) // cell))
    for i in range(min(unread or 0, fits)):
        left = x + i * cell
        canvas.rule(left, middle, left + cell * 0.62, middle, colour="quiet", wide=1.6)
