"""A period that is still running in; its part so far beside the same part a year before, out. Never part and whole.

The part ends with the last month up to which everything is told: of a branch all its months, of all branches the months
of every branch that is open. Everything is asked of `Guarded`: what an audience may not see is in no part either.
"""

import calendar
from dataclasses import dataclass
from datetime import timedelta
from math import isnan, nan

from impact.model import Measure
from impact.pairing.breaks import redefined
from impact.pairing.changes import comparable, fraction
from impact.pairing.guarded import Guarded
from impact.pairing.over_time import Told, months_of
from impact.pairing.view import WHOLE
from impact.period import Period


@dataclass(frozen=True, slots=True)
class ToDate:
    """`period` is the part so far, `before` the same months a year earlier.

    `value_before` and `change` (a fraction) are NaN where the earlier part is unknown, held back, of other branches or
    of another definition.
    """

    whole: Period
    period: Period
    before: Period
    value: float
    value_before: float
    change: float


def to_date(guarded: Guarded, measure: Measure, place: str, whole: Period) -> ToDate | None:
    """None where the period is told in full, where nothing whole is told yet, or where it is not made of months."""
    if whole.whole_months < 2 or (told := guarded.tell(measure, place, whole)) is None:
        return None
    if told.held or told.complete:
        return None
    for months in range(whole.whole_months - 1, 0, -1):
        part = Period.months(whole.start.year, whole.start.month, months)
        now = guarded.tell(measure, place, part)
        if now and comparable(now):
            if not _still_running(guarded, measure, place, whole, part=part, told=told):
                return None
            before = part.year_before()
            earlier = None if redefined(measure, before, part) else guarded.tell(measure, place, before)
            same = comparable(earlier) and earlier is not None and earlier.branches == now.branches
            return ToDate(
                whole,
                part,
                before,
                value=now.value,
                value_before=earlier.value if same and earlier else nan,
                change=fraction(now, earlier),
            )
    return None


def _still_running(guarded: Guarded, measure: Measure, place: str, whole: Period, *, part: Period, told: Told) -> bool:
    """Whether nothing follows the part. A gap in the middle, or something held back behind it, is no running year."""
    rest = Period(part.end + timedelta(days=1), whole.end)
    after = guarded.tell(measure, place, rest)
    if after is None:
        return True
    # Of all branches some may be further on than others.
    return not after.held and place == WHOLE and max(told.months, default=0) <= max(months_of(part))


def to_date_notes(guarded: Guarded, measure: Measure, place: str, whole: Period) -> list[str]:
    """The same as a sentence under a figure; none where there is nothing so far to compare."""
    found = to_date(guarded, measure, place, whole)
    if found is None:
        return []
    said = f"So far, {stretch(found.period)}: {_plain(found.value)}"
    if isnan(found.value_before):
        return [f"{said}. The same months of the year before are not known in full, so nothing is compared."]
    moved = "" if isnan(found.change) else f" ({_percent(found.change)})"
    return [f"{said}; the same months a year before: {_plain(found.value_before)}{moved}."]


def stretch(period: Period) -> str:
    """January to May 2026; July 2025 to February 2026; January 2026."""
    first, last = calendar.month_name[period.start.month], calendar.month_name[period.end.month]
    if period.whole_months == 1:
        return f"{first} {period.start.year}"
    if period.start.year == period.end.year:
        return f"{first} to {last} {period.end.year}"
    return f"{first} {period.start.year} to {last} {period.end.year}"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def _percent(change: float) -> str:
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    return f"{sign}{abs(change):.0%}"
