"""A count as this audience may see it in, the columns that a row of a figure or of `pairs` shows of it out."""

from math import nan
from typing import Any

from impact.model import Measure
from impact.pairing.changes import change
from impact.pairing.guarded import Guarded
from impact.pairing.over_time import Told, months_of
from impact.period import Period


def value_columns(told: Told | None, period: Period) -> dict[str, Any]:
    """value, value_status (complete · part · held_back · none), and the months that have a value of those expected."""
    expected = len(months_of(period))
    if told is None:
        return {"value": nan, "value_status": "none", "parts": 0, "parts_expected": expected}
    if told.held:
        return {"value": nan, "value_status": "held_back", "parts": None, "parts_expected": expected}
    status = "complete" if told.complete else "part"
    return {"value": told.value, "value_status": status, "parts": len(told.months), "parts_expected": expected}


def beside_before(
    guarded: Guarded, measure: Measure, place: str, period: Period, before: Period | None
) -> dict[str, Any]:
    """The same, with `before`, the earlier value, and `change`, the fraction since; NaN where nothing is told."""
    told = value_columns(guarded.tell(measure, place, period), period)
    earlier_value = value_columns(guarded.tell(measure, place, before), before)["value"] if before else nan
    since = change(guarded, measure, place, now=period, before=before)
    return {**told, "before": earlier_value, "change": since}
