"""What counts come to in, only what this audience may see of them out. A held-back value never leaves here.

Sensitive counts are cut as reflections are: the atom is branch × quarter, one that is held back enters no larger
figure, and nothing is finer than the quarter, or the quarter's others would give it away.
"""

from collections.abc import Iterable
from dataclasses import replace
from math import nan

from impact.model import Measure
from impact.pairing.over_time import Told
from impact.pairing.sums import Sums, add_places
from impact.pairing.view import WHOLE, quarters_in
from impact.period import Period, year_of
from impact.policy.audience import sensitive_held, told_by_branch, told_by_month

HELD = Told(nan, frozenset(), complete=False, held=True)


class Guarded:
    """The sums as one audience may see them."""

    def __init__(self, sums: Sums) -> None:
        self.sums = sums
        self._limits = sums.view.limits

    def tell(self, measure: Measure, branch: str, period: Period) -> Told | None:
        """The value shown, `HELD` where there is one that is not shown, None where nothing was given."""
        if self.tells_each(measure):
            return self.sums.tell(measure, branch, period)
        if self.sums.tell(measure, branch, period) is None:
            return None
        if not told_by_branch(measure):
            return HELD if branch != WHOLE else self._system(measure, period)
        if not self._quarters(period):
            return HELD
        return self._all(measure, period) if branch == WHOLE else self._branch(measure, branch, period)

    def tells_each(self, measure: Measure) -> bool:
        """Whether every figure of every branch may be told for itself: only then may its cells be listed."""
        return not measure.sensitive or (told_by_branch(measure) and told_by_month(measure, self._limits))

    def _branch(self, measure: Measure, branch: str, period: Period) -> Told | None:
        quarters = self._quarters(period)
        if len(quarters) == 1:
            return self._if_told(self.sums.tell(measure, branch, period))
        return _from_quarters(measure, (self._branch(measure, branch, q) for q in quarters)) or self._if_told(
            self.sums.tell(measure, branch, period)
        )

    def _all(self, measure: Measure, period: Period) -> Told | None:
        """All branches: the shown ones added up. The sheet's own total would tell of the one that is held back."""
        year = year_of(period.start, fiscal_start=self.sums.view.fiscal_start)
        if not any(self.sums.tell(measure, branch, year) for branch in self.sums.branches(measure)):
            return self._whole_line(measure, period)
        expected = self.sums.expected(measure, period)
        told = {b: own for b in expected if (own := self._branch(measure, b, period)) and not own.held}
        added = add_places(told, expected=told)
        return replace(added, complete=added.complete and len(told) == len(expected)) if added else HELD

    def _whole_line(self, measure: Measure, period: Period) -> Told | None:
        quarters = self._quarters(period)
        if len(quarters) == 1:
            return self._if_told(self.sums.tell(measure, WHOLE, period))
        return _from_quarters(measure, (self._whole_line(measure, q) for q in quarters)) or self._if_told(
            self.sums.tell(measure, WHOLE, period)
        )

    def _system(self, measure: Measure, period: Period) -> Told | None:
        """A measure of the whole system only: shown when all of the system is in it, never for some branches."""
        told = self.sums.tell(measure, WHOLE, period)
        if not self.sums.view.whole or told is None:
            return told and HELD
        quarters = self._quarters(period)
        if not quarters and not told_by_month(measure, self._limits):
            return HELD
        if len(quarters) > 1 and (added := _from_quarters(measure, (self._system(measure, q) for q in quarters))):
            return added
        of_one = WHOLE not in told.branches and len(told.branches) < min(2, len(self.sums.view.order))
        return HELD if of_one or not told.complete else self._if_told(told)

    def _if_told(self, told: Told | None) -> Told | None:
        return HELD if told and sensitive_held(told.value, self._limits) else told

    def _quarters(self, period: Period) -> tuple[Period, ...]:
        return quarters_in(period, fiscal_start=self.sums.view.fiscal_start)


def _from_quarters(measure: Measure, quarters: Iterable[Told | None]) -> Told | None:
    """What the shown quarters come to; held back where all are; None where no quarter has a value of its own."""
    given = list(quarters)
    told = [own for own in given if own and not own.held]
    if not told:
        return HELD if any(given) else None
    values = [own.value for own in told]
    by_kind = {"sum": sum(values), "mean": sum(values) / len(values), "last": values[-1]}
    return Told(
        value=by_kind[measure.agg_time],
        months=frozenset().union(*(own.months for own in told)),
        complete=len(told) == len(given) and all(own.complete for own in told),
        branches=frozenset().union(*(own.branches for own in told)),
        given=tuple(line for own in told for line in own.given),
    )
