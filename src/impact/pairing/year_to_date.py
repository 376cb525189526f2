"""A period in; the library's year from its start to there, beside the same months a year before, out.

Only whole months that every open branch has told, of both years, and of counts that may be told month by month.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from impact.model import Measure
from impact.pairing.breaks import redefined
from impact.pairing.changes import comparable, fraction
from impact.pairing.guarded import Guarded
from impact.pairing.over_time import Told
from impact.pairing.scene import Scene
from impact.pairing.sums import Sums, add_places
from impact.pairing.view import WHOLE
from impact.period import Period, year_of

# One branch of several is not the library; nor are fewer than half of them.
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class YearSoFar:
    """One count. `before` and `change` are None where the two cannot be set side by side. `branches` and `all`: how
    many of how many branches are in both, where some of them are not.
    """

    measure: Measure
    period: Period
    value: float
    before: float | None
    change: float | None
    branches: int = 0
    all: int = 0


def year_to_date(
    counts: pd.DataFrame, reflections: pd.DataFrame, scene: Scene, *, measures: Sequence[Measure], last: Period
) -> tuple[YearSoFar, ...]:
    """Flows only, and no sensitive ones; all of the same months: the longest time in which half of them are whole."""
    guarded = Guarded(Sums(counts, scene.view(counts, reflections)))
    flows = [one for one in measures if one.kind == "flow" and one.agg_place == "sum" and not one.sensitive]
    start = year_of(last.end, fiscal_start=scene.fiscal_start).start
    whole = Period(start, last.end).whole_months
    stretches = [Period.months(start.year, start.month, months) for months in range(whole, 0, -1)]
    told = [[one for one in flows if comparable(guarded.tell(one, WHOLE, stretch))] for stretch in stretches]
    most = max(map(len, told), default=0)
    found = next((both for both in zip(stretches, told, strict=True) if 2 * len(both[1]) >= most > 0), None)
    return tuple(_beside(guarded, one, found[0]) for one in found[1]) if found else ()


def _beside(guarded: Guarded, measure: Measure, period: Period) -> YearSoFar:
    now = guarded.tell(measure, WHOLE, period)
    before = period.year_before()
    earlier = None if redefined(measure, before, period) else guarded.tell(measure, WHOLE, before)
    assert now is not None
    if comparable(earlier) and earlier is not None and earlier.branches == now.branches:
        return _side_by_side(measure, period, now, earlier)
    both = [] if redefined(measure, before, period) else _in_both(guarded, measure, period, before)
    every = len(guarded.sums.expected(measure, period))
    if len(both) < _FEWEST or 2 * len(both) < every:
        return YearSoFar(measure, period, now.value, None, None)
    ends = [_added(guarded, measure, both, end) for end in (period, before)]
    return replace(_side_by_side(measure, period, *ends), branches=len(both), all=every)


def _side_by_side(measure: Measure, period: Period, now: Told, earlier: Told) -> YearSoFar:
    moved = fraction(now, earlier)
    return YearSoFar(measure, period, now.value, earlier.value, None if pd.isna(moved) else moved)


def _in_both(guarded: Guarded, measure: Measure, period: Period, before: Period) -> list[str]:
    """The branches of which all months of both years are told."""
    ends = (period, before)
    return [
        branch
        for branch in guarded.sums.expected(measure, period)
        if all(comparable(guarded.tell(measure, branch, end)) for end in ends)
    ]


def _added(guarded: Guarded, measure: Measure, branches: Sequence[str], period: Period) -> Told:
    told = {branch: own for branch in branches if (own := guarded.tell(measure, branch, period))}
    added = add_places(told, expected=branches)
    assert added is not None
    return added
