"""A row of a figure in; the cells behind its counts and the reflections behind its voices, as far as they come to it.

What is found is compared with what the figure shows: a list that comes to another number is not handed on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isclose, isnan
from typing import Literal

import pandas as pd

from impact import pipeline
from impact.model import Audience, Measure
from impact.pairing.behind import Listed, Spot, VoicesBehind
from impact.period import Period
from impact.pipeline import Scene
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.coded import coded_of, scene
from impact.service.reading.told_rows import lines_here
from impact.service.sheets.reading import Reading, read_all, state_key
from impact.service.sources.cells_named import COLUMNS, cells_named
from impact.service.sources.rows_to_open import CountShown, Place, RowShown, VoiceShown
from impact.vocabulary.measures import measures
from impact.workspace import Workspace

Why = Literal["", "none", "edition", "role", "round", "not_told", "unmatched"]
_LINES: Cache[pd.DataFrame] = Cache(2)
_HEARD: Cache[VoicesBehind] = Cache(8)


@dataclass(frozen=True, slots=True)
class Reflection:
    """One told row, for a reader: `id` is that of its first line."""

    id: str
    branch: str
    period: str
    words: str


@dataclass(frozen=True, eq=False)
class CountHere:
    """`cells` as `cells_named`, only where `listed` says so. `days` are weights where the value is a mean."""

    shown: CountShown
    measure: Measure
    listed: Listed
    cells: pd.DataFrame


@dataclass(frozen=True, slots=True)
class VoiceHere:
    """`reflections` are those in x; none where `why` says why not."""

    shown: VoiceShown
    name: str
    reflections: tuple[Reflection, ...] = ()
    why: Why = ""


@dataclass(frozen=True, eq=False)
class Behind:
    counts: tuple[CountHere, ...]
    voices: tuple[VoiceHere, ...]


def behind_row(
    kept: Workspace, audience: Audience, rows: Sequence[RowShown], at: int, *, why: Why, names: bool
) -> Behind:
    """`rows` are all of the figure. `why`: no reflections, and for what reason; `names`: with who decided of a cell."""
    reading = read_all(kept)
    known = _periods(reading)
    seen = scene(kept, reading, audience, invented=False)
    alone = tuple(dict.fromkeys(voice.code for row in rows for voice in row.voices if voice.beside == "alone"))
    staff = audience == "staff"
    return Behind(
        tuple(_count(kept, reading, seen, one, known, staff=staff, names=names) for one in rows[at].counts),
        tuple(_voice(kept, seen, one, known, codes=alone, why=why) for one in rows[at].voices),
    )


def _count(
    kept: Workspace,
    reading: Reading,
    seen: Scene,
    shown: CountShown,
    known: Mapping[str, Period],
    *,
    staff: bool,
    names: bool,
) -> CountHere:
    measure, period = measures()[shown.measure], known.get(shown.period)
    nothing = pd.DataFrame(columns=list(COLUMNS))
    if isnan(shown.value) or period is None:
        held: Listed = "held_back" if shown.status == "held_back" else "none"
        return CountHere(shown, measure, held, nothing)
    found = pipeline.count_behind(coded_of(kept), seen, measure=measure.key, spot=_spot(shown.place, period))
    if found.listed != "listed" or not isclose(found.value, shown.value):
        return CountHere(shown, measure, "not_each" if found.listed == "listed" else found.listed, nothing)
    return CountHere(shown, measure, "listed", cells_named(found.cells, reading, touched=staff, names=names))


def _voice(
    kept: Workspace, seen: Scene, shown: VoiceShown, known: Mapping[str, Period], *, codes: Sequence[str], why: Why
) -> VoiceHere:
    book = codebook_of(kept)
    name = book[shown.code].name if shown.code in book else "Any of the three threads"
    period = known.get(shown.period)
    if shown.x is None or period is None:
        return VoiceHere(shown, name, why="not_told")
    if why or not shown.x:
        return VoiceHere(shown, name, why=why or "none")
    found = _heard(kept, seen, shown, codes).of(shown.code, _spot(shown.place, period))
    # What does not come to the number that is shown explains another one.
    if len(found) != shown.x:
        return VoiceHere(shown, name, why="unmatched")
    return VoiceHere(shown, name, tuple(_reflection(kept, ids, seen.fiscal_start) for ids in found))


def _heard(kept: Workspace, seen: Scene, shown: VoiceShown, codes: Sequence[str]) -> VoicesBehind:
    members = frozenset(shown.place.members) or None
    key = (*state_key(kept), seen.audience, shown.beside, members, codes if shown.beside == "alone" else ())
    return _HEARD.get(
        key,
        lambda: pipeline.voices_behind(coded_of(kept), seen, codes=codes, beside=shown.beside, members=members),
    )


def _reflection(kept: Workspace, ids: tuple[str, ...], fiscal_start: int) -> Reflection:
    lines = _by_id(kept)
    first = lines.loc[ids[0]]
    row = str(first["told_in"])
    period = Period(first["period_start"].date(), first["period_end"].date()).name(fiscal_start=fiscal_start)
    words = " ".join(str(lines.at[name, "text"]) for name in ids if name in lines.index)
    return Reflection(row, str(first["branch"]), period, words)


def _by_id(kept: Workspace) -> pd.DataFrame:
    return _LINES.get(state_key(kept), lambda: lines_here(kept).set_index("id"))


def _spot(place: Place, period: Period) -> Spot:
    members = frozenset(place.members) or None
    return Spot(place.branch, period, members, place.unit)


def _periods(reading: Reading) -> dict[str, Period]:
    """Every period that a figure can name, by its name: those that are here, the year before each, and their months."""
    found: dict[str, Period] = {}
    for here in reading.periods:
        for period in (here, here.year_before()) if here.whole_months else (here,):
            found[period.name(fiscal_start=reading.year_starts)] = period
            start = period.start.year * 12 + period.start.month - 1
            for month in range(start, start + period.whole_months):
                one = Period.month(month // 12, month % 12 + 1)
                found[one.name()] = one
    return found
