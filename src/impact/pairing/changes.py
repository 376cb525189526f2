"""Two periods of one branch in, how much its count changed as a fraction of the earlier one out."""

from functools import lru_cache
from math import nan

from impact.model import Measure
from impact.pairing.breaks import redefined
from impact.pairing.guarded import Guarded
from impact.pairing.over_time import Told
from impact.period import Period


def change(guarded: Guarded, measure: Measure, branch: str, *, now: Period, before: Period | None) -> float:
    """(now − before) / before on the branch's own past; NaN unless both are complete, shown and of one definition."""
    if before is None or redefined(measure, before, now):
        return nan
    ends = guarded.tell(measure, branch, now), guarded.tell(measure, branch, before)
    return fraction(*ends)


def fraction(now: Told | None, before: Told | None) -> float:
    """NaN where an end is missing, held back or incomplete, or where the two are not of the same branches."""
    if not comparable(now) or not comparable(before):
        return nan
    assert now is not None
    assert before is not None
    if now.branches != before.branches or before.value == 0:
        return nan
    return (now.value - before.value) / before.value


def comparable(told: Told | None) -> bool:
    return told is not None and told.complete and not told.held


@lru_cache(maxsize=4096)
def earlier(period: Period) -> tuple[Period | None, Period | None]:
    """The period just before, and the same one a year ago; None for what is not made of whole months."""
    if not period.whole_months:
        return None, None
    return period.previous(), period.year_before()
