"""What a person wants to see in; guarded data, and the figure of it, out. Made once for each state of the workspace."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pandas as pd

from impact import pipeline
from impact.model import Figure
from impact.period import year_of
from impact.pipeline import FigureData, Scene
from impact.service.cache import Cache
from impact.service.figures.coded import branches_here, coded_of, scene
from impact.service.figures.makers import MAKERS
from impact.service.figures.notes_under import notes_under
from impact.service.figures.rated import rated
from impact.service.figures.wanted import UNCOUNTED, WHOLE_SYSTEM, Asked, Wanted, pair_and_code, settle
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all, state_key
from impact.workspace import Workspace

_DATA: Cache[FigureData | None] = Cache(128)
_FIGURES: Cache[Figure] = Cache(256)


def figure(kept: Workspace, wanted: Wanted, *, invented: bool) -> Figure | None:
    """The figure; None while there is nothing to show. Raises Refused for what is not here."""
    made = data(kept, wanted, invented=invented)
    if made is None:
        return None
    key = (*state_key(kept), invented, wanted, _day(wanted))
    drawn = _FIGURES.get(key, lambda: pipeline.figure(made, mode=wanted.mode, size=wanted.size))
    # A copy, so that nothing a face does to its table reaches the next one who asks.
    return replace(drawn, table=drawn.table.copy())


def data(kept: Workspace, wanted: Wanted, *, invented: bool) -> FigureData | None:
    """What the figure shows, guarded for its audience."""
    plain = replace(wanted, mode="light", size="slide")
    return _DATA.get((*state_key(kept), invented, plain, _day(plain)), lambda: _make(kept, plain, invented=invented))


def _day(wanted: Wanted) -> date | None:
    """Ideas stand where they stand on a day: tomorrow the figure says another one."""
    return date.today() if wanted.form == "ideas" else None


def own_copy(made: FigureData) -> FigureData:
    """So that nothing a face does to its frames reaches the next one who asks."""
    parts: dict[str, Any] = {field.name: getattr(made, field.name) for field in fields(made)}
    copies: dict[str, Any] = {name: part.copy() for name, part in parts.items() if isinstance(part, pd.DataFrame)}
    return replace(made, **copies)


def _make(kept: Workspace, wanted: Wanted, *, invented: bool) -> FigureData | None:
    reading = read_all(kept)
    asked = settle(reading, wanted)
    if asked is None:
        return None
    place = "" if wanted.form in WHOLE_SYSTEM else wanted.branch
    if place and place not in branches_here(kept):
        raise Refused(f"“{place[:40]}” is no branch that is here. Choose another one.")
    measure = None if wanted.form in UNCOUNTED else asked.measure
    notes = notes_under(kept, wanted.audience, measure=measure, span=asked.period, place=place)
    seen = scene(kept, reading, wanted.audience, invented=invented, notes=notes)
    if (shown := _widened(kept, asked, seen)).widened:
        # Of several branches a note says which of them it is about.
        notes = notes_under(kept, wanted.audience, measure=asked.measure, span=shown.period, place="")
        seen = replace(seen, notes=notes)
    made = MAKERS[wanted.form](kept, shown, seen)
    return made and rated(kept, made, seen, rate=wanted.rate, period=shown.period)


def _widened(kept: Workspace, asked: Asked, seen: Scene) -> Asked:
    """The same, of the narrowest place and time that may be told."""
    wanted = asked.wanted
    code = pair_and_code(asked)[1] if wanted.form == "pair_card" else ""
    wide = pipeline.widened(coded_of(kept), seen, form=wanted.form, place=wanted.branch, period=asked.period, code=code)
    if wide is None:
        return asked
    year = year_of(asked.period.start, fiscal_start=seen.fiscal_start)
    return replace(asked, widened=wide, period=year if wide.step == "year" else asked.period)
