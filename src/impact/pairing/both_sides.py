"""One measure and one period in; the count and the voices of every branch, side by side, for one audience, out."""

from collections.abc import Collection, Mapping
from math import isnan, nan
from typing import Any

import pandas as pd

from impact.model import THREADS, BothSides, Measure
from impact.pairing.breaks import break_notes
from impact.pairing.changes import earlier
from impact.pairing.disagreed import disagreed_notes
from impact.pairing.guarded import Guarded
from impact.pairing.notes import disagreements
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.sums import Sums
from impact.pairing.threads import Threads
from impact.pairing.to_date import to_date_notes
from impact.pairing.values import beside_before
from impact.pairing.view import WHOLE
from impact.pairing.voices import Heard, hear
from impact.period import Period, year_of

_DTYPES = {
    **dict.fromkeys(["branch", "role"], "str"),
    **dict.fromkeys(["value", "before"], "float64"),
    "value_status": "str",
    "change": "float64",
    **dict.fromkeys(["n", *THREADS, "writers", "unread"], "Int64"),
    **dict.fromkeys(["status", "counted_with"], "str"),
    **dict.fromkeys(["parts", "parts_expected"], "Int64"),
}


def both_sides(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    measure: Measure,
    period: Period,
    branches: Collection[str] | None = None,
) -> BothSides:
    """Branches in the library's order, joined units, then the total (branch empty), as `model.BothSides` describes.

    All three threads of a row are of the same n: one that was asked of other reflections is left empty here and
    stands in `indicators`.
    """
    view = scene.view(counts, reflections, branches=branches)
    guarded = Guarded(Sums(counts, view, {measure.key: measure}))
    heard = hear(reflections, standing, THREADS, view)
    threads = Threads(heard)
    before = earlier(period)[1]
    open_here = set(guarded.sums.expected(measure, period))
    named = [
        {**_value(guarded, measure, branch, period, before), **voice, "branch": branch, "role": role}
        for branch, role, voice in _voices(threads, period)
    ]
    rows = [row for row in named if row["branch"] in open_here or _says_something(row)]
    total = threads.row(WHOLE, period)
    rows.append({**_value(guarded, measure, WHOLE, period, before), **total, "branch": WHOLE, "role": "total"})
    return BothSides(
        measure=measure,
        period=view.name(period),
        before=view.name(before) if before else "",
        audience=scene.audience,
        fewest=scene.limits.alone,
        rows=pd.DataFrame(rows).reindex(columns=list(_DTYPES)).astype(_DTYPES),
        sources=sources((counts[counts["measure"].eq(measure.key)], period), (reflections, period)),
        held_back=total["held"],
        notes=(
            *scene.notes,
            *_about_the_count(guarded, measure, period),
            *disagreed_notes(view, THREADS),
            *_widened(heard, total, period),
        ),
        footnotes=scene.footnotes,
        invented=scene.invented,
    )


def _about_the_count(guarded: Guarded, measure: Measure, period: Period) -> list[str]:
    """What a reader needs beside the numbers: the part of a running year, a new definition, sums that differ."""
    before = earlier(period)[1]
    return [
        *to_date_notes(guarded, measure, WHOLE, period),
        *(break_notes(measure, [before, period]) if before else []),
        *disagreements(guarded.sums, measure, period),
    ]


def _says_something(row: Mapping[str, Any]) -> bool:
    """A branch that closed long ago, or never counts this, and where nobody wrote needs no row."""
    return row["value_status"] != "none" or not isnan(row["before"]) or row["status"] != "silent"


def _voices(threads: Threads, period: Period) -> list[tuple[str, str, dict[str, Any]]]:
    """The branches that are chosen, then the joined units."""
    branches = [(branch, "branch", threads.row(branch, period)) for branch in threads.heard.view.chosen]
    return branches + [(name, "unit", voice) for name, voice in threads.units(period).items()]


def _value(guarded: Guarded, measure: Measure, branch: str, period: Period, before: Period | None) -> dict[str, Any]:
    """The count's side; a joined unit has none of its own."""
    if branch != WHOLE and branch not in guarded.sums.view.chosen:
        return {"value": nan, "before": nan, "value_status": "none", "change": nan}
    return beside_before(guarded, measure, branch, period, before)


def _widened(heard: Heard, total: Mapping[str, Any], period: Period) -> tuple[str, ...]:
    """Where a period may show no voice at all, the year of all branches speaks."""
    if total["status"] != "held_back":
        return ()
    year = year_of(period.start, fiscal_start=heard.view.fiscal_start)
    book = heard.view.codes
    told = [f"{book[c].name} {v.x} of {v.n}" for c in THREADS if (v := heard.total(c, year)).status == "shown"]
    if not told or year == period:
        return ()
    return (f"{heard.view.name(period)}: held back for privacy; {heard.view.name(year)} together: {', '.join(told)}.",)
