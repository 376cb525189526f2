"""A meeting in; what a presentation usually begins with, as far as the period supports it, out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from impact import workspace
from impact.model import (
    BothSides,
    Conditions,
    IdeasHeard,
    Misses,
    PairCard,
    Ribbon,
    Weave,
)
from impact.pipeline import FigureData
from impact.service.figures.wanted import Wanted
from impact.service.presenting.assembling import open_asks
from impact.service.presenting.live import live, settled
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.quotes_and_asks import ask_told, quote_told
from impact.service.presenting.steps_wanted import AskWanted, FindingsWanted, QuoteWanted, StepWanted
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all
from impact.service.voices.condition_quotes import passages_said
from impact.service.voices.quoting import quotes_of

# A meeting of half an hour. Where there is more, the first of `_SPARE` are left for whoever wants them.
MOST = 9
MOST_PAIRS = 2
_SPARE = ("misses", "ribbon", "ideas", "conditions")


def usual_steps(at: Meeting) -> list[StepWanted]:
    """What stands out, both sides, weave, what the count misses, ribbon, pairs that somebody spoke of, conditions,
    ideas, an ask, a quote: only those that have something to show to this audience.
    """
    found: list[StepWanted] = [
        *_findings(at),
        *_figures(at, "sides", "weave", "misses", "ribbon"),
        *_pairs(at),
        *_figures(at, "conditions", "ideas"),
        *_asks(at),
        *_quote(at),
    ]
    for form in _SPARE:
        if len(found) > MOST:
            found = [one for one in found if not (isinstance(one, Wanted) and one.form == form)]
    return found[:MOST]


def usual_quote(at: Meeting) -> QuoteWanted | None:
    """The passage that the figures of this time would show first, as long as somebody chose it to be."""
    found = next(iter(quotes_of(at.kept, at.audience, period=at.span, most=1)), None)
    if found is None:
        return None
    chosen = (said for said in passages_said(at.kept) if said.quote_id == found.reflection_id)
    part = next((said for said in chosen if said.code == found.code), None)
    wanted = QuoteWanted(found.reflection_id, code=found.code)
    if part is not None and found.chosen_by:
        wanted = replace(wanted, start=part.quote_start, end=part.quote_end)
    return wanted if quote_told(at, wanted) else None


def _findings(at: Meeting) -> Iterator[FindingsWanted]:
    if live(at, FindingsWanted()):
        yield FindingsWanted()


def _figures(at: Meeting, *forms: str) -> Iterator[Wanted]:
    for form in forms:
        try:
            wanted = settled(at, Wanted(form, measure=_first_count(at), period=at.period))  # type: ignore[arg-type]
        except Refused:
            continue
        made = live(at, wanted)
        if made and made.data is not None and says_something(made.data):
            yield wanted


def _first_count(at: Meeting) -> str:
    """Visits, or what the library counts instead."""
    here = [measure.key for measure in read_all(at.kept).measures]
    return "visits" if "visits" in here or not here else here[0]


def _pairs(at: Meeting) -> Iterator[Wanted]:
    """Those of this period that somebody spoke of, all branches first."""
    with at.kept.reading() as connection:
        spoken = [said for said in workspace.load_pair_words(connection).values() if said.says_something]
    mine = sorted((said for said in spoken if said.period == at.period), key=lambda said: bool(said.branch))
    found = 0
    for said in mine:
        wanted = Wanted("pair_card", said.measure, said.period, said.branch, at.audience, said.pair, said.code)
        made = live(at, wanted)
        if found < MOST_PAIRS and made and made.data is not None and says_something(made.data):
            found += 1
            yield settled(at, wanted)


def _asks(at: Meeting) -> list[AskWanted]:
    """The newest of which anything may be told."""
    wanted = map(AskWanted, open_asks(at))
    return [one for one in wanted if ask_told(at, one)][:1]


def _quote(at: Meeting) -> Iterator[QuoteWanted]:
    if wanted := usual_quote(at):
        yield wanted


def says_something(data: FigureData) -> bool:
    """Whether it shows a count or a voice: an empty figure, or rows in which nothing is named, are no beginning."""
    match data:
        case BothSides():
            return _any(data.rows["value"]) or _wrote(data.rows["n"])
        case Weave():
            return _wrote(data.rows["n"])
        case Misses():
            return _any(data.rows["change"]) and _wrote(data.rows["n"])
        case Ribbon():
            return _any(data.months["value"])
        case PairCard():
            return data.value_status in ("complete", "part") and bool(data.n or data.quote)
        case Conditions():
            return _wrote(data.rows["x"]) or _any(data.given["value"])
        case IdeasHeard():
            return data.status == "shown"
    return True


def _any(column: "pd.Series[Any]") -> bool:
    return bool(column.notna().any())


def _wrote(column: "pd.Series[Any]") -> bool:
    return bool(column.fillna(0).gt(0).any())
