"""A family of the codebook and one period in; what was said of it, whole system, beside what was given, out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from impact.model import Conditions, Family, Measure, Quoted
from impact.pairing.breaks import break_notes
from impact.pairing.changes import earlier
from impact.pairing.disagreed import disagreed_notes
from impact.pairing.given import given, given_for
from impact.pairing.guarded import Guarded
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.split import Sides
from impact.pairing.sums import Sums
from impact.pairing.view import WHOLE
from impact.pairing.voices import Heard, distinct_writers, hear
from impact.period import Period, year_of

_ROW = {
    **dict.fromkeys(["code", "name"], "str"),
    **dict.fromkeys(["n", "x", "missing", "in_place", "unsaid"], "Int64"),
    **dict.fromkeys(["status", "sides", "counted_with"], "str"),
    "unread": "Int64",
}
# Of the other families nobody is asked whether it was there.
WITH_SIDES: Family = "Conditions"
MOST_QUOTES = 3


def conditions(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    family: Family,
    parts: pd.DataFrame,
    period: Period,
    measures: Mapping[str, Measure],
    quotes: tuple[Quoted, ...] = (),
) -> Conditions:
    """As `model.Conditions` describes. `parts` are the sides that were said, from `coding.sides`.

    Always of all branches. A quarter of which no side may be told gives way to the library's year, where that tells
    more. `quotes` are those that may stand here, each for a code of the family; one whose sides are not told is left
    away, because its words would tell them.
    """
    codes = tuple(code.id for code in scene.codes.offered if code.family == family)
    view = scene.view(counts, reflections)
    heard = hear(reflections, standing, codes, view)
    board = heard if scene.audience != "public" else hear(reflections, standing, codes, replace(view, audience="board"))
    asked = period
    sides = Sides(heard, board, reflections, parts)
    rows = _rows(sides, codes, scene, family, asked)
    year = year_of(asked.start, fiscal_start=scene.fiscal_start)
    if _tells_too_little(rows, family) and year != asked:
        wider = _rows(sides, codes, scene, family, year)
        if not _tells_too_little(wider, family):
            rows, period = wider, year
    beside = given_for(scene.codes, family) if family == WITH_SIDES else {}
    mine = {key: measures[key] for keys in beside.values() for key in keys if key in measures}
    guarded = Guarded(Sums(counts, view, mine))
    before = earlier(period)[1]
    shown = rows[rows["status"].eq("shown")]
    return Conditions(
        family=family,
        wanted=view.name(asked),
        period=view.name(period),
        before=view.name(before) if before else "",
        audience=scene.audience,
        fewest=scene.limits.alone,
        rows=rows,
        given=given(guarded, beside, period, mine),
        writers=_writers(heard, shown, period),
        quotes=_standing(quotes, rows),
        sources=sources((counts[counts["measure"].isin(list(mine))], period), (reflections, period)),
        notes=(*scene.notes, *_about_the_counts(mine, period), *disagreed_notes(view, codes)),
        footnotes=scene.footnotes,
        invented=scene.invented,
    )


def _rows(sides: Sides, codes: tuple[str, ...], scene: Scene, family: Family, period: Period) -> pd.DataFrame:
    rows = [_row(sides, code, scene, family, period) for code in codes]
    return pd.DataFrame(rows, columns=list(_ROW)).astype(_ROW)


def _row(sides: Sides, code: str, scene: Scene, family: Family, period: Period) -> dict[str, Any]:
    voice = sides.heard.total(code, period)
    row: dict[str, Any] = {
        "code": code,
        "name": scene.codes[code].name,
        "n": voice.n,
        "x": voice.x,
        "status": voice.status,
        "sides": "none",
        "counted_with": voice.counted_with,
        "unread": voice.unread,
    }
    if voice.status != "shown" or family != WITH_SIDES:
        return row
    telling, split, of = sides.of(code, period)
    if split is None:
        return {**row, "sides": telling if voice.x else "none"}
    # Of a year in which the sides of some quarters may not be told, the row is of the others.
    return {**row, "sides": telling if split.x else "none", **split._asdict(), "counted_with": of or voice.counted_with}


def _tells_too_little(rows: pd.DataFrame, family: Family) -> bool:
    """Whether something was said of which nothing may be told here."""
    if rows.empty or rows["status"].isin(["silent", "unread"]).all():
        return False
    shown = rows[rows["status"].eq("shown")]
    if family != WITH_SIDES:
        return shown.empty
    if (shown["sides"].eq("told") & shown["x"].gt(0)).any():
        return False
    return shown.empty or bool(rows["sides"].eq("held_back").any())


def _writers(heard: Heard, shown: pd.DataFrame, period: Period) -> int | None:
    if shown.empty:
        return None
    largest = shown.sort_values("n", ascending=False, kind="stable")["code"].iloc[0]
    return distinct_writers(heard.behind(WHOLE, str(largest), period))


def _standing(quotes: Sequence[Quoted], rows: pd.DataFrame) -> tuple[Quoted, ...]:
    """As few as can be read; those that readers or a person chose go before those that a rule found."""
    allowed = [quote for quote in quotes if _may_stand(quote, rows)]
    first = sorted(allowed, key=lambda quote: (not quote.why, not quote.chosen_by))[:MOST_QUOTES]
    return tuple(quote for quote in allowed if quote in first)


def _may_stand(quote: Quoted, rows: pd.DataFrame) -> bool:
    row = rows[rows["code"].eq(quote.code)]
    return bool((row["sides"].eq("told") & row["x"].gt(0)).any())


def _about_the_counts(mine: Mapping[str, Measure], period: Period) -> list[str]:
    before = earlier(period)[1]
    notes = [note for measure in mine.values() for note in (break_notes(measure, [before, period]) if before else ())]
    return list(dict.fromkeys(notes))
