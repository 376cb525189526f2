"""What a person wants to see in; voices that can stand beside the number, and pairs worth a look, out."""

from dataclasses import dataclass
from typing import get_args

import pandas as pd

from impact import workspace
from impact.model import Audience, Measure, PairCard, PairSpec, Quoted
from impact.period import Period
from impact.service.cache import Cache
from impact.service.figures.coded import coded_of
from impact.service.figures.figures import data
from impact.service.figures.wanted import Asked, Wanted, pair_and_code, settle
from impact.service.reading.sentences import sentences
from impact.service.sheets.choices import measures_here
from impact.service.sheets.reading import read_all, state_key
from impact.service.voices.quotable import replaced_texts
from impact.service.voices.quoting import names_place, quoted
from impact.vocabulary.pairs import pairs
from impact.workspace import Workspace

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
# As many as one looks at before one begins.
MOST_OFFERED = 3
_CANDIDATES: Cache[tuple["Candidate", ...]] = Cache(32)
_OFFERS: Cache[tuple["Offer", ...]] = Cache(8)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may stand beside the number. `names_code`: people confirmed the pair's code on it.

    `seen_by`: every audience that may see it. `sentences`: where each begins and ends, in code points.
    """

    quote: Quoted
    names_code: bool
    seen_by: tuple[Audience, ...]
    sentences: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A pair that has both a count and a voice, for all branches of a period."""

    pair: PairSpec
    measure: Measure
    code: str
    period: str


def candidates(kept: Workspace, wanted: Wanted, *, only_cleared: bool) -> tuple[Candidate, ...]:
    """Passages of this place and period that this audience may see: those that carry the code first, each newest first.

    Raises Refused for what is not here.
    """
    asked = settle(read_all(kept), wanted)
    if asked is None:
        return ()
    code = pair_and_code(asked)[1]
    key = (*state_key(kept), wanted.branch, asked.period, code, wanted.audience, only_cleared)
    return _CANDIDATES.get(key, lambda: _candidates(kept, asked, code, only_cleared=only_cleared))


def belongs(kept: Workspace, asked: Asked, reflection_id: str) -> bool:
    """Whether this reflection is of the place and the period that are meant."""
    return reflection_id in ids_of(kept, asked.wanted.branch, asked.period)


def offers(kept: Workspace, wanted: Wanted, *, invented: bool, only_cleared: bool) -> tuple[Offer, ...]:
    """Three pairs at most of which nobody has spoken, in the order of the pair file: for each the first count and code
    that both have something.

    Nothing is chosen for anybody: these are doors.
    """
    asked = settle(read_all(kept), wanted)
    if asked is None:
        return ()
    key = (*state_key(kept), invented, asked.period, wanted.audience, only_cleared)
    return _OFFERS.get(key, lambda: _offers(kept, asked, invented=invented, only_cleared=only_cleared))


def _candidates(kept: Workspace, asked: Asked, code: str, *, only_cleared: bool) -> tuple[Candidate, ...]:
    place = asked.wanted.branch
    here, naming = ids_of(kept, place, asked.period), _naming(kept, code)
    seen = {audience: _seen(kept, audience, place) for audience in AUDIENCES}
    found = [
        Candidate(
            quote=quote,
            names_code=name in naming,
            seen_by=tuple(audience for audience in AUDIENCES if name in seen[audience]),
            sentences=_sentences(kept, quote),
        )
        for name, quote in quoted(kept, asked.wanted.audience, only_cleared=only_cleared).items()
        if name in here and names_place(quote, place)
    ]
    return tuple(sorted(found, key=lambda candidate: not candidate.names_code))


def _sentences(kept: Workspace, quote: Quoted) -> tuple[tuple[int, int], ...]:
    """Cut in the text as it was written, where no replaced words can look like an end."""
    text = replaced_texts(kept).get(quote.reflection_id)
    if text is None:
        return sentences(quote.text)
    return tuple((text.to_shown(start), text.to_shown(end, end=True)) for start, end in sentences(text.text))


def _seen(kept: Workspace, audience: Audience, place: str) -> set[str]:
    found = quoted(kept, audience, only_cleared=False).items()
    return {name for name, quote in found if names_place(quote, place)}


def ids_of(kept: Workspace, place: str, period: Period) -> set[str]:
    lines = coded_of(kept).reflections
    inside = (lines["period_start"] >= pd.Timestamp(period.start)) & (lines["period_end"] <= pd.Timestamp(period.end))
    if place:
        inside &= lines["branch"].eq(place)
    return set(lines.loc[inside, "id"])


def _naming(kept: Workspace, code: str) -> set[str]:
    """Every line of the rows on which the code stands."""
    held = coded_of(kept)
    rows = set(held.standing.loc[held.standing["code"].eq(code) & held.standing["in_x"], "reflection_id"])
    lines = held.reflections
    first = lines.groupby(["file", "sheet", "row"], dropna=False)["id"].transform("first")
    return set(lines.loc[lines["id"].isin(rows) | first.isin(rows), "id"])


def _offers(kept: Workspace, asked: Asked, *, invented: bool, only_cleared: bool) -> tuple[Offer, ...]:
    here = {measure.key: measure for measure in measures_here(read_all(kept).merged)}
    with kept.reading() as connection:
        standing = workspace.load_pair_words(connection).values()
    spoken = {words.pair for words in standing if words.period == asked.name and words.says_something}
    found: list[Offer] = []
    for spec in pairs().values():
        if spec.id in spoken:
            continue
        offer = _offer(kept, asked, spec, here, invented=invented, only_cleared=only_cleared)
        if offer is not None:
            found.append(offer)
        if len(found) == MOST_OFFERED:
            break
    return tuple(found)


def _offer(
    kept: Workspace, asked: Asked, spec: PairSpec, here: dict[str, Measure], *, invented: bool, only_cleared: bool
) -> Offer | None:
    for measure in (here[key] for key in spec.measures if key in here):
        for code in spec.codes:
            wanted = Wanted("pair_card", measure.key, asked.name, "", asked.wanted.audience, spec.id, code)
            voices = candidates(kept, wanted, only_cleared=only_cleared)
            if not any(voice.names_code for voice in voices):
                continue
            card = data(kept, wanted, invented=invented)
            if isinstance(card, PairCard) and card.status == "shown" and card.value == card.value:
                return Offer(spec, measure, code, asked.name)
    return None
