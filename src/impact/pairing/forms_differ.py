"""Reflections of two periods in; where their forms did not offer the same answers, in sentences, out.

A code that a form offers as an answer to tick is named more often than one that has to come up by itself: two periods
with other forms are not two answers to one question. What a form offers is known from the file and tells of nobody.
"""

from collections.abc import Sequence

import pandas as pd

from impact.model import Code
from impact.pairing.view import View
from impact.period import Period

FELT_SEEN = "FELT_SEEN"


def differences_of_forms(
    reflections: pd.DataFrame, codes: Sequence[Code], view: View, *, then: Period, now: Period
) -> list[str]:
    """One sentence for each of the two forms that offered what the other did not; none where a period has no form."""
    before, after = (_offered(reflections, period) for period in (then, now))
    if before is None or after is None:
        return []
    names = {code.id: code.name for code in codes}
    only = [
        (view.name(here), view.name(there), [names[code] for code in names if code in mine - other])
        for here, there, mine, other in ((then, now, before, after), (now, then, after, before))
    ]
    return [_sentence(here, there, offered) for here, there, offered in only if offered]


def _offered(reflections: pd.DataFrame, period: Period) -> set[str] | None:
    """The codes that any form of the period offered; None where nobody wrote."""
    starts, ends = pd.Timestamp(period.start), pd.Timestamp(period.end)
    inside = reflections[reflections["period_start"].ge(starts) & reflections["period_end"].le(ends)]
    if inside.empty:
        return None
    ticked = {code for offered in inside["codes_offered"].unique() for code in str(offered).split("|") if code}
    return ticked | ({FELT_SEEN} if inside["felt_seen"].ne("").any() else set())


def _sentence(here: str, there: str, offered: Sequence[str]) -> str:
    listed = ", ".join(f"“{name}”" for name in offered)
    return (
        f"Another form: that of {here} offered {listed} to tick, that of {there} did not, so the two are answers to "
        "other questions."
    )
