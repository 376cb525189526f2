"""A part of a year with its year, in either order and with any mark between: Q1 FY25, 2025Q1, Jan-25, IV/2025."""

import re
from collections.abc import Iterator
from dataclasses import replace

from impact.understand.stretch import When
from impact.understand.written.parts import read_part
from impact.understand.written.pieces import FISCAL_YEAR, OF, YEAR_4, long_year, whole
from impact.understand.written.years import month_of_year, read_short_year, read_year

_ONE_YEAR = rf"{YEAR_4}|'\d\d|(?<!\d)\d\d"
_YEARS = rf"(?:(?:{FISCAL_YEAR}|cy)[ \-:.]*)?'?(?:{_ONE_YEAR})(?: ?[-/] ?'?(?:{YEAR_4}|\d\d))?(?: ?fy)?"
_BETWEEN = rf"[\s,./:\-]*{OF}\(?"
_BEHIND = re.compile(rf"^(?P<part>.*?[^\s,./:\-(]\.?){_BETWEEN}(?P<years>{_YEARS})\)?$")
_BEFORE = re.compile(rf"^(?P<years>{_YEARS})\)?[\s,./:\-]*\(?(?P<part>[^\s,./:\-].*?)\)?$")
_NUMBERS = whole(rf"(?P<y>{YEAR_4})[-./ ](?P<m>\d\d?)", rf"(?P<y>{YEAR_4}) ?m ?(?P<m>\d\d?)")
_NUMBERS_TURNED = whole(rf"(?P<m>\d\d?)[-./](?P<y>{YEAR_4})")
_BARE = re.compile(r"\d\d")
_TWO_BARE = re.compile(r"\d\d ?[-/] ?\d\d")


def read_with_year(text: str) -> When | None:
    for pattern in (*_NUMBERS, *_NUMBERS_TURNED):
        if found := pattern.match(text):
            return month_of_year(int(found["y"]), int(found["m"]))
    for part_words, year_words in _split(text):
        part = read_part(part_words, has_year=True)
        if part and part.month and _TWO_BARE.fullmatch(year_words):
            continue  # “Jan 24-25” are two days
        year = _year_of(year_words) if part else None
        numbered = _BARE.fullmatch(text[:2]) and part and int(text[:2]) == part.month  # “01 - January”
        if part and year and not numbered:
            return _with_day(_joined(part, year, behind=text.endswith(year_words)), year_words)
    return None


def _joined(part: When, year: When, *, behind: bool) -> When:
    """“Nov–Jan 2025” began in 2024; “2024 Nov–Jan” did too."""
    into_next = part.last_month and part.last_month < part.month and behind
    return replace(
        part,
        year=year.year - 1 if into_next and year.year else year.year,
        fiscal=year.fiscal,
        two_years=year.two_years,
    )


def _split(text: str) -> Iterator[tuple[str, str]]:
    for pattern in (_BEHIND, _BEFORE):
        if found := pattern.match(text):
            part = found["part"]
            yield part if part.count("(") == part.count(")") else part.replace("(", ""), found["years"]


def _year_of(text: str) -> When | None:
    when = read_year(text) or read_short_year(text)
    if when and when.other:
        return replace(when, other=None)
    return when or (When(year=long_year(text)) if _BARE.fullmatch(text) else None)


def _with_day(when: When, years: str) -> When:
    """“Jan 25” may also be the 25th of January: what stands beside it decides."""
    if when.month and not when.last_month and _BARE.fullmatch(years) and 1 <= int(years) <= 31:
        return replace(when, other=When(month=when.month, day=int(years)))
    return when
