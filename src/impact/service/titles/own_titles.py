"""A figure in; the title that a person gave it out, as long as the numbers are those it was given for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from impact import pipeline, workspace
from impact.model import Figure
from impact.service.cache import Cache
from impact.service.figures import figures
from impact.service.figures.figures import data
from impact.service.figures.numbers_said import numbers_in, texts_of
from impact.service.figures.wanted import WHOLE_SYSTEM, Wanted, pair_and_code, settle
from impact.service.moment import once_a_moment
from impact.service.sheets.reading import read_all, state_key
from impact.service.voices.nobodys_words import repeats_somebody
from impact.service.voices.same_words import mark_of
from impact.workspace import FigureTitle, Workspace

# Forms that are of one measure, which names them.
_OF_A_MEASURE = ("sides", "misses", "ribbon", "pair_card", "then_and_now")
_LONGEST_KEY = 300
_TITLED: Cache[Figure] = Cache(64)

Stands = Literal["stands", "changed", "repeats"]


@dataclass(frozen=True, slots=True)
class OwnTitle:
    """`made` is the one made from the numbers. `stands`: it is shown; else the numbers have changed since, or it
    repeats what somebody wrote and did not give to these readers.
    """

    title: str
    by: str
    at: str
    made: str
    stands: Stands


def figure(kept: Workspace, wanted: Wanted, *, invented: bool) -> Figure | None:
    """As `figures.figure`, under the title that stands."""
    own = own_title(kept, wanted, invented=invented)
    made = data(kept, wanted, invented=invented) if own and own.stands == "stands" else None
    if own is None or made is None:
        return figures.figure(kept, wanted, invented=invented)
    key = (*state_key(kept), invented, wanted, own.title)
    drawn = _TITLED.get(key, lambda: pipeline.figure(made, mode=wanted.mode, size=wanted.size, title=own.title))
    return replace(drawn, table=drawn.table.copy())


def own_title(kept: Workspace, wanted: Wanted, *, invented: bool) -> OwnTitle | None:
    """What a person last said of this figure, for these readers; None where the made title is all there is."""
    given = once_a_moment(("figure titles", kept.database), lambda: _given(kept))
    found = given.get(title_key(kept, wanted)) if given else None
    made = _made(kept, wanted, invented=invented) if found else None
    if found is None or made is None:
        return None
    return OwnTitle(found.title, found.by, found.at, made.title, _stands(kept, wanted, found, made))


def _given(kept: Workspace) -> Mapping[str, FigureTitle]:
    with kept.reading() as connection:
        return workspace.load_figure_titles(connection)


def new_title(kept: Workspace, wanted: Wanted, title: str, *, invented: bool) -> FigureTitle | None:
    """To be kept: with the mark of the numbers that stand there now. None while there is no figure."""
    made = _made(kept, wanted, invented=invented)
    return FigureTitle(title_key(kept, wanted), title, _mark(kept, made)) if made else None


def title_key(kept: Workspace, wanted: Wanted) -> str:
    """What makes it this figure and no other. Each edition has titles of its own: they may know of other numbers."""
    asked = settle(read_all(kept), wanted)
    form = wanted.form
    parts = [wanted.audience, form, asked.name if asked and form != "ideas" else ""]
    parts += [asked.measure.key if asked and form in _OF_A_MEASURE else ""]
    parts += ["" if form in WHOLE_SYSTEM else wanted.branch]
    parts += [*pair_and_code(asked)] if asked and form == "pair_card" else ["", ""]
    parts += [wanted.rate if form in ("misses", "pair_card") else ""]
    parts += [wanted.programme if form == "outcomes" else "", wanted.then if form == "then_and_now" else ""]
    parts += [wanted.by if form == "matrix" else ""]
    key = "|".join(part.replace("|", "/") for part in parts)
    return key if len(key) <= _LONGEST_KEY else mark_of(kept, key)


def _made(kept: Workspace, wanted: Wanted, *, invented: bool) -> Figure | None:
    plain = replace(wanted, mode="light", size="slide", only_cleared=True)
    return figures.figure(kept, plain, invented=invented)


def _stands(kept: Workspace, wanted: Wanted, given: FigureTitle, made: Figure) -> Stands:
    if given.stands_on != _mark(kept, made):
        return "changed"
    return "repeats" if repeats_somebody(kept, given.title, audience=wanted.audience) else "stands"


def _mark(kept: Workspace, made: Figure) -> str:
    """Of the made title and every number of the table: other words beside them change nothing."""
    table = made.table
    numbers = [table[name].tolist() for name in table if pd.api.types.is_numeric_dtype(table[name])]
    texts = [sorted(numbers_in(text)) for text in texts_of(made)]
    return mark_of(
        kept, made.made_title, repr([["" if pd.isna(n) else n for n in column] for column in numbers]), repr(texts)
    )
