"""What a cell's words say about time in, a `When` out: a period in full, or the parts of one that were written."""

import re
from datetime import date, datetime

from impact.period import Period
from impact.sheets import Cell
from impact.understand.month_names import MONTHS
from impact.understand.stretch import When
from impact.understand.written.days import read_day
from impact.understand.written.parts import read_part
from impact.understand.written.pieces import may_be_time, normal
from impact.understand.written.spans import read_span
from impact.understand.written.weeks import read_week
from impact.understand.written.with_year import read_with_year
from impact.understand.written.years import read_short_year, read_year
from impact.words import remembered

__all__ = ["When", "read_among_times", "read_when"]

_LONGEST = 80
_MARKS_BEHIND = " *:;†‡#"
_COMPACT_MONTH = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])")
_COMPACT_DAY = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_SHORT_MONTH = re.compile(r"(0?[1-9]|1[0-2])[/-](\d\d)")
# What a workbook calls a day inside: the days since 30 December 1899, here from 1990 to 2060.
_FIRST_SERIAL, _LAST_SERIAL = 32_874, 58_804


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
    return _read_text(cell) if isinstance(cell, str) and len(cell) < _LONGEST else None


def read_among_times(cell: Cell) -> When | None:
    """As `read_when`, for a cell that stands among times or under “Date”: 24/25, 202501, 01/25 and 45,658 as well."""
    if when := read_when(cell):
        return when
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return None
    return _read_shy(normal(str(cell)).strip(_MARKS_BEHIND).removesuffix(".0"))


def serial_day(cell: Cell) -> date | None:
    """The day that a bare number stands for where a workbook lost the format of its dates."""
    try:
        number = float(str(cell))
    except ValueError:
        return None
    if isinstance(cell, bool) or not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return None
    return date.fromordinal(date(1899, 12, 30).toordinal() + int(number))


@remembered(50_000)
def _read_text(text: str) -> When | None:
    if not any(c.isdigit() for c in text) and not _begins_as_time(text):
        return None
    plain = normal(text).strip(_MARKS_BEHIND)
    if len(plain) > 2 and plain[0] in "([" and plain[-1] in ")]":
        plain = plain[1:-1].strip()
    return _read(plain) if plain and may_be_time(plain) else None


_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST_WORDS = frozenset(MONTHS) | frozenset(
    "first second third fourth from premier primer primo primeiro erstes quarter trimestre quartal i ii iii iv".split()
)


def _begins_as_time(text: str) -> bool:
    found = _LETTERS.search(text)
    return found is not None and normal(found[0]) in _FIRST_WORDS


def _read(text: str) -> When | None:
    try:
        return (
            read_year(text)
            or read_day(text)
            or read_with_year(text)
            or read_part(text, has_year=False)
            or read_week(text)
            or read_span(text, _read)
        )
    except (ValueError, OverflowError):  # a 31st of April, a 14th month: not a date, whatever it looks like
        return None


def _read_shy(text: str) -> When | None:
    if found := _COMPACT_MONTH.fullmatch(text):
        return When(period=Period.month(int(found[1]), int(found[2])), year=int(found[1]), month=int(found[2]))
    if found := _COMPACT_DAY.fullmatch(text):
        try:
            return When(period=Period.day(date(int(found[1]), int(found[2]), int(found[3]))))
        except ValueError:
            return None
    if when := read_short_year(text):
        return when
    if found := _SHORT_MONTH.fullmatch(text):
        year, month = 2000 + int(found[2]), int(found[1])
        return When(period=Period.month(year, month), year=year, month=month)
    day = serial_day(text)
    return When(period=Period.day(day)) if day else None
