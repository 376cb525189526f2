"""What a cell's words say about time in, a `When` out: a period in full, or the parts of one that were written."""

import functools
import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from impact.period import Period
from impact.sheets import Cell
from impact.understand.month_names import MONTH_PATTERN, MONTHS
from impact.words import fold


@dataclass(frozen=True, slots=True)
class When:
    """Only what was written: a month without its year has `month` alone, `FY2015` has `fiscal` alone."""

    period: Period | None = None
    year: int = 0
    fiscal: int = 0
    """The calendar year in which the fiscal year ends."""
    two_years: bool = False
    """Written with both its years, 2016-17: it cannot be a calendar year."""
    month: int = 0
    last_month: int = 0
    """For ranges such as Jan–Mar."""
    quarter: int = 0
    day: int = 0
    """Of a month that something else tells: the column 17 under “January 2026”."""
    other: "When | None" = None
    """A second reading: 2011-12 is a December or a fiscal year; 03/04/2026 has two days."""

    @property
    def is_year(self) -> bool:
        return bool(self.year) and not self.month and not self.quarter

    @property
    def grain(self) -> str:
        if self.day:
            return "day"
        if self.period:
            return self.period.grain
        if self.last_month:
            return "other"
        return "month" if self.month else "quarter" if self.quarter else "year"


_M = rf"(?P<m>{MONTH_PATTERN})\.?"
_Y4 = r"(?P<y>(?:19|20)\d\d)"
_Y = r"(?P<y>(?:19|20)\d\d|['’]?\d\d)"
_SEP = r"[\s,./_\-–'’]*"
_ORDINAL = r"(?P<q>[1-4])(?:st|nd|rd|th|er|ère|e|\.|º|o)?"
_QUARTER = r"(?:quarter|qtr|trimestre|trim|quartal|neljännes|trimester)\.?"
_FY = r"(?:fy|f\.y\.|fiscal year|fiscal yr|financial year|fiscal|exercice|ejercicio)"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"^{text}$")


_ISO_DAY = _pattern(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?)?")
_ISO_SPAN = _pattern(r"(\d{4}-\d\d-\d\d)/p(\d+)([ymd])")
_ISO_FROM_TO = _pattern(r"(\d{4}-\d\d-\d\d) ?(?:/|to|–|until) ?(\d{4}-\d\d-\d\d)")
_NUMERIC_DAY = _pattern(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)(?: \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?)?")
_TWO_YEARS = _pattern(r"(?:year )?((?:19|20)\d\d) ?[-/–] ?((?:19|20)?\d\d)")
_FISCAL = _pattern(rf"{_FY}[ -]*['’]?((?:19|20)?\d\d)(?: ?[-/–] ?((?:19|20)?\d\d))?")
_FISCAL_QUARTER = (
    _pattern(rf"{_FY}[ -]*((?:19|20)?\d\d)[ /-]*q(?:uarter)? ?([1-4])"),
    _pattern(rf"q(?:uarter)? ?([1-4])[ ,/-]*{_FY}[ -]*((?:19|20)?\d\d)"),
)
_YEAR = _pattern(
    r"(?:(?:calendar|reporting|report) )?(?:year |cy ?|año |année |jahr |vuosi |ano |anno )?((?:19|20)\d\d)(?:\.0)?"
)
_YEAR_MONTH = _pattern(r"((?:19|20)\d\d)[-./ ](\d{1,2})")
_MONTH_YEAR = _pattern(r"(\d{1,2})[-./]((?:19|20)\d\d)")
_MONTH = (_pattern(rf"{_M}(?:{_SEP}(?:de |of )?{_Y})?"), _pattern(rf"{_Y4}{_SEP}{_M}"))
_NAMED_DAY = (
    _pattern(rf"(?:\w+,? )?(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?{_SEP}(?:de |of )?{_M}{_SEP}(?:de )?{_Y}"),
    _pattern(rf"(?:\w+,? )?{_M} ?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? {_Y4}"),
    _pattern(rf"{_Y4}[-/ ]{_M}[-/ ](?P<d>\d{{1,2}})"),
)
_QUARTERS = (
    _pattern(rf"(?:q|t)(?:uarter)? ?(?P<q>[1-4])(?:{_SEP}{_Y})?"),
    _pattern(rf"{_Y4}{_SEP}(?:q|t|qtr|quarter) ?(?P<q>[1-4])"),
    _pattern(rf"{_QUARTER} ?(?P<q>[1-4])(?:{_SEP}{_Y})?"),
    _pattern(rf"{_ORDINAL} ?{_QUARTER}(?:{_SEP}(?:de |of )?{_Y})?"),
    _pattern(rf"{_Y4}{_SEP}{_ORDINAL} ?{_QUARTER}"),
)
_WORD_QUARTER = _pattern(rf"(?P<w>first|second|third|fourth) {_QUARTER}(?:{_SEP}(?:of )?{_Y})?")
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_RANGE = re.compile(r"^(.+?) ?(?:-|–|—| to | through | thru | until | bis | à | au | al )\s*(.+)$")


def read_when(cell: Cell) -> When | None:
    """What the whole cell says about time, or None where it speaks of something else (too)."""
    if isinstance(cell, datetime):
        return When(period=Period.day(cell.date()))
    if isinstance(cell, date):
        return When(period=Period.day(cell))
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return When(year=int(cell)) if 1900 <= cell <= 2099 and cell == int(cell) else None
    return _read_text(cell) if isinstance(cell, str) and len(cell) < 60 else None


