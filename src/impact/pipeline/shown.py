"""Counts and codes in; what each form of figure shows, guarded for one audience, out."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import pandas as pd

from impact import pairing
from impact.model import (
    BoardQuestion,
    BothSides,
    Conditions,
    Family,
    Form,
    IdeaNamed,
    IdeasHeard,
    Listening,
    Matrix,
    MatrixRows,
    Misses,
    PairCard,
    Quoted,
    Ribbon,
    SoundingBoard,
    ThenAndNow,
    WasAsked,
    Weave,
)
from impact.model.outcomes import Outcomes
from impact.model.widened import Widened
from impact.pairing import Scene
from impact.pairing.widened_figures import widened_card, widened_misses, widened_weave
from impact.period import Period
from impact.pipeline.way import Coded
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs
from impact.vocabulary.rates import rates

NOTHING_SAID: Mapping[str, str] = {}


def both_sides(held: Coded, scene: Scene, *, measure: str, period: Period) -> BothSides:
    """One measure and the three threads of one period, branch by branch."""
    return pairing.both_sides(*held, scene, measure=measures()[measure], period=period)


def sources_of_numbers(held: Coded, scene: Scene, *, period: Period) -> tuple[str, ...]:
    """The files behind every count and voice that is told of a period, beside those of its figures."""
    return pairing.sources_of_numbers(held.counts, held.reflections, period=period, fiscal_start=scene.fiscal_start)


def widened(held: Coded, scene: Scene, *, form: Form, place: str, period: Period, code: str = "") -> Widened | None:
    """The wider place or time that this figure has to show instead; None where it shows what is asked for."""
    if not place and form != "pair_card":
        return None
    match form:
        case "weave":
            return widened_weave(*held, scene, place=place, last=period)
        case "misses":
            return widened_misses(*held, scene, place=place, last=period)
        case "pair_card":
            return widened_card(*held, scene, code=code, place=place, period=period)
    return None


def weave(held: Coded, scene: Scene, *, place: str, last: Period, widened: Widened | None = None) -> Weave:
    """The three threads of one place over the quarters up to `last`."""
    return pairing.weave(*held, scene, place=place, last=last, widened=widened)


def misses(
    held: Coded, scene: Scene, *, measure: str, place: str, last: Period, widened: Widened | None = None
) -> Misses:
    """One place beside its own past: what was counted, and who wrote of any thread."""
    return pairing.misses(*held, scene, measure=measures()[measure], place=place, last=last, widened=widened)


def ribbon(held: Coded, scene: Scene, *, measure: str, last: Period, quotes: Sequence[Quoted] = ()) -> Ribbon:
    """Twelve months of a count, and the voices of the same time."""
    return pairing.ribbon(*held, scene, measure=measures()[measure], last=last, quotes=tuple(quotes))


def pair_card(
    held: Coded,
    scene: Scene,
    *,
    pair: str,
    measure: str,
    code: str,
    place: str,
    period: Period,
    quote: Quoted | None = None,
    said: Mapping[str, str] = NOTHING_SAID,
    widened: Widened | None = None,
) -> PairCard:
    """One number and one voice. `said` is what a person wrote: fit, inference, ask, ask_note."""
    return pairing.pair_card(
        *held,
        scene,
        pair=pairs()[pair],
        measure=measures()[measure],
        code=scene.codes[code],
        place=place,
        period=period,
        quote=quote,
        fit=said.get("fit", ""),
        inference=said.get("inference", ""),
        ask=said.get("ask", ""),
        ask_note=said.get("ask_note", ""),
        widened=widened,
    )


def conditions(
    held: Coded, scene: Scene, *, family: Family, parts: pd.DataFrame, period: Period, quotes: Sequence[Quoted] = ()
) -> Conditions:
    """One family of the whole system beside what was given. `parts` are its `sides`."""
    return pairing.conditions(
        *held, scene, family=family, parts=parts, period=period, measures=measures(), quotes=tuple(quotes)
    )


def outcomes(
    held: Coded, survey: pd.DataFrame, scene: Scene, *, period: Period, programme: str, sampled: Collection[str]
) -> Outcomes:
    """What people answered in surveys beside what was written of the same outcomes."""
    return pairing.outcomes(*held, survey, scene, period=period, programme=programme, sampled=sampled)


def ideas(
    held: Coded, scene: Scene, *, asked: pd.DataFrame, on: date, named: Sequence[IdeaNamed] = ()
) -> IdeasHeard | None:
    """What staff asked for and what became of it, of the whole system; None while nobody asked for anything."""
    return pairing.ideas(held.counts, held.reflections, scene, asked=asked, on=on, named=named)


def then_and_now(
    held: Coded,
    scene: Scene,
    *,
    counted: Sequence[str],
    place: str,
    then: Period,
    now: Period,
    codes: Sequence[str] = (),
    quotes: tuple[Quoted | None, Quoted | None] = (None, None),
) -> ThenAndNow:
    """Two periods of one place side by side. `counted` are the measures, the chosen one first."""
    return pairing.then_and_now(
        *held,
        scene,
        measures=[measures()[key] for key in counted],
        place=place,
        then=then,
        now=now,
        codes=[scene.codes[code] for code in codes],
        quotes=quotes,
    )


def sounding_board(
    held: Coded,
    scene: Scene,
    *,
    place: str,
    period: Period,
    asked: Sequence[WasAsked] = (),
    questions: Sequence[BoardQuestion] = (),
) -> SoundingBoard:
    """What was heard at a place, or wider where it is too small, and two questions to talk about."""
    return pairing.sounding_board(*held, scene, place=place, period=period, asked=asked, questions=questions)


def matrix(held: Coded, scene: Scene, *, period: Period, by: MatrixRows = "moment") -> Matrix:
    """Where the three threads happen, of the whole system: by kind of moment, or by service."""
    return pairing.matrix(*held, scene, period=period, by=by)


def listening(held: Coded, scene: Scene, *, last: Period) -> Listening:
    """Where anybody wrote, branch by quarter, and whom we have not heard yet."""
    return pairing.listening(*held, scene, last=last)


def card_with_rate(held: Coded, card: PairCard, scene: Scene, *, rate: str, period: Period) -> PairCard:
    """The card with its number over people, hours or posts."""
    return pairing.card_with_rate(card, held.counts, held.reflections, scene, spec=rates()[rate], period=period)


def misses_as_rate(held: Coded, data: Misses, scene: Scene, *, rate: str, last: Period) -> Misses:
    """The same quarters, told over people, hours or posts."""
    return pairing.misses_as_rate(data, held.counts, held.reflections, scene, spec=rates()[rate], last=last)
