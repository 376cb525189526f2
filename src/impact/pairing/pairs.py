"""Counts, reflections and their standing codes in; each count beside the codes that belong to it, out."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import nan
from typing import Any

import pandas as pd

from impact import frames
from impact.model import Audience, Code, PairSpec
from impact.pairing.guarded import Guarded
from impact.pairing.indicators import periods_heard, rows_of, time_columns, voice_columns
from impact.pairing.past import Values, proposed
from impact.pairing.sums import Sums
from impact.pairing.values import value_columns
from impact.pairing.view import WHOLE, Grain, View, library_order
from impact.pairing.voices import Heard, hear
from impact.policy.thresholds import USUAL, Thresholds
from impact.vocabulary.codebook import Codebook, codebook
from impact.vocabulary.pairs import pairs as shipped_pairs


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
    thresholds: Thresholds = USUAL,
    blocked: Collection[str] = (),
    codes: Codebook | None = None,
) -> pd.DataFrame:
    """The frame `pairs`, guarded for one audience. Branches in the library's order, joined units, then the total.

    A row of a branch for which nothing was counted and nobody wrote is left out. The columns for what a person
    chooses stay empty.
    """
    view = View(
        audience,
        library_order(branch_order, counts["branch"], reflections["branch"]),
        grain,
        fiscal_start,
        None if branches is None else frozenset(branches),
        thresholds,
        frozenset(blocked),
        codebook() if codes is None else codes,
    )
    guarded = Guarded(Sums(counts, view))
    specs = shipped_pairs().values()
    heard = hear(reflections, standing, [code for spec in specs for code in spec.codes], view)
    rows = [row for spec in specs for row in _rows(_Pair(spec, guarded, heard))]
    return frames.conform(pd.DataFrame(rows), "pairs")


@dataclass(frozen=True)
class _Pair:
    spec: PairSpec
    guarded: Guarded
    heard: Heard


def _rows(at: _Pair) -> Iterator[dict[str, Any]]:
    known = {measure.key: measure for measure in at.guarded.sums.measures()}
    book = at.heard.view.codes
    voiced = periods_heard(at.heard)
    for measure in (known[key] for key in at.spec.measures if key in known):
        for period in sorted(at.guarded.sums.periods(measure).union(voiced)):
            values = Values(at.guarded, measure, period)
            for code in at.spec.codes:
                yield from _of_code(at, values, book[code])


def _of_code(at: _Pair, values: Values, code: Code) -> Iterator[dict[str, Any]]:
    view, single = at.heard.view, set(at.heard.view.chosen) | {WHOLE}
    for branch, voice in rows_of(at.heard, code.id, values.period):
        # A joined unit has voices and no value: the counts of its branches stand in their own rows.
        told = values.told(branch) if branch in single else None
        if told is None and voice.status == "silent":
            continue
        previous, year = values.changes(branch) if told else (nan, nan)
        fit = proposed(at.spec, values, at.heard, place=branch, code=code, voice=voice, told=told)
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
