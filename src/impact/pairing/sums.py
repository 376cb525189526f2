"""Tidy counts in, what they come to by branch and period out. Every sum over counts of the program stands here.

Flows are summed over time, stocks are their last value or their mean. Distinct people are never added over branches,
parts never to their total, and a measure that nobody named is never summed at all.
"""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace
from datetime import timedelta
from functools import cached_property

import pandas as pd

from impact.model import Measure
from impact.pairing.over_time import Series, Told
from impact.pairing.view import WHOLE, View, period_between
from impact.period import Period
from impact.vocabulary.measures import measures as shipped_measures

# A branch that gave no figure for so long is taken to have closed; until then its figure is missing from a total.
CLOSED_AFTER = timedelta(days=366)

_LINE = ["measure", "branch", "period_start", "period_end"]


class Sums:
    """What the counts come to, before anything is held back. Ask only through `Guarded`."""

    def __init__(self, counts: pd.DataFrame, view: View, measures: Mapping[str, Measure] | None = None) -> None:
        self.view = view
        self._measures = shipped_measures() if measures is None else measures
        self._counts = counts
        self._told: dict[tuple[str, str, Period], Told | None] = {}

    def measures(self) -> list[Measure]:
        """The known measures that have a value somewhere, in the order of the vocabulary."""
        found = {key for key, _ in self._series}
        return [measure for key, measure in self._measures.items() if key in found]

    def branches(self, measure: Measure) -> list[str]:
        """The chosen branches that ever gave this measure."""
        return [b for b in self.view.chosen if (measure.key, b) in self._series]

    def periods(self, measure: Measure) -> set[Period]:
        """The periods of the view's grain for which something was given."""
        return {
            period
            for branch in (*self.branches(measure), WHOLE)
            if (series := self._series.get((measure.key, branch)))
            for part in series.given
            if (period := self.view.period_of(part))
        }

    def tell(self, measure: Measure, branch: str, period: Period) -> Told | None:
        """The value of a branch, or with `WHOLE` of all the chosen branches together."""
        key = (measure.key, branch, period)
        if key not in self._told:
            self._told[key] = self._total(measure, period) if branch == WHOLE else self._own(measure, branch, period)
        return self._told[key]

    def among(self, branches: frozenset[str]) -> "Sums":
        """The same counts, told of these branches alone."""
        sums = copy(self)
        sums.view, sums._told = replace(self.view, branches=branches), {}
        return sums

    def system_line(self, measure: Measure, period: Period) -> Told | None:
        """What a sheet itself gives for the whole system."""
        return self._own(measure, WHOLE, period)

    def given(self, measure: Measure, branch: str, period: Period) -> float | None:
        """The figure that a sheet gives for exactly this period, whether it is used or not."""
        series = self._series.get((measure.key, branch))
        return series.given.get(period) if series else None

    def expected(self, measure: Measure, period: Period) -> list[str]:
        """The chosen branches that must be in a total of this period: open, as far as their figures tell."""
        return [
            branch
            for branch in self.branches(measure)
            if (series := self._series[measure.key, branch]).first <= period.end
            and series.last + CLOSED_AFTER >= period.start
        ]

    def cells(self, measure: Measure, told: Told) -> pd.DataFrame:
        """The rows of `counts` that this value is made of, in its order; a number of distinct people stands once."""
        lines = pd.DataFrame(
            [(measure.key, branch, pd.Timestamp(p.start), pd.Timestamp(p.end)) for branch, p in told.given],
            columns=_LINE,
        ).astype({"measure": "str", "branch": "str"} | dict.fromkeys(_LINE[2:], "datetime64[s]"))
        found = lines.merge(self._counts[self._counts["value"].notna()], on=_LINE, how="left")
        return found.drop_duplicates(_LINE, ignore_index=True) if measure.agg_place == "none" else found

    def _own(self, measure: Measure, branch: str, period: Period) -> Told | None:
        series = self._series.get((measure.key, branch))
        told = series.tell(period) if series else None
        return told and replace(told, branches=frozenset({branch}))

    def _total(self, measure: Measure, period: Period) -> Told | None:
        system = self.system_line(measure, period) if self.view.whole else None
        if measure.agg_place == "none":
            return system
        expected = self.expected(measure, period)
        told = {branch: own for branch in expected if (own := self.tell(measure, branch, period))}
        total = add_places(told, expected=expected)
        # The sheet's own total stands in where branches are missing; it is never added to them.
        if system and not (total and total.complete) and (system.complete or not total):
            return system
        return total

    @cached_property
    def _series(self) -> dict[tuple[str, str], Series]:
        given: dict[tuple[str, str], dict[Period, float]] = {}
        for measure, branch, start, end, value in _lines(self._counts, self._measures).itertuples(index=False):
            given.setdefault((measure, branch), {})[period_between(start, end)] = float(value)
        return {(key, branch): Series(values, self._measures[key], branch) for (key, branch), values in given.items()}


def add_places(told: Mapping[str, Told], *, expected: Iterable[str]) -> Told | None:
    """Branches added up: complete when every expected branch is; its months are those that all of them have."""
    if not told:
        return None
    months = [told[branch].months if branch in told else frozenset[int]() for branch in expected]
    return Told(
        value=sum(own.value for own in told.values()),
        months=frozenset.intersection(*months) if months else frozenset(),
        complete=all(branch in told and told[branch].complete for branch in expected),
        branches=frozenset().union(*(own.branches for own in told.values())),
        given=tuple(line for own in told.values() for line in own.given),
    )


def _lines(counts: pd.DataFrame, measures: Mapping[str, Measure]) -> pd.DataFrame:
    """One line for each measure, branch and period: lines of one table for the same three add up."""
    known = counts[counts["measure"].isin(measures) & counts["period_start"].notna() & counts["value"].notna()]
    lines = known.groupby(_LINE, sort=False)["value"].agg(["sum", "nunique", "first"]).reset_index()
    distinct = lines["measure"].map(lambda key: measures[key].agg_place == "none").astype(bool)
    # Two different numbers of distinct people cannot be added, and neither is known to be the whole.
    unclear = distinct & (lines["nunique"] > 1)
    lines["value"] = lines["sum"].where(~distinct, lines["first"])
    return lines.loc[~unclear, [*_LINE, "value"]]
