"""The voices of a ribbon: under each stretch of months one block of marks a thread, and n."""

from collections.abc import Iterator
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.heard import Heard
from impact.charts.ribbon.series import Plot, draw_months
from impact.charts.ribbon.story import Story
from impact.charts.threads import THREADS, Thread
from impact.charts.unit_marks import PER_MARK, draw_marks, filled_marks, in_block, marks_for
from impact.look import TypeSizes

MOST_DEEP = 3
# Points between two stretches, and between two threads.
BETWEEN, ROW_GAP = 8.0, 8.0
# In parts of the small type: from the line to the months, to n, and to the end.
MONTHS_AT, N_AT, AXIS_HIGH = 1.0, 2.3, 3.0


@dataclass(frozen=True, slots=True)
class Blocks:
    """Marks below each other, the side of a mark's cell in points, and reflections a mark."""

    deep: int
    cell: float
    per_mark: int

    @property
    def row(self) -> float:
        return self.deep * self.cell + ROW_GAP

    def high(self, sizes: TypeSizes) -> float:
        """All three threads, and the words under them."""
        return 3 * max(self.row, sizes.small * 1.3) + sizes.small * AXIS_HIGH


def lay_blocks(story: Story, step: float, *, least: float, largest: float) -> Blocks:
    """The largest marks of which one stands for as few reflections as possible."""
    for per_mark in PER_MARK:
        ways = list(_ways(story, step, per_mark, largest))
        best = max(way.cell for way in ways)
        if best >= least:
            return next(way for way in ways if way.cell >= 0.92 * best)
    return Blocks(MOST_DEEP, least, PER_MARK[-1])


def draw_bins(
    canvas: Canvas, story: Story, plot: Plot, top: float, laid: Blocks, *, left: float, sizes: TypeSizes
) -> float:
    """`left` is where the names of the threads begin. Returns the height at which the words end."""
    row = max(laid.row, sizes.small * 1.3)
    for thread in THREADS:
        middle = top + (thread.place + 0.5) * row - ROW_GAP / 2
        _draw_name(canvas, thread, left, middle, sizes)
        for heard, (first, length) in zip(story.bins, story.places, strict=True):
            x = plot.x(first + (length - 1) / 2)
            _draw_block(canvas, heard, thread, x, middle, laid=laid, wide=length * plot.step - BETWEEN)
    base = top + 3 * row
    for first, length in story.places:
        edge = plot.x(first) - plot.step / 2
        canvas.rule(edge + 2, base, edge + length * plot.step - 2, base, colour="quiet")
    draw_months(canvas, story.months, plot, base + sizes.small * MONTHS_AT, size=sizes.small)
    canvas.text(left, base + sizes.small * N_AT, "reflections", size=sizes.small, colour="soft")
    for heard, (first, length) in zip(story.bins, story.places, strict=True):
        x, y = plot.x(first + (length - 1) / 2), base + sizes.small * N_AT
        canvas.text(x, y, heard.short_words, size=sizes.small, face="strong", colour="soft", align="center")
    return base + sizes.small * AXIS_HIGH


def _ways(story: Story, step: float, per_mark: int, largest: float) -> Iterator[Blocks]:
    for deep in range(1, MOST_DEEP + 1):
        cells = [largest]
        for heard, (_, length) in zip(story.bins, story.places, strict=True):
            across = -(-marks_for(_size(heard), per_mark) // deep)
            cells.append((length * step - BETWEEN) / max(1, across))
        yield Blocks(deep, min(cells), per_mark)


def _size(heard: Heard) -> int:
    return (heard.n if heard.speaks else heard.unread if heard.voice == "unread" else 0) or 0


def _draw_name(canvas: Canvas, thread: Thread, left: float, middle: float, sizes: TypeSizes) -> None:
    cell = sizes.small * 0.96
    canvas.mark(left + cell / 2, middle, thread.shape, cell=cell, colour=thread.ink, filled=True)
    canvas.text(left + sizes.small * 1.2, middle, thread.name, size=sizes.small, face="strong", colour=thread.text_ink)


def _draw_block(
    canvas: Canvas, heard: Heard, thread: Thread, x: float, middle: float, *, laid: Blocks, wide: float
) -> None:
    """Held back is a dashed line, unread a block of dashes, silence nothing at all."""
    named = heard.named[thread.place]
    marks = marks_for(_size(heard), laid.per_mark)
    deep = min(laid.deep, max(1, marks))
    spots = in_block(marks, deep, middle=x, top=middle - deep * laid.cell / 2, cell=laid.cell)
    if heard.speaks and named is not None:
        draw_marks(canvas, thread, spots, filled=filled_marks(named, heard.n or 0, marks), cell=laid.cell)
    elif heard.voice == "unread":
        for at, y in spots:
            canvas.rule(at - laid.cell * 0.31, y, at + laid.cell * 0.31, y, colour="quiet", wide=1.6)
    elif heard.voice != "silent":
        half = min(wide / 2, 14)
        canvas.rule(x - half, middle, x + half, middle, colour="quiet", wide=1.2, dash=(3, 3))
