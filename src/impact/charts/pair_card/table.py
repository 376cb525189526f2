"""A pair card in, the table that says the same in rows out."""

from collections.abc import Iterator

import pandas as pd

from impact.charts.guarded import HELD_BACK
from impact.charts.pair_card.card import Card, Point, code_phrase
from impact.charts.quotes import code_name
from impact.charts.rate_words import background, not_told
from impact.charts.rate_words import name as rate_name
from impact.charts.words import is_few, known, noun, period

Row = tuple[str, float | None, float | None, str]


def twin(card: Card) -> pd.DataFrame:
    """What it is, its number (float), its change (fraction), its words. Blank is unknown or held back."""
    rows = [*_number(card), *_rate(card), *_voice(card), *_together(card), *_quote(card)]
    return pd.DataFrame(
        {
            "What": [row[0] for row in rows],
            "Number": pd.Series([row[1] for row in rows], dtype="float64"),
            "Change": pd.Series([row[2] for row in rows], dtype="float64"),
            "Words": [row[3] for row in rows],
        }
    )


def _number(card: Card) -> Iterator[Row]:
    data, what = card.data, noun(card.data.measure)
    yield f"{what}, {period(data.period)}", card.value, None if is_few(card.before) else card.change, card.value_words
    series = {point.period: point for point in card.series if point.period != data.period}
    if data.before and (card.before is not None or data.before not in series):
        series.pop(data.before, None)
        yield f"{what}, {period(data.before)}", card.before, None, "" if card.before is not None else "not compared"
    for point in series.values():
        yield f"{what}, {period(point.period)}", point.value, None, _point_words(point)


def _rate(card: Card) -> Iterator[Row]:
    data, rate = card.data, card.data.rate
    if rate is None:
        return
    told, what = known(rate.value), rate_name(rate)
    moved = rate.change if known(rate.change) else None
    yield f"{what}, {period(data.period)}", rate.value if told else None, moved, "" if told else not_told(rate)
    if told and known(rate.before):
        yield f"{what}, {period(data.before)}", rate.before, None, ""
    if told:
        yield "What it is divided by", rate.over, None, rate.spec.denominator.label
    if data.context:
        yield "Background, not compared", data.context.value, None, background(data.context, rate)


def _point_words(point: Point) -> str:
    if point.part:
        return "only in part"
    return "" if point.value is not None else HELD_BACK if point.held else "not known"


def _voice(card: Card) -> Iterator[Row]:
    yield "Reflections read", card.heard.n, None, card.silence
    if card.speaks:
        yield f"Name {code_phrase(card.data.code)}", card.x, None, ""
    if card.heard.writers:
        yield "Writers", card.heard.writers, None, ""
    if card.heard.unread:
        yield "Unread", card.heard.unread, None, ""


def _together(card: Card) -> Iterator[Row]:
    data = card.data
    yield "Fit", None, None, card.fit or "not chosen yet"
    if card.proposal:
        yield "Fit proposed", None, None, f"{data.fit_proposed}: {data.reason}"
    yield "What they say together", None, None, data.inference
    yield "The ask", None, None, data.ask
    if data.ask_note:
        yield "Note on the ask", None, None, data.ask_note
    yield "What this cannot say", None, None, card.cannot_say


def _quote(card: Card) -> Iterator[Row]:
    quote = card.quote
    if quote is None:
        yield "Quote", None, None, ""
        return
    month = period(f"{quote.month:%Y-%m}") if quote.month else ""
    yield "Quote", None, None, quote.text
    yield "Said by", None, None, ", ".join(part for part in (quote.name, quote.role, quote.branch, month) if part)
    if quote.code:
        yield "Chosen for", None, None, code_name(quote)
    if quote.why:
        yield "Why this quote", None, None, quote.why
