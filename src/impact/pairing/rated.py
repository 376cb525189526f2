"""A pair card, or a place beside its own past, in; the same told as a rate, or what is missing for it, out."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from impact.model import Misses, PairCard, Rate, RateSpec
from impact.pairing.guarded import Guarded
from impact.pairing.misses import years_up_to
from impact.pairing.rates import Rates
from impact.pairing.recent import quarters_up_to
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.sums import Sums
from impact.pairing.view import of_place
from impact.pairing.widening import members_of
from impact.period import Period
from impact.vocabulary.rates import as_rate


def card_with_rate(
    card: PairCard, counts: pd.DataFrame, reflections: pd.DataFrame, scene: Scene, *, spec: RateSpec, period: Period
) -> PairCard:
    """The card with the rate of its own measure, place and period; unchanged where the measure is not told so."""
    if card.measure.key not in spec.numerators:
        return card
    rates = _rates(counts, reflections, scene, spec=spec, card=card)
    more = _sources(counts, spec, Period(period.year_before().start, period.end), card.place)
    return replace(card, rate=rates.at(card.place, period), sources=tuple(dict.fromkeys([*card.sources, *more])))


def misses_as_rate(
    data: Misses, counts: pd.DataFrame, reflections: pd.DataFrame, scene: Scene, *, spec: RateSpec, last: Period
) -> Misses:
    """The same quarters and voices, each count and change that of the rate; unchanged where there is no such rate."""
    if data.measure.key not in spec.numerators:
        return data
    rates = _rates(counts, reflections, scene, spec=spec, card=data)
    names = {rates.view.name(quarter): quarter for quarter in quarters_up_to(last, rates.view, quarters=len(data.rows))}
    names |= {rates.view.name(year): year for year in years_up_to(last, years=len(data.rows))}
    quarters = [names[name] for name in data.rows["period"]]
    told = {quarter: rates.at(data.place, quarter) for quarter in quarters}
    counted = Period(quarters[0].year_before().start, quarters[-1].end)
    return replace(
        data,
        measure=as_rate(data.measure, spec),
        rated=True,
        rows=data.rows.assign(
            value=[told[quarter].value for quarter in quarters],
            value_before=[told[quarter].before for quarter in quarters],
            change=[told[quarter].change for quarter in quarters],
            value_status=[_status(told[quarter]) for quarter in quarters],
            # A rate has places of its own on both its sides.
            branches=pd.array([pd.NA] * len(quarters), dtype="Int64"),
            branches_expected=pd.array([pd.NA] * len(quarters), dtype="Int64"),
        ),
        counted_of={},
        notes=(*data.notes, *_not_told(told.values(), rates)),
        sources=tuple(dict.fromkeys([*data.sources, *_sources(counts, spec, counted, data.place)])),
    )


def _rates(
    counts: pd.DataFrame, reflections: pd.DataFrame, scene: Scene, *, spec: RateSpec, card: PairCard | Misses
) -> Rates:
    view = scene.view(counts, reflections, branches=members_of(card.widened) or of_place(card.place))
    return Rates(Guarded(Sums(counts, view)), spec, card.measure)


def _sources(counts: pd.DataFrame, spec: RateSpec, period: Period, place: str) -> tuple[str, ...]:
    return sources((counts[counts["measure"].eq(spec.denominator.key)], period), place=place)


def _status(rate: Rate) -> str:
    return "held_back" if rate.held else "not_told" if rate.missing else "complete"


def _not_told(told: Iterable[Rate], rates: Rates) -> list[str]:
    """Of which measures something is missing; which months and branches the table of the counts says."""
    lacking = list(dict.fromkeys(missing.measure.label for one in told for missing in one.missing))
    if not lacking:
        return []
    what = " and ".join(lacking)
    return [f"Not told {rates.spec.name} where a part is missing of: {what}."]
