"""Times side by side, or beneath each other, in; the same out, where one alone could be read in two ways."""

import calendar as days
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from impact.period import Period
from impact.understand.stretch import When

DAY_FIRST, MONTH_FIRST = "day first", "month first"
_IN_NUMBERS = re.compile(r"(?<!\d)(\d\d?)[/-](\d\d?)[/-](?:\d{4}|\d\d)(?!\d)")
_ORDER_NAMED = re.compile(r"\bd{1,2}\W?m{1,2}\b|\b(m{1,2}\W?d{1,2})\b|\bday\W{1,3}month\b|\b(month\W{1,3}day)\b")
# Fewer firsts of a month may be any days; a year's worth of them is twelve months.
_FEWEST_SAME, _A_YEAR = 3, 12
# “Jan-15” is a January since 2015; before, it is hardly typed any more.
_FIRST_SHORT_YEAR = 15


def settled(whens: Sequence[When]) -> list[When]:
    """“Jan 24, Feb 24” are months of 2024 and “Jan 5, Jan 12” days; “25-Jan, 25-Feb” are months of 2025."""
    distinct = list(dict.fromkeys(when for when in whens if _has_year_or_day(when)))
    if len(distinct) < 2:
        return list(whens)
    sure_days = any(when.day and when.month and not when.other for when in whens)
    as_days = sure_days or not _are_months([_as_month(when) for when in distinct])
    return [(_as_day(when) if as_days else _as_month(when)) if _has_year_or_day(when) else when for when in whens]


def order_told(texts: Sequence[str], header: str = "") -> str | None:
    """In which order days are written in numbers, as one of them or the header tells; None where nothing does.

    Two that contradict each other tell nothing.
    """
    told = set()
    for text in texts:
        for first, second in _IN_NUMBERS.findall(text):
            if int(first) > 12 or int(second) > 12:
                told.add(DAY_FIRST if int(first) > 12 else MONTH_FIRST)
    if not told and (named := _ORDER_NAMED.search(header.casefold())):
        told.add(MONTH_FIRST if named[1] or named[2] else DAY_FIRST)
    return told.pop() if len(told) == 1 else None


def order_of_firsts(whens: Sequence[When], *, monthly: bool) -> str | None:
    """The order in which all days are the first of a month, where the other order makes plain days of them.

    1/1, 2/1, 3/1 … may be three days as well: only twelve of them, or the word “month” over them, make months.
    """
    readings = {DAY_FIRST: set(map(_period, whens)), MONTH_FIRST: {_period(when.other or when) for when in whens}}
    firsts = [order for order, found in readings.items() if all(period.start.day == 1 for period in found)]
    found = readings[firsts[0]] if len(firsts) == 1 else set()
    enough = len(found) >= _FEWEST_SAME and (monthly or len(found) >= _A_YEAR)
    return firsts[0] if enough else None


def order_within(whens: Sequence[When], within: Period | None) -> str | None:
    """The only order in which all days lie inside the time that the table is of."""
    if within is None:
        return None
    fits = [
        order
        for order, found in ((DAY_FIRST, whens), (MONTH_FIRST, [when.other or when for when in whens]))
        if all(within.contains(_period(when)) for when in found)
    ]
    return fits[0] if len(fits) == 1 else None


def in_order(when: When, order: str) -> When:
    if not when.other or not when.period:
        return when
    return replace(when, other=None) if order == DAY_FIRST else when.other


def is_twofold_day(when: When) -> bool:
    """03/04/2026, or a week or a span of such days."""
    return bool(when.period and when.other and when.other.period and not when.month and not when.fiscal)


def months_of_days(starts: Sequence[Period], *, monthly: bool, typed: bool = False) -> list[When] | None:
    """Days that stand for their months, one a month: its first, its last, or any under “Month”; else None.

    `typed`: the cells are dates that a spreadsheet may have made. Where it made the 24th of January of a typed
    “Jan-24”, the month is sure and its year is not.
    """
    distinct = list(dict.fromkeys(period.start for period in starts))
    months = {(day.year, day.month) for day in distinct}
    if len(months) != len(distinct):
        return None
    firsts = all(day.day == 1 for day in distinct)
    lasts = all(day.day == days.monthrange(day.year, day.month)[1] for day in distinct)
    same = typed and len({day.day for day in distinct}) == 1 and len(distinct) >= _FEWEST_SAME
    same = same and distinct[0].day >= _FIRST_SHORT_YEAR
    if not (firsts or lasts or same or monthly):
        return None
    numbers = [day.year * 12 + day.month for day in distinct]
    typed_short = same and not (firsts or lasts) and all(abs(b - a) == 1 for a, b in pairwise(numbers))
    if same and not (firsts or lasts or monthly or typed_short):
        return None
    sure = not typed_short or all(day.day == day.year % 100 for day in distinct)
    return [
        When(period=Period.month(p.start.year, p.start.month)) if sure else When(month=p.start.month) for p in starts
    ]


def _has_year_or_day(when: When) -> bool:
    """“Jan 25” or “25-Jan”: a month of 2025, or a day without its year."""
    return bool(when.other and when.month and not when.period and (when.day or when.other.day))


def _as_month(when: When) -> When:
    return replace(when, other=None) if when.year else when.other or when


def _as_day(when: When) -> When:
    return replace(when, other=None) if when.day else when.other or when


def _are_months(months: Sequence[When]) -> bool:
    """One month after the other, gaps apart, or the same months in several years; one month in two years at most."""
    if len({when.month for when in months}) == 1:
        return len(months) == 2 and abs(months[0].year - months[1].year) == 1
    numbers = [when.year * 12 + when.month for when in months]
    steps = [abs(b - a) for a, b in pairwise(numbers)]
    onward = sum(step in (1, _A_YEAR) for step in steps)
    return onward >= len(steps) / 2 or len({when.year for when in months}) == 1


def _period(when: When) -> Period:
    if when.period is None:
        raise ValueError("only days are compared")
    return when.period
