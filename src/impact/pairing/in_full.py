"""A count of all branches, of which some gave a part, in; those that gave it in full, to be told as a whole, out.

One month that one of many branches did not report would leave all of them untold. Those that reported in full are a
whole of their own, as long as they are most of them and it is said how many; one with itself a year before.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.model import Measure
from impact.pairing.changes import comparable
from impact.pairing.guarded import Guarded
from impact.pairing.over_time import Told
from impact.pairing.sums import Sums
from impact.pairing.view import WHOLE
from impact.period import Period

# Fewer are not “the branches”, and one alone is that branch.
FEWEST = 2
LEAST_PART = 1 / 2
# A gap or two are seen best where they are; more of them, and there is no line to see.
MOST_GAPS = 2


@dataclass(frozen=True, slots=True)
class InFull:
    """The branches that are counted, of how many that should be."""

    branches: tuple[str, ...]
    of: int

    def among(self, sums: Sums) -> Guarded:
        return Guarded(sums.among(frozenset(self.branches)))


def in_full(guarded: Guarded, measure: Measure, period: Period, before: Period | None) -> InFull | None:
    """Who is told of a period and, where that is known, the same a year before; None where all are, or too few were.

    So it is too where a branch was opened or closed in between: the others have a past to stand beside.
    """
    now, past = (guarded.tell(measure, WHOLE, one) if one else None for one in (period, before))
    if now is None or (comparable(now) and (past is None or _alike(now, past))):
        return None
    both = _gave(guarded, measure, [period, before]) if before and past else None
    return both or (None if comparable(now) else _gave(guarded, measure, [period]))


def in_full_throughout(guarded: Guarded, measure: Measure, periods: Sequence[Period]) -> InFull | None:
    """Who gave every one of these periods, where several have gaps: a line goes through one set of branches."""
    told = [period for period in periods if guarded.tell(measure, WHOLE, period)]
    gaps = [period for period in told if not comparable(guarded.tell(measure, WHOLE, period))]
    return _gave(guarded, measure, told) if len(gaps) > MOST_GAPS else None


def _alike(now: Told, past: Told) -> bool:
    """Whether the earlier end can stand beside the later one as it is; the sheet's own total names no branches."""
    return comparable(past) and (WHOLE in now.branches | past.branches or now.branches == past.branches)


def _gave(guarded: Guarded, measure: Measure, periods: Sequence[Period]) -> InFull | None:
    """None also where a branch may not be told for itself: who is missing from a sum would tell of it."""
    if measure.sensitive or measure.agg_place == "none":
        return None
    expected = tuple(dict.fromkeys(branch for one in periods for branch in guarded.sums.expected(measure, one)))
    gave = tuple(b for b in expected if all(comparable(guarded.tell(measure, b, one)) for one in periods))
    enough = len(gave) >= max(FEWEST, LEAST_PART * len(expected))
    return InFull(gave, len(expected)) if enough and len(gave) < len(expected) else None
