"""Guarded data and the rate that a person chose in; the same told as that rate, with one line of background, out."""

from dataclasses import replace
from math import isnan

from impact import pipeline
from impact.model import ContextLine, Misses, PairCard
from impact.period import Period
from impact.pipeline import FigureData, Scene
from impact.service.figures.background import backgrounds_of
from impact.service.figures.coded import coded_of
from impact.service.refusal import Refused
from impact.vocabulary.rates import rates
from impact.workspace import Workspace


def rated(kept: Workspace, data: FigureData, scene: Scene, *, rate: str, period: Period) -> FigureData:
    """A pair card or a place beside its past; every other form stays as it is. Raises Refused for no rate of ours."""
    if not rate:
        return data
    if rate not in rates():
        raise Refused(f"“{rate[:40]}” is nothing that a count is divided by here. Choose another one.")
    if isinstance(data, Misses):
        return pipeline.misses_as_rate(coded_of(kept), data, scene, rate=rate, last=period)
    if isinstance(data, PairCard):
        return _with_background(
            kept, pipeline.card_with_rate(coded_of(kept), data, scene, rate=rate, period=period), period
        )
    return data


def _with_background(kept: Workspace, card: PairCard, period: Period) -> PairCard:
    from_others = [one for one in backgrounds_of(kept) if one.state == "on"]
    if card.rate is None or isnan(card.rate.value) or not from_others:
        return card
    one = from_others[0]
    value = pipeline.background(card.rate, one.values, period=period)
    return card if isnan(value) else replace(card, context=ContextLine(one.source, one.library, one.year, value))
