# ruff: noqa: E501 -- lists of words read best one thought a line
"""What cells say about time in, periods out. A fiscal year's first month is never assumed: unknown is asked about."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from impact.period import Period
from impact.understand.month_names import MONTH_PATTERN, MONTHS
from impact.understand.when import When
from impact.words import fold

FISCAL, UNKNOWN = "fiscal_year", "period"

_YEAR_END = re.compile(
    rf"(?:year (?:ended|ending|to)|as at|as of|at|ended|ending) (?:(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH_PATTERN})\b|({MONTH_PATTERN})\b\.? (\d{{1,2}})\b)"
)
_YEAR_START = re.compile(
    rf"fiscal year (?:begins|starts|beginning|starting|runs)(?: on| in| from)? (?:\d{{1,2}}(?:st)? )?({MONTH_PATTERN})\b"
)
_YEAR_SPAN = re.compile(
    rf"\b({MONTH_PATTERN})\.? ?\d{{0,2}},? (\d{{4}}) ?(?:-|–|to|through|until) ?({MONTH_PATTERN})\.? ?\d{{0,2}},? (\d{{4}})"
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """`base` is what title, sheet, cover or file say about the whole table's time."""

    base: When | None = None
    base_why: str = ""
    fiscal_first: int | None = None
    fiscal_why: str = ""
    by_quarter_of: int = 1
    """The first month of the year that quarters without FY are counted in; 1 unless a person said otherwise."""

    def period(self, *said: When | None) -> Period | str:
        """The period that these parts give together, the nearest word first; else what has to be asked."""
        parts = [when for when in said if when is not None]
        told = self._told(_together(parts))
        day = next((when.day for when in parts if when.day), 0)
        return _day_of(told, day) if day and isinstance(told, Period) else told

    def _told(self, when: When) -> Period | str:
        if when.period:
            return when.period
        told = self._with_base(when)
        if told is None:
            return UNKNOWN
        return told.period if told.period else self._named(told)

    def _with_base(self, when: When) -> When | None:
        if when.year or when.fiscal or not self.base:
            return when
        base = self.base
        if base.period:
            inside = _inside(when, base.period)
            return When(period=inside) if inside else None
        if when.month or when.quarter:
            if base.month or base.quarter:
                return replace(when, year=base.year, fiscal=base.fiscal, two_years=base.two_years)
            return replace(when, year=base.year, fiscal=base.fiscal, two_years=base.two_years)
        return base

    def _named(self, when: When) -> Period | str:
        if when.fiscal:
            return self._fiscal(when)
        if not when.year:
            return UNKNOWN
        if when.month:
            return _months(when.year, when.month, when.last_month)
        if when.quarter:
            return Period.quarter(when.year, when.quarter) if self.by_quarter_of == 1 else UNKNOWN
        return Period.year(when.year)

    def _fiscal(self, when: When) -> Period | str:
        first = self.fiscal_first
        if first is None or (first == 1 and when.two_years):
            return FISCAL
        if when.month:
            in_year = when.fiscal if when.month < first or first == 1 else when.fiscal - 1
            return _months(in_year, when.month, when.last_month)
        year = Period.fiscal_year(when.fiscal, first)
        if when.quarter:
            start = year.start.year * 12 + year.start.month - 1 + 3 * (when.quarter - 1)
            return Period.months(start // 12, start % 12 + 1, 3)
        return year


def _together(parts: Sequence[When]) -> When:
    """One `When` of several: the first that names a thing decides it."""
    out = When()
    for part in parts:
        if part.period and part.period.grain != "year":
            return part
        out = replace(
            out,
            period=out.period or part.period,
            year=out.year or (0 if out.fiscal else part.year),
            fiscal=out.fiscal or (0 if out.year else part.fiscal),
            two_years=out.two_years or part.two_years,
            month=out.month or part.month,
            last_month=out.last_month or part.last_month,
            quarter=out.quarter or (0 if out.month else part.quarter),
        )
    if out.period and (out.month or out.quarter):
        inside = _inside(replace(out, period=None), out.period)
        return When(period=inside) if inside else replace(out, period=None)
    return out


def _day_of(month: Period, day: int) -> Period | str:
    """Only a month has a day of this number, and not every month."""
    if month.whole_months != 1 or day > month.end.day:
        return UNKNOWN
    return Period.day(month.start.replace(day=day))


def _months(year: int, month: int, last_month: int) -> Period:
    if not last_month:
        return Period.month(year, month)
    return Period.months(year, month, (last_month - month) % 12 + 1)


def _inside(when: When, span: Period) -> Period | None:
    """The month or quarter of this name inside a year of any start; the span itself where nothing finer is said."""
    months = span.whole_months
    if when.month and 1 <= months <= 12:
        year = span.start.year if when.month >= span.start.month else span.start.year + 1
        found = _months(year, when.month, when.last_month)
        return found if span.contains(found) else None
    if when.quarter and months == 12:
        start = span.start.year * 12 + span.start.month - 1 + 3 * (when.quarter - 1)
        return Period.months(start // 12, start % 12 + 1, 3)
    return None if when.month or when.quarter else span


def fiscal_first_in(texts: Iterable[str]) -> tuple[int, str] | None:
    """The first month of the fiscal year as the file's own words tell it (“at 31 March”, “July 2015 – June 2016”)."""
    found: dict[int, str] = {}
    for text in texts:
        words = fold(text)
        for match in _YEAR_SPAN.finditer(words):
            first, last = MONTHS[match[1]], MONTHS[match[3]]
            if int(match[4]) == int(match[2]) + 1 and last == (first - 2) % 12 + 1:
                found.setdefault(first, match[0])
        for match in _YEAR_END.finditer(words):
            month = MONTHS[match[2] or match[3]]
            day = int(match[1] or match[4])
            if day >= 28:
                found.setdefault(month % 12 + 1, match[0])
        if begins := _YEAR_START.search(words):
            found.setdefault(MONTHS[begins[1]], begins[0])
    if len(found) != 1:
        return None
    return next(iter(found.items()))


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
