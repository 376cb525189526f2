"""Single days in: with the month in words or in numbers, and with the time of day behind them or not."""

import re
from dataclasses import replace
from datetime import date

from impact.period import Period
from impact.understand.month_names import MONTHS
from impact.understand.stretch import When
from impact.understand.written.pieces import MONTH, OF, WEEKDAY, YEAR_4, long_year, whole

_CLOCK = re.compile(r"[ t,]+\d\d?[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d+)? ?(?:[ap]\.?m\.?)?(?:z|[+-]\d\d:?\d\d)?$")
_WEEKDAY = re.compile(rf"^{WEEKDAY}\.?,? (?=.*\d)|, ?{WEEKDAY}$")
_YEAR_FIRST = whole(r"(?P<y>\d{4})[-/.](?P<mm>\d\d?)[-/.](?P<d>\d\d?)")
_NUMBERS = whole(r"(?P<a>\d\d?)(?P<mark>[./-])(?P<b>\d\d?)[./-](?P<y>\d{4}|\d\d)")
_DAY = r"(?P<d>\d\d?)(?:st|nd|rd|th|er|o|\.)?"
_YEAR = rf"(?P<y>{YEAR_4}|'?\d\d)"
_NAMED = whole(
    rf"{_DAY}[\s\-/.]*{OF}{MONTH}[\s,\-/.]*{OF}{_YEAR}",
    rf"{MONTH} ?{_DAY}(?:,|,? ) ?(?P<y>{YEAR_4})",
    rf"{MONTH}[-/]{_DAY}[-/](?P<y>{YEAR_4})",
    rf"(?P<y>{YEAR_4})[-/ ]{MONTH}[-/ ]{_DAY}",
)
# Without its year: the year stands in the title, or beside.
_YEARLESS = whole(rf"{MONTH} (?P<d>\d)(?:st|nd|rd|th)?", rf"{MONTH} (?P<d>\d\d)(?:st|nd|rd|th)", rf"{MONTH}-(?P<d>\d)")
_YEARLESS_TURNED = whole(rf"(?P<d>\d\d?)(?:st|nd|rd|th|er|\.)?[ \-]{OF}{MONTH}")


def read_day(text: str) -> When | None:
    """Raises ValueError for a 31st of April."""
    text = _WEEKDAY.sub("", _CLOCK.sub("", text)).strip()
    for pattern in _YEAR_FIRST:
        if found := pattern.match(text):
            return When(period=Period.day(date(int(found["y"]), int(found["mm"]), int(found["d"]))))
    for pattern in _NAMED:
        if found := pattern.match(text):
            return When(period=Period.day(date(long_year(found["y"]), MONTHS[found["m"]], int(found["d"]))))
    for pattern in _NUMBERS:
        if found := pattern.match(text):
            return _in_numbers(found)
    return _without_year(text)


def _in_numbers(found: re.Match[str]) -> When | None:
    """Day and month in either order; `other` is the second reading while both are possible. Points follow a day."""
    first, second, year = int(found["a"]), int(found["b"]), long_year(found["y"])
    orders = ((first, second),) if found["mark"] == "." else ((first, second), (second, first))
    readings = [
        When(period=Period.day(date(year, month, day)))
        for day, month in dict.fromkeys(orders)
        if 1 <= month <= 12 and 1 <= day <= 31
    ]
    if not readings:
        return None
    return replace(readings[0], other=readings[1]) if len(readings) > 1 else readings[0]


def _without_year(text: str) -> When | None:
    for pattern in (*_YEARLESS, *_YEARLESS_TURNED):
        if found := pattern.match(text):
            month, day = MONTHS[found["m"]], int(found["d"])
            date(2000, month, day)
            turned = pattern in _YEARLESS_TURNED and len(found["d"]) == 2
            if day == month and turned and found["d"] == f"{month:02}":
                return None  # “07 July”: the seventh month, as sheets and columns are numbered
            # Spreadsheets show January 2025 as 25-Jan, and the 25th of January too.
            return When(month=month, day=day, other=When(year=2000 + day, month=month) if turned else None)
    return None
