"""One count of one place in; each quarter beside the same a year before, and how many named any thread, out."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from impact.model import THREADS, Measure, Misses
from impact.model.widened import Widened
from impact.pairing.answers import ANY_THREAD, answers
from impact.pairing.any_thread import hear_any_thread
from impact.pairing.breaks import break_notes
from impact.pairing.disagreed import disagreed_notes
from impact.pairing.guarded import Guarded
from impact.pairing.in_full import in_full
from impact.pairing.indicators import voice_columns
from impact.pairing.notes import disagreements_at
from impact.pairing.recent import quarters_up_to, span
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.sums import Sums
from impact.pairing.values import beside_before
from impact.pairing.view import of_place
from impact.pairing.voices import Heard, distinct_writers
from impact.pairing.widening import members_of
from impact.period import Period, year_of

_DTYPES = {
    **dict.fromkeys(["period", "before"], "str"),
    **dict.fromkeys(["value", "value_before", "change"], "float64"),
    "value_status": "str",
    **dict.fromkeys(["parts", "parts_expected", "n", "x", "writers", "unread"], "Int64"),
    **dict.fromkeys(["status", "counted_with"], "str"),
    **dict.fromkeys(["held", "branches", "branches_expected"], "Int64"),
}


def misses(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    measure: Measure,
    place: str,
    last: Period,
    quarters: int = 8,
    widened: Widened | None = None,
) -> Misses:
    """The library's quarters up to `last`, as `model.Misses` describes; `place` "" is all branches.

    Of all branches, a count that some of them gave in part is told of those that gave it in full.
    Of a year whose count is told only by the year the rows are years.
    The first rows in which nothing was counted here and nobody wrote are left away; one row stays.
    """
    view = scene.view(counts, reflections, branches=members_of(widened) or of_place(place))
    guarded = Guarded(Sums(counts, view, {measure.key: measure}))
    asked = standing[standing["code"].isin(THREADS)]
    heard = hear_any_thread(answers(reflections, asked, fiscal_start=scene.fiscal_start), view)
    rows = {q: _row(guarded, heard, measure, place, q) for q in quarters_up_to(last, view, quarters=quarters)}
    if not any(_is_counted(row) for row in rows.values()) and _is_year(last, fiscal_start=scene.fiscal_start):
        # What is counted once a year is no news of any quarter: “nobody reported it” would not be true.
        by_year = {y: _row(guarded, heard, measure, place, y) for y in years_up_to(last, years=quarters)}
        rows = by_year if any(_is_counted(row) for row in by_year.values()) else rows
    some = {name: found.branches for row in rows.values() if (found := row.pop("in_full")) for name in [row["period"]]}
    first = next((i for i, row in enumerate(rows.values()) if _says_something(row)), -1)
    shown = tuple(rows)[first:]
    counted = Period(shown[0].year_before().start, shown[-1].end)
    return Misses(
        measure=measure,
        place=place,
        audience=scene.audience,
        fewest=scene.limits.alone,
        rows=pd.DataFrame([rows[q] for q in shown], columns=list(_DTYPES)).astype(_DTYPES),
        writers=_writers(heard, place, shown),
        sources=sources((counts[counts["measure"].eq(measure.key)], counted), (reflections, span(shown)), place=place),
        notes=(
            *scene.notes,
            *break_notes(measure, [shown[0].year_before(), *shown]),
            *disagreements_at(guarded.sums, measure, place, shown),
            *disagreed_notes(view, THREADS),
        ),
        footnotes=scene.footnotes,
        invented=scene.invented,
        widened=widened,
        counted_of=some,
    )


def _row(guarded: Guarded, heard: Heard, measure: Measure, place: str, quarter: Period) -> dict[str, Any]:
    before = quarter.year_before()
    some = in_full(guarded, measure, quarter, before) if guarded.sums.view.whole else None
    told = beside_before(some.among(guarded.sums) if some else guarded, measure, place, quarter, before)
    voice = heard.at(place, ANY_THREAD, quarter)
    return {
        **told,
        "value_before": told["before"],
        **voice_columns(voice),
        "held": voice.held,
        "branches": len(some.branches) if some else None,
        "branches_expected": some.of if some else None,
        "in_full": some,
        "period": heard.view.name(quarter),
        "before": heard.view.name(before),
    }


def _is_year(period: Period, *, fiscal_start: int) -> bool:
    return year_of(period.start, fiscal_start=fiscal_start) == period


def years_up_to(last: Period, *, years: int) -> list[Period]:
    """Oldest first."""
    found = [last]
    while len(found) < years:
        found.insert(0, found[0].year_before())
    return found


def _is_counted(row: Mapping[str, Any]) -> bool:
    return bool(row["value_status"] != "none")


def _says_something(row: Mapping[str, Any]) -> bool:
    return bool(row["value_status"] != "none" or row["status"] != "silent")


def _writers(heard: Heard, place: str, quarters: Sequence[Period]) -> int | None:
    cells = [cell for quarter in quarters for cell in heard.behind(place, ANY_THREAD, quarter)]
    return distinct_writers(cells) if cells else None
