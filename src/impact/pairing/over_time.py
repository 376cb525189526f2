"""The given values of one branch and measure in; what they come to in a longer period, and if it is all there, out.

A given month is taken before its days, and months before a given quarter or year, because a month's figure can be
walked back to its own cell. The given coarser figure is taken where months are missing. Never both.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import pairwise

from impact.model import Measure
from impact.period import Period

# Days without a line: closed for a holiday week at most. A longer silence is a gap in the data, not a closed door.
LONGEST_CLOSED = 7


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of one measure in one period. `months` are those that have a value, numbered from year 0."""

    value: float
    months: frozenset[int]
    complete: bool
    days: int = 0
    """How many days the value speaks for: decides between overlapping figures and weighs a mean."""
    branches: frozenset[str] = frozenset()
    """Whose values are in it: two totals are compared only when they are of the same branches."""
    held: bool = False
    given: tuple[tuple[str, Period], ...] = field(default=(), compare=False)
    """Branch and period of each figure of the sheets that is in it: what `Sums.cells` looks up."""


@dataclass(frozen=True)
class Series:
    """All values of one branch and one measure, by the period they were given for."""

    given: Mapping[Period, float]
    measure: Measure
    branch: str = ""

    def tell(self, period: Period) -> Told | None:
        """The value of the period: a flow is summed, a stock is its last value or its mean; None where nothing is."""
        if self.measure.agg_time == "last":
            return self._last(period)
        return self._added(period)

    @property
    def first(self) -> date:
        return min(period.start for period in self.given)

    @property
    def last(self) -> date:
        return max(period.end for period in self.given)

    @cached_property
    def _loose(self) -> tuple[Period, ...]:
        """Everything that is not a month; the longest first."""
        return tuple(sorted((p for p in self.given if p.whole_months != 1), key=lambda p: (-_days(p), p)))

    def _added(self, period: Period) -> Told | None:
        if period.whole_months == 1:
            return self._month(period)
        parts = {part: told for part in _parts(period) if (told := self._added(part))}
        told = self._combine(parts.values())
        if told and told.complete and len(parts) == len(_parts(period)):
            return told
        if period in self.given:
            return self._exact(period)
        some = told and replace(told, complete=False)
        across = self._across(period, parts)
        return max((t for t in (some, across) if t), key=lambda t: (len(t.months), t.days), default=None)

    def _exact(self, period: Period) -> Told:
        return replace(self._line(period), months=months_of(period), complete=True)

    def _month(self, month: Period) -> Told | None:
        if month in self.given:
            return self._exact(month)
        lines = _apart(p for p in self._loose if month.contains(p))
        if not lines:
            return None
        told = self._combine(map(self._line, lines))
        return replace(told, months=months_of(month), complete=True) if told and _covered(month, lines) else told

    def _across(self, period: Period, parts: Mapping[Period, Told]) -> Told | None:
        """With the figures that fit none of the parts, such as a half-year or a week across two months."""
        inside = [p for p in self._loose if period.contains(p) and p != period]
        lines = _apart(p for p in inside if not any(part.contains(p) for part in _parts(period)))
        kept = [told for part, told in parts.items() if not any(_overlap(part, line) for line in lines)]
        told = self._combine([*kept, *map(self._line, lines)])
        if told is None or not lines:
            return None
        covered = told.months | {m for m, days in _months(period) if _covered_whole(days, lines)}
        return replace(told, months=covered, complete=covered >= months_of(period))

    def _combine(self, parts: Iterable[Told]) -> Told | None:
        parts = tuple(parts)
        if not parts:
            return None
        days = sum(part.days for part in parts)
        value = sum(part.value for part in parts)
        if self.measure.agg_time == "mean":
            value = sum(part.value * part.days for part in parts) / days
        months = frozenset().union(*(part.months for part in parts))
        given = tuple(line for part in parts for line in part.given)
        return Told(value, months, all(part.complete for part in parts), days, given=given)

    def _last(self, period: Period) -> Told | None:
        inside = [p for p in self.given if period.contains(p)]
        if not inside:
            return None
        newest = max(inside, key=lambda p: (p.end, p.start))
        ends_in = {_month_number(p.end) for p in inside}
        months = frozenset().union(*(months_of(p) for p in inside)) | ends_in
        complete = _month_number(newest.end) == _month_number(period.end)
        return replace(self._line(newest), months=frozenset(months), complete=complete)

    def _line(self, period: Period) -> Told:
        """One figure as the sheets give it, of which no month is known yet."""
        return Told(self.given[period], frozenset(), complete=False, days=_days(period), given=((self.branch, period),))


@lru_cache(maxsize=4096)
def months_of(period: Period) -> frozenset[int]:
    """The whole months in a period, numbered from year 0."""
    first = _month_number(period.start) + (period.start.day != 1)
    last = _month_number(period.end + timedelta(days=1)) - 1
    return frozenset(range(first, last + 1))


@lru_cache(maxsize=4096)
def _parts(period: Period) -> tuple[Period, ...]:
    """A year's quarters, a quarter's months; of anything else made of months, the quarters or months in it."""
    months = period.whole_months
    step = 3 if months > 3 and months % 3 == 0 else 1
    first = _month_number(period.start)
    return tuple(Period.months(m // 12, m % 12 + 1, step) for m in range(first, first + months, step))


def _months(period: Period) -> list[tuple[int, Period]]:
    return [(m, Period.month(m // 12, m % 12 + 1)) for m in sorted(months_of(period))]


def _apart(periods: Iterable[Period]) -> list[Period]:
    """Those that do not overlap; the first come first."""
    chosen: list[Period] = []
    for period in periods:
        if not any(_overlap(period, other) for other in chosen):
            chosen.append(period)
    return chosen


def _covered(month: Period, lines: list[Period]) -> bool:
    """Whether the lines tell of the whole month; single days may leave out those when the door was closed."""
    if any(line.grain != "day" for line in lines):
        return _covered_whole(month, lines)
    days = sorted([month.start - timedelta(days=1), *(line.start for line in lines), month.end + timedelta(days=1)])
    return all((b - a).days - 1 <= LONGEST_CLOSED for a, b in pairwise(days))


def _covered_whole(month: Period, lines: list[Period]) -> bool:
    inside = sum(
        (min(month.end, line.end) - max(month.start, line.start)).days + 1 for line in lines if _overlap(month, line)
    )
    return inside == _days(month)


def _overlap(one: Period, other: Period) -> bool:
    return one.start <= other.end and other.start <= one.end


def _days(period: Period) -> int:
    return (period.end - period.start).days + 1


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1
