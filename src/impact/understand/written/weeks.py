"""Weeks in: by their number in the ISO calendar, or by the day on which they begin or end."""

import re
from datetime import date, timedelta

from impact.period import Period
from impact.understand.stretch import When
from impact.understand.written.days import read_day
from impact.understand.written.pieces import YEAR_4, whole

_WEEK = r"(?:w|kw|vko|viikko|iso week|iso wk|semaine|semana|settimana|woche|kalenderwoche)"
_NUMBERED = whole(
    rf"(?P<y>{YEAR_4})[ \-]?/?w(?P<w>\d\d?)",
    rf"{_WEEK}\.? ?(?P<w>\d\d?)[ ,/\-]+(?P<y>{YEAR_4})",
    rf"(?P<y>{YEAR_4})[ ,/\-]+{_WEEK}\.? ?(?P<w>\d\d?)",
)
WEEK_ENDS = re.compile(r"^(?:(?:week|wk) (?:ending|ended|end)|w/?e)\b:? ?")
WEEK_BEGINS = re.compile(r"^(?:(?:week|wk) (?:of|beginning|commencing|starting|start)|w/?c|w/?b)\b:? ?(?:the )?")


def read_week(text: str) -> When | None:
    for pattern in _NUMBERED:
        if found := pattern.match(text):
            first = date.fromisocalendar(int(found["y"]), int(found["w"]), 1)
            return When(period=Period(first, first + timedelta(days=6)))
    for pattern, ends in ((WEEK_ENDS, True), (WEEK_BEGINS, False)):
        if found := pattern.match(text):
            day = read_day(text[found.end() :])
            return week_of(day, ends=ends) if day else None
    return None


def week_of(day: When, *, ends: bool) -> When | None:
    """The seven days up to this one, or from it on; both readings of a day that has two."""
    if not day.period or day.period.grain != "day":
        return None
    start = day.period.start - timedelta(days=6 if ends else 0)
    other = week_of(day.other, ends=ends) if day.other else None
    return When(period=Period(start, start + timedelta(days=6)), other=other)
