"""Stretches in: from one time to another, or so many months up to a last day."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from impact.period import Period
from impact.understand.stretch import When
from impact.understand.written.pieces import whole

Read = Callable[[str], When | None]

_ISO_SPAN = whole(r"(?P<day>\d{4}-\d\d-\d\d)/p(?P<n>\d+)(?P<unit>[ymd])")
_FROM = re.compile(r"^(?:from|between|du|dal|vom|von|desde|del|de|da) ?")
_TO = re.compile(r" (?:to|through|thru|until|till|til|bis|au|al|ate|hasta|and|a|e) | ?- |- | ?(?<=\w)-(?=\w) ?| ?/ ?")
_LENGTHS = {"week": 0, "month": 1, "quarter": 3, "year": 12, "three": 3, "six": 6, "nine": 9, "twelve": 12}
_UP_TO = whole(
    r"(?:the )?(?:fiscal |financial )?(?P<unit>month|quarter|year) (?:ended|ending|to|end)[ :]*(?:on )?(?P<last>.+)",
    r"(?:the )?(?P<n>\d\d?|three|six|nine|twelve)[ -]months? (?:ended|ending|to|through|thru|up to)[ :]*(?P<last>.+)",
    r"(?:fye|fy(?: (?:ending|ended|end))?|fiscal year end)[ :]*(?P<last>.*[^\d].+)",
)
_BRACKETS = re.compile(r"^([^()]*\d[^()]*?)[ :,\-]*\(([^()]+)\)$")
_COLON = re.compile(r"^([^():]*\d\d): (.+)$")
_IN_NUMBERS = re.compile(r"(?<!\d)(\d\d?)[/-](\d\d?)[/-]\d")
_LONGEST = 60


def read_span(text: str, read: Read) -> When | None:
    """`read` reads either end."""
    for pattern in _ISO_SPAN:
        if found := pattern.match(text):
            return When(period=_counted(date.fromisoformat(found["day"]), int(found["n"]), found["unit"]))
    if len(text) > _LONGEST:
        return None
    return _in_brackets(text, read) or _up_to(text, read) or _from_to(text, read)


def _counted(start: date, count: int, unit: str) -> Period:
    if unit == "d":
        return Period(start, date.fromordinal(start.toordinal() + count - 1))
    if start.day != 1:
        raise ValueError("a span of months starts on a first")
    return Period.months(start.year, start.month, count * (12 if unit == "y" else 1))


def _in_brackets(text: str, read: Read) -> When | None:
    """“FY2025 (July 2024 – June 2025)”, “Q1 2025 (Jan–Mar)”: what stands in brackets says the same more closely."""
    found = _BRACKETS.match(text) or _COLON.match(text)
    outer, inner = (read(found[1]), read(found[2])) if found else (None, None)
    if not outer or not inner or outer.period:
        return None
    if inner.period:
        return inner if inner.period.whole_months > 1 else None
    length = (inner.last_month - inner.month) % 12 + 1 if inner.last_month else 0
    if outer.quarter and length != 3 * ((outer.last_quarter or outer.quarter) - outer.quarter + 1):
        return None
    return replace(inner, year=outer.year, fiscal=outer.fiscal, two_years=outer.two_years) if length else None


def _up_to(text: str, read: Read) -> When | None:
    """“Year ended 30 June 2025”, “six months to December 2024”: whole months up to the end of that one."""
    for pattern in _UP_TO:
        if not (found := pattern.match(text)):
            continue
        said = found.groupdict()
        count = _LENGTHS.get(said.get("unit") or said.get("n") or "year") or int(said["n"])
        last = _last_month(read(said["last"]))
        if last:
            first = last.start.year * 12 + last.start.month - count
            return When(period=Period.months(first // 12, first % 12 + 1, count))
    return None


def _last_month(when: When | None) -> Period | None:
    """The month that a stretch of months ends with: named, or by its last day (28 February of a leap year too)."""
    for said in (when, when.other if when else None):
        if said is None:
            continue
        period = said.period or (Period.month(said.year, said.month) if said.year and said.month else None)
        if period and period.grain == "month":
            return period
        if period and period.grain == "day":
            month = Period.month(period.end.year, period.end.month)
            if month.end == period.end or (period.end.month == 2 and period.end.day == 28):
                return month
    return None


def _from_to(text: str, read: Read) -> When | None:
    words = _FROM.sub("", text)
    for mark in _TO.finditer(words):
        first, last = read(words[: mark.start()].strip()), read(words[mark.end() :].strip())
        if first and last and (span := _between(first, last, words)):
            return span
    return None


def _between(first: When, last: When, words: str) -> When | None:
    if _is_month(first) and _is_month(last):
        return _months_between(first, last)
    if first.period and last.period:
        return _days_between(first, last, words)
    if first.day and first.month and not first.year and last.period and last.period.grain == "day":
        # “1 July to 30 September 2024”: the year is said once.
        year = last.period.end.year - (first.month > last.period.end.month)
        return When(period=Period(date(year, first.month, first.day), last.period.end))
    if first.quarter and last.quarter and first.year and last.year:
        start, end = Period.quarter(first.year, first.quarter), Period.quarter(last.year, last.quarter)
        return When(period=Period(start.start, end.end)) if start.start < end.start else None
    return None


def _is_month(when: When) -> bool:
    return bool(when.month) and not when.last_month and not when.day and (when.period is None or bool(when.year))


def _months_between(first: When, last: When) -> When | None:
    """Jan–Mar (year unknown), Jan–Mar 2024, July 2012 – June 2013."""
    if not last.year and not first.year:
        return When(month=first.month, last_month=last.month)
    start_year = first.year or (last.year if first.month <= last.month else last.year - 1)
    end_year = last.year or (first.year if first.month <= last.month else first.year + 1)
    start, end = Period.month(start_year, first.month), Period.month(end_year, last.month)
    return When(period=Period(start.start, end.end)) if start.start < end.start else None


def _days_between(first: When, last: When, written: str) -> When | None:
    """Both days are written in one order: the one that either of them tells, else both orders are left open."""
    orders = {order for a, b in _IN_NUMBERS.findall(written) if (order := _order(int(a), int(b)))}
    if len(orders) > 1:
        return None
    readings = [(first, last), (first.other or first, last.other or last)]
    chosen = readings if not orders else readings[:1] if orders == {"day first"} else readings[1:]
    spans = [
        Period(a.period.start, b.period.end)
        for a, b in chosen
        if a.period and b.period and a.period.start <= b.period.end
    ]
    if not spans:
        return None
    return When(period=spans[0], other=When(period=spans[1]) if len(spans) == 2 and spans[0] != spans[1] else None)


def _order(first: int, second: int) -> str:
    return "day first" if first > 12 else "month first" if second > 12 else ""