@functools.lru_cache(maxsize=50_000)
def _read_text(text: str) -> When | None:
    text = fold(text).strip(" *:;()[]")
    if not text or not (any(c.isdigit() for c in text) or text.rstrip(".").split(" ")[0].split("-")[0] in _WORDS):
        return None
    try:
        return _whole_day(text) or _year(text) or _quarter(text) or _month(text) or _range(text)
    except (ValueError, OverflowError):  # a 31st of April, a 14th month: not a date, whatever it looks like
        return None


_WORDS = frozenset(MONTHS) | {"first", "second", "third", "fourth", "quarter", "trimestre", "quartal"}


def _whole_day(text: str) -> When | None:
    if found := _ISO_SPAN.match(text):
        return When(period=_span(date.fromisoformat(found[1]), int(found[2]), found[3]))
    if found := _ISO_FROM_TO.match(text):
        return When(period=Period(date.fromisoformat(found[1]), date.fromisoformat(found[2])))
    if found := _ISO_DAY.match(text):
        return When(period=Period.day(date(int(found[1]), int(found[2]), int(found[3]))))
    for pattern in _NAMED_DAY:
        if found := pattern.match(text):
            return When(period=Period.day(date(_long_year(found["y"]), MONTHS[found["m"]], int(found["d"]))))
    if found := _NUMERIC_DAY.match(text):
        return _numeric_day(int(found[1]), int(found[2]), _long_year(found[3]))
    return None


def _numeric_day(first: int, second: int, year: int) -> When | None:
    """Day and month in either order; `other` holds the second reading while both are possible."""
    readings = [
        When(period=Period.day(date(year, month, day)))
        for day, month in dict.fromkeys(((first, second), (second, first)))
        if 1 <= month <= 12 and 1 <= day <= 31
    ]
    if not readings:
        return None
    return replace(readings[0], other=readings[1]) if len(readings) > 1 else readings[0]


def _span(start: date, count: int, unit: str) -> Period:
    if unit == "d":
        return Period(start, date.fromordinal(start.toordinal() + count - 1))
    if start.day != 1:
        raise ValueError("a span of months starts on a first")
    return Period.months(start.year, start.month, count * (12 if unit == "y" else 1))


def _year(text: str) -> When | None:
    for position, pattern in enumerate(_FISCAL_QUARTER):
        if found := pattern.match(text):
            year, quarter = (found[1], found[2]) if position == 0 else (found[2], found[1])
            return When(fiscal=_long_year(year), quarter=int(quarter))
    if found := _FISCAL.match(text):
        first, second = _long_year(found[1]), found[2]
        if second and _end_year(first, second) != first + 1:
            return None
        return When(fiscal=first + 1 if second else first, two_years=bool(second))
    if found := _YEAR.match(text):
        return When(year=int(found[1]))
    if found := _TWO_YEARS.match(text):
        first = int(found[1])
        as_month = _month_of_year(first, int(found[2])) if len(found[2]) == 2 and "-" in text else None
        if _end_year(first, found[2]) == first + 1:
            return When(fiscal=first + 1, two_years=True, other=as_month)
        return as_month
    if found := _YEAR_MONTH.match(text):
        return _month_of_year(int(found[1]), int(found[2]))
    if found := _MONTH_YEAR.match(text):
        return _month_of_year(int(found[2]), int(found[1]))
    return None


def _month_of_year(year: int, month: int) -> When | None:
    return When(period=Period.month(year, month), year=year, month=month) if 1 <= month <= 12 else None


def _quarter(text: str) -> When | None:
    for pattern in _QUARTERS:
        if found := pattern.match(text):
            return _with_year(When(quarter=int(found["q"])), found)
    if found := _WORD_QUARTER.match(text):
        return _with_year(When(quarter=_ORDER[found["w"]]), found)
    return None


def _month(text: str) -> When | None:
    for pattern in _MONTH:
        if found := pattern.match(text):
            return _with_year(When(month=MONTHS[found["m"]]), found)
    return None


def _with_year(when: When, found: re.Match[str]) -> When:
    year = found.groupdict().get("y")
    return replace(when, year=_long_year(year)) if year else when


def _range(text: str) -> When | None:
    found = _RANGE.match(text)
    if not found or len(text) > 40:
        return None
    first, last = _read_text(found[1]), _read_text(found[2])
    if not first or not last:
        return None
    if first.month and last.month and not first.period and not last.period:
        return _month_range(first, last)
    if first.period and last.period and first.period.start <= last.period.end:
        return When(period=Period(first.period.start, last.period.end))
    return None


def _month_range(first: When, last: When) -> When | None:
    """Jan–Mar (year unknown), Jan–Mar 2024, July 2012 – June 2013."""
    if not last.year and not first.year:
        return When(month=first.month, last_month=last.month)
    start_year = first.year or (last.year if first.month <= last.month else last.year - 1)
    start, end = Period.month(start_year, first.month), Period.month(last.year or first.year, last.month)
    return When(period=Period(start.start, end.end)) if start.start <= end.start else None


def _long_year(text: str) -> int:
    digits = text.strip("'’")
    return int(digits) if len(digits) == 4 else (1900 if int(digits) > 69 else 2000) + int(digits)


def _end_year(first: int, second: str) -> int:
    return int(second) if len(second) == 4 else first - first % 100 + int(second) + (100 if int(second) == 0 else 0)
