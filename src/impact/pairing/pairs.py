"""Counts, reflections and their standing codes in; each count beside the codes that belong to it, out."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import isnan, nan
from typing import Any

import pandas as pd

from impact import frames
from impact.model import Audience, Code, Measure, PairSpec
from impact.pairing.changes import change, earlier
from impact.pairing.fit import Past, propose
from impact.pairing.guarded import Guarded
from impact.pairing.indicators import periods_heard, rows_of, time_columns, voice_columns
from impact.pairing.over_time import Told, months_of
from impact.pairing.sums import Sums
from impact.pairing.view import WHOLE, Grain, View, library_order
from impact.pairing.voices import Heard, Voice, hear
from impact.period import Period
from impact.policy.small_numbers import FEWEST
from impact.vocabulary.codebook import codebook
from impact.vocabulary.pairs import pairs as shipped_pairs

_KEY = ["pair", "branch", "period", "measure", "code"]


def pair(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    *,
    audience: Audience,
    grain: Grain = "quarter",
    fiscal_start: int = 1,
    branch_order: Sequence[str] = (),
    branches: Collection[str] | None = None,
    fits: pd.DataFrame | None = None,
    fewest: int = FEWEST,
) -> pd.DataFrame:
    """The frame `pairs`, guarded for one audience. Branches in the library's order, joined units, then the total.

    `fits` is what people chose: pair, branch, period, measure, code, fit, inference. A row of a branch for which
    nothing was counted and nobody wrote is left out.
    """
    view = View(
        audience,
        library_order(branch_order, counts["branch"], reflections["branch"]),
        grain,
        fiscal_start,
        None if branches is None else frozenset(branches),
        fewest,
    )
    guarded = Guarded(Sums(counts, view))
    specs = shipped_pairs().values()
    heard = hear(reflections, standing, [code for spec in specs for code in spec.codes], view)
    rows = [row for spec in specs for row in _rows(_Pair(spec, guarded, heard))]
    return _with_choices(frames.conform(pd.DataFrame(rows), "pairs"), fits)


@dataclass(frozen=True)
class _Pair:
    spec: PairSpec
    guarded: Guarded
    heard: Heard


def _rows(at: _Pair) -> Iterator[dict[str, Any]]:
    known = {measure.key: measure for measure in at.guarded.sums.measures()}
    book = codebook()
    voiced = periods_heard(at.heard)
    for measure in (known[key] for key in at.spec.measures if key in known):
        for period in sorted(at.guarded.sums.periods(measure).union(voiced)):
            values = _Values(at.guarded, measure, period)
            for code in at.spec.codes:
                yield from _of_code(at, values, book[code])


@dataclass(frozen=True)
class _Values:
    """The counts' side of one period, asked once and used for every code."""

    guarded: Guarded
    measure: Measure
    period: Period

    def told(self, branch: str) -> Told | None:
        return self.guarded.tell(self.measure, branch, self.period)

    def changes(self, branch: str) -> tuple[float, float]:
        """Against the period just before, and the year before."""
        previous, year = (
            change(self.guarded, self.measure, branch, now=self.period, before=before)
            for before in earlier(self.period)
        )
        return previous, year


def _of_code(at: _Pair, values: _Values, code: Code) -> Iterator[dict[str, Any]]:
    view, single = at.heard.view, set(at.heard.view.chosen) | {WHOLE}
    for branch, voice in rows_of(at.heard, code.id, values.period):
        # A joined unit has voices and no value: the counts of its branches stand in their own rows.
        told = values.told(branch) if branch in single else None
        if told is None and voice.status == "silent":
            continue
        previous, year = values.changes(branch) if told else (nan, nan)
        past = _past(at, values, branch, code.id) if at.spec.claim and told else None
        fit = propose(at.spec, values.measure, code, voice, past)
        yield {
            "pair": at.spec.id,
            "branch": branch,
            **time_columns(values.period, view),
            "measure": values.measure.key,
            **value_columns(told, values.period),
            "change_previous": previous,
            "change_year": year,
            "code": code.id,
            **voice_columns(voice),
            "fit_proposed": fit.word,
            "reason": fit.reason,
            "cannot_say": at.spec.cannot_say,
        }


def _past(at: _Pair, values: _Values, branch: str, code: str) -> Past | None:
    """The year before, where that can be compared, else the period before."""
    previous, year = values.changes(branch)
    just_before, year_before = earlier(values.period)
    for called, change_since, before in (
        ("the year before", year, year_before),
        ("the period before", previous, just_before),
    ):
        if before and not isnan(change_since):
            return Past(called, change_since, _voice(at.heard, branch, code, before))
    return None


def _voice(heard: Heard, branch: str, code: str, period: Period) -> Voice:
    return heard.total(code, period) if branch == WHOLE else heard.branch(branch, code, period)


def value_columns(told: Told | None, period: Period) -> dict[str, Any]:
    """value, value_status (complete · part · held_back · none), and the months that have a value of those expected."""
    expected = len(months_of(period))
    if told is None:
        return {"value": nan, "value_status": "none", "parts": 0, "parts_expected": expected}
    if told.held:
        return {"value": nan, "value_status": "held_back", "parts": None, "parts_expected": expected}
    status = "complete" if told.complete else "part"
    return {"value": told.value, "value_status": status, "parts": len(told.months), "parts_expected": expected}


def _with_choices(rows: pd.DataFrame, fits: pd.DataFrame | None) -> pd.DataFrame:
    """The fits that people chose; none where nothing is shown, for a choice may tell what is held back."""
    if fits is None or fits.empty or rows.empty:
        return rows
    chosen = fits.drop_duplicates(_KEY, keep="last").reindex(columns=[*_KEY, "fit", "inference"])
    merged = rows.drop(columns=["fit", "inference"]).merge(chosen, on=_KEY, how="left")
    shown = merged["status"].eq("shown")
    merged[["fit", "inference"]] = merged[["fit", "inference"]].where(shown, "")
    return frames.conform(merged, "pairs")
