"""One measure and one period in; the count and the voices of every branch, side by side, for one audience, out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from math import isnan, nan
from typing import Any

import pandas as pd

from impact.model import THREADS, Audience, BothSides, Measure
from impact.pairing.changes import change, earlier
from impact.pairing.guarded import Guarded
from impact.pairing.notes import disagreements
from impact.pairing.pairs import value_columns
from impact.pairing.sums import Sums
from impact.pairing.view import WHOLE, View, library_order
from impact.pairing.voices import Heard, Voice, hear
from impact.period import Period, year_of
from impact.policy.small_numbers import FEWEST
from impact.vocabulary.codebook import codebook

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
    *,
    measure: Measure,
    period: Period,
    audience: Audience,
    fiscal_start: int,
    branch_order: Sequence[str],
    branches: Collection[str] | None = None,
    invented: bool = False,
    notes: Sequence[str] = (),
    fewest: int = FEWEST,
) -> BothSides:
    """Branches in the library's order, joined units, then the total (branch empty), as `model.BothSides` describes.

    All three threads of a row are of the same n: one that was asked of other reflections is left empty here and
    stands in `indicators`.
    """
    order = library_order(branch_order, counts["branch"], reflections["branch"])
    chosen = None if branches is None else frozenset(branches)
    view = View(audience, order, fiscal_start=fiscal_start, branches=chosen, fewest=fewest)
    guarded = Guarded(Sums(counts, view, {measure.key: measure}))
    heard = hear(reflections, standing, THREADS, view)
    before = earlier(period)[1]
    open_here = set(guarded.sums.expected(measure, period))
    named = [
        {**_value(guarded, measure, branch, period, before), **voice, "branch": branch, "role": role}
        for branch, role, voice in _voices(heard, period)
    ]
    rows = [row for row in named if row["branch"] in open_here or _says_something(row)]
    total, held = _total(heard, period)
    rows.append({**_value(guarded, measure, WHOLE, period, before), **total, "branch": WHOLE, "role": "total"})
    return BothSides(
        measure=measure,
        period=view.name(period),
        before=view.name(before) if before else "",
        audience=audience,
        rows=pd.DataFrame(rows).reindex(columns=list(_DTYPES)).astype(_DTYPES),
        sources=_sources(counts[counts["measure"].eq(measure.key)], reflections, period),
        held_back=held,
        notes=(*notes, *_widened(heard, total, period), *disagreements(guarded.sums, measure, period)),
        invented=invented,
    )


def _says_something(row: Mapping[str, Any]) -> bool:
    """A branch that closed long ago, or never counts this, and where nobody wrote needs no row."""
    return row["value_status"] != "none" or not isnan(row["before"]) or row["status"] != "silent"


def _voices(heard: Heard, period: Period) -> list[tuple[str, str, dict[str, Any]]]:
    """The branches that are chosen, then the joined units."""
    rows = []
    for branch in heard.view.chosen:
        rows.append((branch, "branch", one_n({code: heard.branch(branch, code, period) for code in THREADS})))
    by_code = {code: heard.units(code, period) for code in THREADS}
    for name in dict.fromkeys(name for units in by_code.values() for name in units):
        rows.append((name, "unit", one_n({code: by_code[code][name] for code in THREADS})))
    return rows


def one_n(voices: Mapping[str, Voice]) -> dict[str, Any]:
    """Several codes beside one n: the largest of theirs; a code of another n stays empty."""
    shown = {code: voice for code, voice in voices.items() if voice.status == "shown"}
    if not shown:
        first = min(voices.values(), key=lambda v: _BLANK_FIRST.index(v.status))
        return _columns(first, {})
    leading = max(shown.values(), key=lambda v: v.n or 0)
    same = {code: voice.x for code, voice in shown.items() if voice.n == leading.n}
    return _columns(leading, same)


# Where no thread is shown the row says the most telling of these.
_BLANK_FIRST = ("together", "held_back", "unread", "silent", "shown")


def _columns(voice: Voice, x: Mapping[str, int | None]) -> dict[str, Any]:
    return {
        "n": voice.n,
        **{code: x.get(code) for code in THREADS},
        "writers": voice.writers,
        "unread": voice.unread,
        "status": voice.status,
        "counted_with": voice.counted_with,
    }


def _total(heard: Heard, period: Period) -> tuple[dict[str, Any], int]:
    """Over the units of which all threads are shown with one n, so that one n serves all; else the fullest thread."""
    same = _of_same_units(heard)
    totals = {code: same.total(code, period) for code in THREADS}
    if all(voice.status != "shown" for voice in totals.values()):
        totals = {code: heard.total(code, period) for code in THREADS}
    columns = one_n(totals)
    leading = next((v for v in totals.values() if v.status == "shown" and v.n == columns["n"]), None)
    return columns, (leading or next(iter(totals.values()))).held


def _of_same_units(heard: Heard) -> Heard:
    """The cells of a quarter's unit stay shown only where every thread is, with the same n."""
    kept = dict(heard.cells)
    for quarter in heard.quarters:
        by_unit = [{cell.unit: cell for cell in heard.cells.get((quarter, code), ())} for code in THREADS]
        uneven = {unit for unit in by_unit[0] if not _even([cells[unit] for cells in by_unit])}
        for code in THREADS:
            kept[quarter, code] = [
                cell._replace(status="held_back") if cell.unit in uneven else cell
                for cell in heard.cells.get((quarter, code), ())
            ]
    return replace(heard, cells=kept)


def _even(cells: Sequence[Any]) -> bool:
    return len({(cell.status, cell.n) for cell in cells}) == 1


def _value(guarded: Guarded, measure: Measure, branch: str, period: Period, before: Period | None) -> dict[str, Any]:
    """The count's side; a joined unit has none of its own."""
    if branch != WHOLE and branch not in guarded.sums.view.chosen:
        return {"value": nan, "before": nan, "value_status": "none", "change": nan}
    told = value_columns(guarded.tell(measure, branch, period), period)
    earlier_value = value_columns(guarded.tell(measure, branch, before), before)["value"] if before else nan
    since = change(guarded, measure, branch, now=period, before=before)
    return {**told, "before": earlier_value, "change": since}


def _widened(heard: Heard, total: Mapping[str, Any], period: Period) -> tuple[str, ...]:
    """Where a period may show no voice at all, the year of all branches speaks."""
    if total["status"] != "held_back":
        return ()
    year = year_of(period.start, fiscal_start=heard.view.fiscal_start)
    book = codebook()
    told = [f"{book[c].name} {v.x} of {v.n}" for c in THREADS if (v := heard.total(c, year)).status == "shown"]
    if not told or year == period:
        return ()
    return (f"Too few wrote in {heard.view.name(period)}; in {heard.view.name(year)} together: {', '.join(told)}.",)


def _sources(counts: pd.DataFrame, reflections: pd.DataFrame, period: Period) -> tuple[str, ...]:
    """The files that the figure's numbers were read from, each once."""
    files: list[str] = []
    for frame in (counts, reflections):
        starts, ends = pd.Timestamp(period.start), pd.Timestamp(period.end)
        inside = frame["period_start"].le(ends) & frame["period_end"].ge(starts)
        files += [str(file) for file in frame.loc[inside, "file"].unique()]
    return tuple(dict.fromkeys(file for file in files if file))
