"""Quarters and a page in, where each column begins and ends out: words are measured first, marks get what is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from impact.charts.misses.rows import MissRow
from impact.charts.misses.sentences import BAND
from impact.charts.page import Paper
from impact.charts.words import count, period
from impact.look import Face, TypeSizes, width

# A change as small as this does not fill the page, even where none is larger.
LEAST_SPAN = 0.08
# Between a bar and its number.
BAR_GAP = 6.0


@dataclass(frozen=True, slots=True)
class Bars:
    """How changes become lengths, in points."""

    left: float
    right: float
    zero: float
    per_unit: float
    """Points for a change of 100%."""

    def end(self, fraction: float) -> float:
        return self.zero + fraction * self.per_unit


@dataclass(frozen=True, slots=True)
class Columns:
    """All in points from the left edge."""

    ground_left: float
    ground_right: float
    names: float
    values_end: float
    some: float | None
    """Where it is said of how many branches a value is; None where only the footer says it."""
    bars: Bars
    of_end: float
    marks: float
    marks_end: float
    right: float


def columns(rows: Sequence[MissRow], paper: Paper, sizes: TypeSizes, *, some: bool) -> Columns:
    """On a page the ground of a row stands within the margin, on a slide a little outside. `some`: with a column for
    values of some branches.
    """
    gap = sizes.small * (1.6 if paper.fixed else 0.9)
    inset = 0 if paper.fixed else gap * 0.8
    names, right = paper.left + inset, paper.right - inset
    values = names + _widest((period(row.period) for row in rows), sizes.heading) + gap
    values_end = values + _widest((count(row.value) for row in rows if row.value is not None), sizes.body)
    of_room = max(_widest((of_words(row) for row in rows), sizes.body), sizes.small * 2.2)
    band = width(BAND, sizes.small, "strong") + gap if any(row.missed for row in rows) else 0
    of_some = _widest((row.of_some for row in rows if row.value is not None), sizes.small, "sans") if some else 0
    some_from = values_end + sizes.small * 0.5
    bars_left = (some_from + of_some if of_some else values_end) + gap
    bars_end = bars_left + (right - bars_left) * (0.37 if paper.fixed else 0.34)
    of_end = bars_end + gap + of_room
    return Columns(
        ground_left=names - (12 if paper.fixed else inset),
        ground_right=right + (12 if paper.fixed else inset),
        names=names,
        values_end=values_end,
        some=some_from if of_some else None,
        bars=bars(rows, bars_left, bars_end, size=sizes.body),
        of_end=of_end,
        marks=of_end + sizes.small * 0.8,
        marks_end=right - band,
        right=right,
    )


def bars(rows: Sequence[MissRow], left: float, right: float, *, size: float) -> Bars:
    """Zero stands so that the longest bars to both sides, and their numbers, just fit."""
    changes = [row.change for row in rows if row.change is not None]
    down, up = -min(0.0, *changes, 0.0), max(0.0, *changes, 0.0)
    before = _labels((row for row in rows if row.fell), size)
    after = _labels((row for row in rows if row.change is not None and not row.fell), size)
    per_unit = max(0.0, right - left - before - after) / max(down + up, LEAST_SPAN)
    slack = right - left - before - after - (down + up) * per_unit
    # What small changes leave free stands to both sides.
    return Bars(left, right, left + before + down * per_unit + slack / 2, per_unit)


def of_words(row: MissRow) -> str:
    """7 of 9; where the threads may not be shown, nothing."""
    return "" if row.x is None else f"{row.x:,} of {row.heard.n:,}"


def bar_words(row: MissRow) -> str:
    """What stands where there is no bar."""
    return row.value_words or ("not compared" if row.change is None else "")


def _labels(rows: Iterator[MissRow], size: float) -> float:
    return max((width(row.change_words, size, "strong") for row in rows), default=0) + BAR_GAP


def _widest(words: Iterator[str], size: float, face: Face = "strong") -> float:
    return max((width(said, size, face) for said in words), default=0)
