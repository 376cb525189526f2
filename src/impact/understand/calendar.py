"""What cells say about time in, periods out. A fiscal year's first month is never assumed: unknown is asked about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from impact.period import Period
from impact.understand.stretch import When

FISCAL, UNKNOWN, QUARTERS, DAY_ORDER = "fiscal_year", "period", "quarters", "day_order"


@dataclass(frozen=True, slots=True)
class Calendar:
    """`base` is what title, sheet, cover or file say about the whole table's time."""

    base: When | None = None
    base_why: str = ""
    fiscal_first: int | None = None
    fiscal_why: str = ""
    by_quarter_of: int | None = 1
    """The month in which quarters without FY begin their year; None where it has to be asked."""

    def at(self, part: When) -> When:
        """A month or quarter in the year that is said around it."""
        return self._with_base(part) or part

    def period(self, *said: When | None) -> Period | str:
        """The period that these parts give together, the nearest word first; else what has to be asked."""
        parts = [when for when in said if when is not None]
        told = self._told(together(parts))
        day = next((when.day for when in parts if when.day), 0)
        return _day_of(told, day) if day and isinstance(told, Period) else told

    def _told(self, when: When) -> Period | str:
        if when.period:
            # 03/04/2026 has two readings until its column tells which.
            return when.period if when.other is None or when.other.period is None else DAY_ORDER
        told = self._with_base(when)
        if told is None:
            return UNKNOWN
        return told.period if told.period else self._named(told)

    def _with_base(self, when: When) -> When | None:
        base = self.base
        if _contradicted(when, base):
            return None
        if when.year or when.fiscal or not base:
            return when
        if base.period:
            if base.other:
                return None
            inside = _inside(when, base.period)
            return When(period=inside) if inside else None
        if when.names_part:
            return replace(when, year=base.year, fiscal=base.fiscal, two_years=base.two_years)
        return None if base.other else base

    def _named(self, when: When) -> Period | str:
        if when.partly and not when.names_part:
            return UNKNOWN
        if when.fiscal:
            return self._fiscal(when)
        if not when.year:
            return UNKNOWN
        if when.month:
            return _months(when.year, when.month, when.last_month)
        if when.quarter:
            return self._quarter(when)
        return Period.year(when.year)

    def _quarter(self, when: When) -> Period | str:
        """A quarter without FY: of the calendar, unless the library counts its quarters from another month."""
        if self.by_quarter_of is None:
            return QUARTERS
        return _quarters(Period.fiscal_year(when.year, self.by_quarter_of), when)

    def _fiscal(self, when: When) -> Period | str:
        first = self.fiscal_first
        if first is None or (first == 1 and when.two_years):
            return FISCAL
        if when.month:
            in_year = when.fiscal if when.month < first or first == 1 else when.fiscal - 1
            return _months(in_year, when.month, when.last_month)
        year = Period.fiscal_year(when.fiscal, first)
        return _quarters(year, when) if when.quarter else year


def together(parts: Sequence[When]) -> When:
    """One `When` of several: the first that names a thing decides it."""
    out = When()
    closest = min((p for p in parts if p.period), key=_days, default=None)
    for part in sorted(parts, key=lambda p: p is not closest) if closest else parts:
        if part.period and part.period.grain != "year" and not _is_run(part.period):
            return part
        out = out.filled_by(part)
        if len(parts) == 1:
            out = replace(out, other=part.other)
    if out.period and out.names_part:
        inside = _inside(replace(out, period=None), out.period)
        return When(period=inside) if inside else replace(out, period=None)
    return out


def _days(when: When) -> int:
    return (when.period.end - when.period.start).days if when.period else 0


def _is_run(period: Period) -> bool:
    """Several months, of which another part may name one: a half-year over its months."""
    return period.whole_months > 1


def _contradicted(when: When, base: When | None) -> bool:
    """“Jan 25” under “2024” may be a day of 2024, and “25-Jan” under “2025” the month: neither is taken."""
    if not when.other or not base or not (base.year or base.period):
        return False
    years = {base.period.start.year, base.period.end.year} if base.period else {base.year}
    if when.other.day and when.year:
        return when.year not in years
    return bool(when.day and when.other.year in years)


def _day_of(month: Period, day: int) -> Period | str:
    """Only a month has a day of this number, and not every month."""
    if month.whole_months != 1 or day > month.end.day:
        return UNKNOWN
    return Period.day(month.start.replace(day=day))


def _months(year: int, month: int, last_month: int) -> Period:
    if not last_month:
        return Period.month(year, month)
    return Period.months(year, month, (last_month - month) % 12 + 1)


def _quarters(year: Period, when: When) -> Period:
    start = year.start.year * 12 + year.start.month - 1 + 3 * (when.quarter - 1)
    return Period.months(start // 12, start % 12 + 1, 3 * ((when.last_quarter or when.quarter) - when.quarter + 1))


def _inside(when: When, span: Period) -> Period | None:
    """The month or quarter of this name inside a year of any start; the span itself where nothing finer is said."""
    months = span.whole_months
    if when.month and 1 <= months <= 12:
        year = span.start.year if when.month >= span.start.month else span.start.year + 1
        found = _months(year, when.month, when.last_month)
        return found if span.contains(found) else None
    if when.quarter and months == 12:
        return _quarters(span, when)
    return None if when.names_part else span


def fiscal_first_by_order(months: Sequence[int]) -> int | None:
    """Twelve month columns from July to June begin the library's year in July."""
    if len(months) == 12 and all((b - a) % 12 == 1 for a, b in pairwise(months)):
        return months[0]
    return None


def plausible(day: date, middle: int) -> bool:
    """False for days that a spreadsheet made of nothing: 1900 or 1970 among days of other years.

    `middle` is the year in the middle of the column's dates.
    """
    return abs(day.year - middle) <= 30 and not (day.year in (1899, 1900, 1904, 1970) and day.year != middle)
