"""Years in: calendar years, fiscal years, and both years of a fiscal one, at either end of the words."""

import re

from impact.period import Period
from impact.understand.stretch import When
from impact.understand.written.pieces import FISCAL_YEAR, YEAR_4, end_year, long_year, whole

_FISCAL = whole(rf"{FISCAL_YEAR}[ \-:.]*'?(?P<a>{YEAR_4}|\d\d)(?: ?[-/] ?'?(?P<b>{YEAR_4}|\d\d))?")
_FISCAL_BEHIND = whole(rf"(?P<a>{YEAR_4})(?: ?[-/] ?'?(?P<b>{YEAR_4}|\d\d))? ?(?:fy|fiscal(?: year)?|financial year)")
_FEDERAL = whole(r"(?:ffy|federal (?:fiscal year|fy)) ?'?(?P<a>(?:19|20)\d\d|\d\d)")
_TWO_YEARS = whole(rf"(?:year )?(?P<a>{YEAR_4}) ?[-/] ?'?(?P<b>{YEAR_4}|\d\d)")
_YEAR = whole(
    r"(?:(?:calendar|reporting|report) )?(?:year |cy ?|ano |annee |jahr |vuosi |anno )?(?P<a>(?:19|20)\d\d)(?:\.0)?",
    r"(?P<a>(?:19|20)\d\d) ?cy",
    r"cy ?'?(?P<a>\d\d)",
)
# Only among years: 24/25 may also be a fraction, or a day and a month.
_SHORT_YEARS = whole(r"(?:fy )?'?(?P<a>\d\d) ?[-/] ?'?(?P<b>\d\d)")
_SHORT = whole(r"'(?P<a>\d\d)")


def read_year(text: str) -> When | None:
    for pattern in _FEDERAL:
        if found := pattern.match(text):
            # The federal fiscal year of the United States begins in October, whatever the library's does.
            return When(period=Period.fiscal_year(long_year(found["a"]), 10))
    for pattern in (*_FISCAL, *_FISCAL_BEHIND):
        if found := pattern.match(text):
            return _fiscal(found)
    for pattern in _YEAR:
        if found := pattern.match(text):
            return When(year=long_year(found["a"]))
    for pattern in _TWO_YEARS:
        if found := pattern.match(text):
            return _two_years(text, found)
    return None


def read_short_year(text: str) -> When | None:
    """24/25 and '24, which are believed beside a month or a quarter, or among others of their kind."""
    for pattern in _SHORT_YEARS:
        if found := pattern.match(text):
            return _fiscal(found) if int(found["b"]) == (int(found["a"]) + 1) % 100 else None
    for pattern in _SHORT:
        if found := pattern.match(text):
            return When(year=long_year(found["a"]))
    return None


def _fiscal(found: re.Match[str]) -> When | None:
    first, second = long_year(found["a"]), found["b"]
    if second and end_year(first, second) != first + 1:
        return None
    return When(fiscal=first + 1 if second else first, two_years=bool(second))


def _two_years(text: str, found: re.Match[str]) -> When | None:
    """2016-17 is a fiscal year; 2016-12 may be one, or a December; 2016-09 is a September."""
    first, second = int(found["a"]), found["b"]
    as_month = month_of_year(first, int(second)) if len(second) == 2 and "'" not in text else None
    if end_year(first, second) == first + 1:
        return When(fiscal=first + 1, two_years=True, other=as_month if "-" in text else None)
    return as_month


def month_of_year(year: int, month: int) -> When | None:
    return When(period=Period.month(year, month), year=year, month=month) if 1 <= month <= 12 else None
