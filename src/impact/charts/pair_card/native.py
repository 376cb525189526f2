"""A pair card in, the line of its number out, for programs that draw charts themselves."""

from collections.abc import Sequence

from impact.charts.pair_card.card import Card, Point
from impact.charts.pair_card.series import FEWEST
from impact.charts.words import count, listing, noun, period
from impact.model.native_chart import NativeChart, Series


def native(card: Card) -> tuple[NativeChart, ...]:
    """What is only a part, not known or held back leaves a gap in the line; fewer than two whole periods are none."""
    whole = [_whole(card, point) for point in card.series]
    if sum(value is not None for value in whole) < FEWEST:
        return ()
    what = noun(card.data.measure)
    return (
        NativeChart(
            kind="line",
            name=f"{what}, {period(card.series[0].period)} to {period(card.series[-1].period)}",
            unit=what,
            categories=tuple(period(point.period) for point in card.series),
            series=(Series(what, tuple(whole), "count"),),
            left_out=_gaps(card.series),
        ),
    )


def _whole(card: Card, point: Point) -> float | None:
    """As the table has it: the card's own numbers stand for those of their periods."""
    if point.period == card.data.period:
        return None if card.value_words else card.value
    if point.period == card.data.before and card.before is not None:
        return card.before
    return None if point.part else point.value


def _gaps(series: Sequence[Point]) -> str:
    parts = [f"{period(one.period)} ({count(one.value)})" for one in series if one.part and one.value is not None]
    held = [period(one.period) for one in series if one.held]
    unknown = [period(one.period) for one in series if one.value is None and not one.held]
    gaps = ((parts, "only in part"), (held, "held back"), (unknown, "not known"))
    return " ".join(f"Not in the line, {why}: {listing(names, most=len(names))}." for names, why in gaps if names)
