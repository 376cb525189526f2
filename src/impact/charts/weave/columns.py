"""One quarter of one thread as a column of marks on a line, and the words under it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from impact.charts.canvas import Canvas
from impact.charts.heard import Heard
from impact.charts.narrow_threads import of_words
from impact.charts.threads import Thread
from impact.charts.unit_marks import draw_marks, filled_marks, in_column, marks_for
from impact.charts.weave.grid import Grid
from impact.charts.weave.sentences import last_shown
from impact.charts.words import period
from impact.look import Face, TypeSizes, width

# Points: from the line to the first mark, and from a column to the words over it.
FOOT, OVER = 3.0, 3.0
# In parts of the small type: from the line to the middle of n, of the quarter and of the year below it.
N_AT, QUARTER_AT, YEAR_AT, AXIS_HIGH = 0.95, 2.2, 3.4, 4.0


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the columns stand: the middle of the first, from one to the next, and how far their words may reach."""

    first: float
    step: float
    start: float
    """Where the line begins, with the letter n."""
    left: float
    right: float

    def middle(self, place: int) -> float:
        return self.first + place * self.step


def axis_words(name: str) -> tuple[str, str]:
    """`Q3` and `2026`: what stands under each column, and what is said only where it changes."""
    said = period(name)
    found = re.fullmatch(r"(\w+)(?: of)? ((?:FY)?\d{4})", said)
    return (found[1], found[2]) if found else (said, "")


def years(rows: Sequence[Heard]) -> list[str]:
    """The year under each column; nothing where it is the same as before."""
    all_years = [axis_words(row.period)[1] for row in rows]
    return [year if i == 0 or year != all_years[i - 1] else "" for i, year in enumerate(all_years)]


def words_fit(rows: Sequence[Heard], step: float, sizes: TypeSizes) -> bool:
    """Whether the words under the columns stand apart, so far from each other."""
    under = [(row.short_words, axis_words(row.period)[0]) for row in rows]
    if any(width(said, sizes.small, "strong") > step - 3 for pair in under for said in pair):
        return False
    said = years(rows)
    wide = [width(year, sizes.footer) for year in said]
    return all((one + other) / 2 + 3 <= step for one, other in pairwise(wide) if one and other)


def draw_column(canvas: Canvas, row: Heard, thread: Thread, *, middle: float, base: float, laid: Grid) -> float:
    """Returns the height of its top. Held back is a dashed line, unread a stack of dashes, silence nothing at all."""
    named = row.named[thread.place]
    if row.speaks and named is not None:
        marks = marks_for(row.n, laid.per_mark)
        spots = in_column(marks, laid.across, middle=middle, base=base - FOOT, cell=laid.cell)
        draw_marks(canvas, thread, spots, filled=filled_marks(named, row.n or 0, marks), cell=laid.cell)
        return base - FOOT - laid.high(row.n)
    if row.voice == "unread":
        waiting = marks_for(row.unread, laid.per_mark)
        for x, y in in_column(waiting, laid.across, middle=middle, base=base - FOOT, cell=laid.cell):
            half = laid.cell * 0.31
            canvas.rule(x - half, y, x + half, y, colour="quiet", wide=1.6)
        return base - FOOT - laid.high(row.unread)
    if row.voice != "silent":
        half = max(laid.cell * laid.across / 2, 6)
        canvas.rule(middle - half, base - 6, middle + half, base - 6, colour="quiet", wide=1.2, dash=(3, 3))
        return base - 8
    return base


def draw_columns(
    canvas: Canvas, rows: Sequence[Heard], thread: Thread, *, axis: Axis, base: float, laid: Grid, size: float
) -> None:
    """All quarters of one thread, and over the last shown one its numbers in words of this size."""
    tops = [draw_column(canvas, row, thread, middle=axis.middle(i), base=base, laid=laid) for i, row in enumerate(rows)]
    last = last_shown(rows)
    if last:
        said = of_words(last, thread)
        half = width(said, size, "strong") / 2
        x = min(max(axis.middle(rows.index(last)), axis.left + half), axis.right - half)
        near = [top for i, top in enumerate(tops) if abs(axis.middle(i) - x) <= half + axis.step / 2]
        ink = thread.text_ink if last.named[thread.place] is not None else "soft"
        canvas.text(x, min(near) - OVER - size * 0.55, said, size=size, face="strong", colour=ink, align="center")


def draw_axis(canvas: Canvas, rows: Sequence[Heard], *, axis: Axis, base: float, sizes: TypeSizes) -> None:
    """n, quarter and year under each column; those of the last shown quarter stand out."""
    last = last_shown(rows)
    if last:
        canvas.text(axis.start, base + sizes.small * N_AT, "n", size=sizes.small, colour="soft")
    for i, (row, year) in enumerate(zip(rows, years(rows), strict=True)):
        face: Face = "strong" if row is last else "sans"
        ink = "text" if row is last else "soft"
        for said, at in ((row.short_words, N_AT), (axis_words(row.period)[0], QUARTER_AT)):
            y = base + sizes.small * at
            canvas.text(axis.middle(i), y, said, size=sizes.small, face=face, colour=ink, align="center")
        y = base + sizes.small * YEAR_AT
        canvas.text(axis.middle(i), y, year, size=sizes.footer, colour="soft", align="center")
