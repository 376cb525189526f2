"""Two periods of one place in; the counts and voices of both, beside each other, for one audience, out. No trend."""

from collections.abc import Iterator, Sequence
from math import nan
from typing import Any

import pandas as pd

from impact.model import THREADS, Code, Measure, Quoted, ThenAndNow
from impact.pairing.breaks import break_notes, redefined
from impact.pairing.changes import change
from impact.pairing.disagreed import disagreed_notes
from impact.pairing.forms_differ import differences_of_forms
from impact.pairing.guarded import Guarded
from impact.pairing.notes import disagreements_at
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.sums import Sums
from impact.pairing.threads import Threads
from impact.pairing.values import value_columns
from impact.pairing.view import WHOLE
from impact.pairing.voices import Heard, Voice, hear
from impact.period import Period

_COUNTS = {
    **dict.fromkeys(["measure", "when"], "str"),
    "value": "float64",
    "value_status": "str",
    **dict.fromkeys(["parts", "parts_expected"], "Int64"),
    "change": "float64",
    "redefined": "bool",
}
_VOICES = {
    **dict.fromkeys(["code", "when"], "str"),
    **dict.fromkeys(["n", "x", "writers", "unread"], "Int64"),
    **dict.fromkeys(["status", "counted_with"], "str"),
    "held": "Int64",
}


def then_and_now(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    measures: Sequence[Measure],
    place: str,
    then: Period,
    now: Period,
    codes: Sequence[Code] = (),
    quotes: tuple[Quoted | None, Quoted | None] = (None, None),
) -> ThenAndNow:
    """As `model.ThenAndNow` describes; without `codes` the three threads, all of one n as in `both_sides`.

    `quotes`, of then and of now, come as they are given; who may see them was settled before.
    """
    # All branches are looked at also for one of them: a code that is told of the whole system only stays so.
    view = scene.view(counts, reflections)
    guarded = Guarded(Sums(counts, view, {measure.key: measure for measure in measures}))
    shown = tuple(codes) or tuple(scene.codes[code] for code in THREADS)
    heard = hear(reflections, standing, [code.id for code in shown], view)
    counted = counts[counts["measure"].isin([measure.key for measure in measures])]
    both = {"then": then, "now": now}
    said = _of_threads if not codes else _of_codes
    rows = [row for when, period in both.items() for row in said(heard, shown, place, period, when)]
    return ThenAndNow(
        place=place,
        then=view.name(then),
        now=view.name(now),
        audience=scene.audience,
        fewest=view.limits.alone,
        measures=tuple(measures),
        codes=shown,
        counts=pd.DataFrame(list(_counted(guarded, measures, place, then, now)), columns=list(_COUNTS)).astype(_COUNTS),
        voices=pd.DataFrame(rows, columns=list(_VOICES)).astype(_VOICES),
        quote_then=quotes[0],
        quote_now=quotes[1],
        sources=sources(*((frame, period) for frame in (counted, reflections) for period in (then, now)), place=place),
        notes=(
            *scene.notes,
            *_about_the_counts(guarded, measures, place, then, now),
            *disagreed_notes(view, [code.id for code in shown]),
            *differences_of_forms(reflections, shown, view, then=then, now=now),
        ),
        footnotes=scene.footnotes,
        invented=scene.invented,
    )


def _counted(
    guarded: Guarded, measures: Sequence[Measure], place: str, then: Period, now: Period
) -> Iterator[dict[str, Any]]:
    for measure in measures:
        before = value_columns(guarded.tell(measure, place, then), then)
        other = redefined(measure, then, now)
        yield {"measure": measure.key, "when": "then", **before, "change": nan, "redefined": other}
        after = value_columns(guarded.tell(measure, place, now), now)
        alike = not _other_branches(guarded.sums, measure, place, then, now)
        since = change(guarded, measure, place, now=now, before=then) if alike else nan
        yield {"measure": measure.key, "when": "now", **after, "change": since, "redefined": other}


def _of_threads(heard: Heard, codes: Sequence[Code], place: str, period: Period, when: str) -> Iterator[dict[str, Any]]:
    """All three of one n: a thread of another n, or held back, has neither n nor x of its own here."""
    row = Threads(heard).row(place, period)
    for code in codes:
        told = {name: row[name] for name in ("n", "writers", "unread", "status", "counted_with", "held")}
        x = row[code.id]
        if row["status"] == "shown" and x is None:
            told |= {"n": None, "status": "held_back", "counted_with": heard.at(place, code.id, period).counted_with}
        yield {"code": code.id, "when": when, "x": x, **told}


def _of_codes(heard: Heard, codes: Sequence[Code], place: str, period: Period, when: str) -> Iterator[dict[str, Any]]:
    for code in codes:
        voice: Voice = heard.at(place, code.id, period)
        told = {name: getattr(voice, name) for name in ("n", "x", "writers", "unread", "status", "counted_with")}
        yield {"code": code.id, "when": when, **told, "held": voice.held}


def _about_the_counts(
    guarded: Guarded, measures: Sequence[Measure], place: str, then: Period, now: Period
) -> list[str]:
    """A new definition between the two, other branches, and sums that differ from what a sheet gives."""
    said = [
        f"{measure.label}: {note[:1].lower()}{note[1:]}"
        for measure in measures
        for note in break_notes(measure, [then, now])
    ]
    differ = [note for m in measures for note in disagreements_at(guarded.sums, m, place, [then, now])]
    others = [note for m in measures if (note := _other_branches(guarded.sums, m, place, then, now))]
    return [*said, *others, *differ]


def _other_branches(sums: Sums, measure: Measure, place: str, then: Period, now: Period) -> str:
    """Sums of other branches are no change of the same ones: one that opened, or that is spelled otherwise."""
    if place != WHOLE or any(sums.system_line(measure, period) for period in (then, now)):
        return ""
    before, after = (set(sums.expected(measure, period)) for period in (then, now))
    if before == after or not before or not after:
        return ""
    come, gone = len(after - before), len(before - after)
    parts = [f"{come} more" if come else "", f"{gone} fewer" if gone else ""]
    told = " and ".join(part for part in parts if part)
    name = sums.view.name(now)
    return f"{measure.label}: not the same branches were counted, {told} in {name}; the two sums are not of one thing."
