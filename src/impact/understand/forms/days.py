"""Cells that tell a day in, the day (and for forms the minute) out; day/month order is decided for the whole sheet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from impact.period import Period
from impact.sheets import Cell
from impact.understand.when import read_when
from impact.words import fold

Order = Literal["dmy", "mdy"]

_CLOCK = re.compile(
    r"[ t,]+(?P<h>\d{1,2})[:.](?P<m>\d\d)(?:[:.](?P<s>\d\d)(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?\s?m\.?)?"
    r"\s*(?:z|(?:gmt|utc)?\s?[+−-]?\d{0,2}(?::?\d\d)?|[a-z]{2,5})$"
)
_NUMERIC = re.compile(r"^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)$")
_YEAR_FIRST = re.compile(r"^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$")
# Days outside these years are slips of the pen or empty cells of a spreadsheet.
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


@dataclass(frozen=True, slots=True)
class Moment:
    """A day; `other` is the second reading of 03/04/2026 while the order is unknown (`day` reads the day first)."""

    day: date
    clock: time | None = None
    other: date | None = None

    def in_order(self, order: Order | None) -> "Moment | None":
        """With the order applied; None while two readings are left."""
        if self.other is None:
            return self
        if order is None:
            return None
        return Moment(self.day if order == "dmy" else self.other, self.clock)

    @property
    def minute(self) -> datetime:
        return datetime.combine(self.day, (self.clock or time()).replace(second=0, microsecond=0, tzinfo=None))


def read_moment(cell: Cell) -> Moment | None:
    """None where the cell holds no day."""
    if isinstance(cell, datetime):
        return _plausible(Moment(cell.date(), cell.time()))
    if isinstance(cell, date):
        return _plausible(Moment(cell))
    if not isinstance(cell, str):
        return None
    text = fold(cell)
    clock = None
    if found := _CLOCK.search(text):
        clock = _clock(found)
        text = text[: found.start()].strip(" ,")
    return _plausible(_day(text, clock))


def day_order(cells: Iterable[Cell], *, within: Period | None, latest: date | None) -> Order | None:
    """In which order the days of a sheet are written; None where nothing decides, or where they contradict.

    Deciding are a day above 12, points between (nowhere do points stand behind a month), the period that the file is
    about, and the day on which the file was saved.
    """
    moments = [(str(cell), moment) for cell in cells if isinstance(cell, str) and (moment := read_moment(cell))]
    said = {order for text, moment in moments if (order := _order_said(fold(text), moment))}
    if said:
        return said.pop() if len(said) == 1 else None
    open_ = [moment for _, moment in moments if moment.other]
    possible: list[Order] = [
        order for order in ("dmy", "mdy") if _all_possible(open_, order=order, within=within, latest=latest)
    ]
    return possible[0] if len(possible) == 1 else None


def _order_said(text: str, moment: Moment) -> Order | None:
    found = _NUMERIC.match(_CLOCK.sub("", text).strip(" ,"))
    if not found:
        return None
    if found[2] == ".":
        return "dmy"
    if moment.other or found[1].zfill(2) == found[3].zfill(2):
        return None
    return "dmy" if int(found[1]) > 12 else "mdy"


def _all_possible(moments: list[Moment], *, order: Order, within: Period | None, latest: date | None) -> bool:
    days = [read.day for moment in moments if (read := moment.in_order(order))]
    return all((not within or within.start <= day <= within.end) and (not latest or day <= latest) for day in days)


def _clock(found: re.Match[str]) -> time | None:
    hour, half = int(found["h"]), (found["half"] or "")[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, int(found["m"]))
    except ValueError:
        return None


def _day(text: str, clock: time | None) -> Moment | None:
    if found := _YEAR_FIRST.match(text):
        day = _date(int(found[1]), int(found[2]), int(found[3]))
        return Moment(day, clock) if day else None
    if found := _NUMERIC.match(text):
        year = int(found[4]) if len(found[4]) == 4 else 2000 + int(found[4])
        readings = [_date(year, int(found[3]), int(found[1])), _date(year, int(found[1]), int(found[3]))]
        days = [day for day in dict.fromkeys(readings) if day]
        return Moment(days[0], clock, days[1] if len(days) > 1 else None) if days else None
    when = read_when(text)
    return Moment(when.period.start, clock) if when and when.period and when.period.grain == "day" else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plausible(moment: Moment | None) -> Moment | None:
    return moment if moment and _FIRST_YEAR <= moment.day.year <= _LAST_YEAR else None
