"""A count and what it may be divided by in; the rate of one place in one period, or what is missing for it, out.

Numerator and denominator are of the same places and the same complete period, and both are asked of `Guarded`: a rate
of what is held back is held back. A rate stands beside the place's own year before, and beside no other place.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan, nan

import pandas as pd

from impact.model import Measure, Missing, Rate, RateSpec
from impact.model.rates import Why
from impact.pairing.breaks import redefined
from impact.pairing.changes import comparable, earlier
from impact.pairing.guarded import Guarded
from impact.pairing.over_time import Told, months_of
from impact.pairing.scene import Scene
from impact.pairing.sums import Sums
from impact.pairing.view import WHOLE, View, of_place
from impact.period import Period, year_of
from impact.vocabulary.measures import measures


@dataclass(frozen=True, slots=True)
class _Both:
    """Numerator and denominator as they may be seen, and what is missing of them."""

    top: Told | None
    under: Told | None
    missing: tuple[Missing, ...]

    @property
    def held(self) -> bool:
        return self.top is not None and self.top.held

    def value(self, per: int) -> float:
        if self.missing or self.held or self.top is None or self.under is None:
            return nan
        return self.top.value * per / self.under.value


def rate(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    scene: Scene,
    *,
    spec: RateSpec,
    measure: Measure,
    place: str,
    period: Period,
) -> Rate:
    """`place` "" is all branches. Raises ValueError for a measure that the rate is not for."""
    if measure.key not in spec.numerators:
        raise ValueError(f"{measure.key} is not told {spec.name}")
    view = scene.view(counts, reflections, branches=of_place(place))
    return Rates(Guarded(Sums(counts, view)), spec, measure).at(place, period)


@dataclass(frozen=True)
class Rates:
    """One rate, to be told of one place in any period. `guarded` holds every measure, not these two alone."""

    guarded: Guarded
    spec: RateSpec
    measure: Measure

    def at(self, place: str, period: Period) -> Rate:
        now, before = self._both(place, period), earlier(period)[1]
        past = self._both(place, before) if before else None
        value = now.value(self.spec.per)
        earlier_value = past.value(self.spec.per) if past else nan
        return Rate(
            spec=self.spec,
            measure=self.measure,
            value=value,
            before=earlier_value,
            change=self._change(now, past, period, before),
            over=nan if isnan(value) or now.under is None else now.under.value,
            held=now.held,
            missing=() if now.held else now.missing,
        )

    def _change(self, now: _Both, past: _Both | None, period: Period, before: Period | None) -> float:
        if past is None or before is None:
            return nan
        value, was = now.value(self.spec.per), past.value(self.spec.per)
        if isnan(value) or isnan(was) or was == 0 or not _same_places(now, past):
            return nan
        if any(redefined(one, before, period) for one in (self.measure, self.spec.denominator)):
            return nan
        return (value - was) / was

    def _both(self, place: str, period: Period) -> _Both:
        top = self.guarded.tell(self.measure, place, period)
        under, of = self._denominator(place, period)
        missing = [
            *self._lacking(self.measure, top, place, period),
            *self._lacking(self.spec.denominator, under, place, of),
        ]
        if not missing and comparable(top) and comparable(under):
            assert top is not None
            assert under is not None
            missing = self._other_places(top, under, place, period)
            if under.value <= 0:
                missing.append(Missing(self.spec.denominator, "zero"))
        return _Both(top, under, tuple(missing))

    def _denominator(self, place: str, period: Period) -> tuple[Told | None, Period]:
        """In the same period; where the rate says so, in the year that holds it."""
        measure = self.spec.denominator
        told = self.guarded.tell(measure, place, period)
        if self.spec.when == "same" or comparable(told):
            return told, period
        years = (year_of(period.start, fiscal_start=self.view.fiscal_start), Period.year(period.start.year))
        for year in years:
            whole = self.guarded.tell(measure, place, year) if year.contains(period) else None
            if comparable(whole):
                return whole, year
        return told, period

    def _lacking(self, measure: Measure, told: Told | None, place: str, period: Period) -> list[Missing]:
        if told is None:
            return [Missing(measure, self._why_none(measure, place, period))]
        if told.held or told.complete:
            return []
        # Which branches are not in a sensitive sum is what is held back.
        away = () if measure.sensitive or place != WHOLE else self._not_in(measure, period)
        if away:
            return [Missing(measure, "places", places=away)]
        if measure.sensitive:
            return [Missing(measure, "part")]
        return [Missing(measure, "part", len(told.months), len(months_of(period)))]

    def _why_none(self, measure: Measure, place: str, period: Period) -> Why:
        if place != WHOLE and self.guarded.sums.system_line(measure, period) is not None:
            return "elsewhere"
        year = year_of(period.start, fiscal_start=self.view.fiscal_start)
        if year != period and year.contains(period) and comparable(self.guarded.tell(measure, place, year)):
            return "for_the_year"
        return "none"

    def _not_in(self, measure: Measure, period: Period) -> tuple[str, ...]:
        sums = self.guarded.sums
        return tuple(b for b in sums.expected(measure, period) if sums.tell(measure, b, period) is None)

    def _other_places(self, top: Told, under: Told, place: str, period: Period) -> list[Missing]:
        """Branches that are in the one and not in the other; the sheet's own total stands for every open branch."""
        if place != WHOLE or top.branches == under.branches:
            return []
        everywhere = self._open(period)
        in_top, in_under = (everywhere if WHOLE in told.branches else told.branches for told in (top, under))
        found = []
        for measure, own, other in ((self.measure, in_top, in_under), (self.spec.denominator, in_under, in_top)):
            if away := tuple(branch for branch in self.view.order if branch in other - own):
                found.append(Missing(measure, "places", places=() if measure.sensitive else away))
        return found

    def _open(self, period: Period) -> frozenset[str]:
        """Every branch that gives anything this rate is told of."""
        known = measures()
        told_of = [*(known[key] for key in self.spec.numerators), self.spec.denominator]
        return frozenset(branch for one in told_of for branch in self.guarded.sums.expected(one, period))

    @property
    def view(self) -> View:
        return self.guarded.sums.view


def _same_places(now: _Both, past: _Both) -> bool:
    pairs = ((now.top, past.top), (now.under, past.under))
    return all(a is not None and b is not None and a.branches == b.branches for a, b in pairs)


def background(rate: Rate, values: Mapping[str, float], *, period: Period) -> float:
    """The same rate from another library's year; NaN where it does not tell both, or where a year is no measure of us.

    A flow over a flow is the same in a quarter and a year; over people or posts only a year stands beside a year.
    """
    top, under = values.get(rate.measure.key), values.get(rate.spec.denominator.key)
    if not under or top is None or (rate.spec.kind == "stock" and period.grain != "year"):
        return nan
    return top * rate.spec.per / under
