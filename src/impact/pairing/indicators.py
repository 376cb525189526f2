"""Reflections and their standing codes in; for each branch, period and code n, x and how they may be shown, out."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from impact import frames
from impact.model import Audience
from impact.pairing.view import WHOLE, Grain, View, library_order
from impact.pairing.voices import Heard, Voice, hear
from impact.period import Period
from impact.policy.thresholds import USUAL, Thresholds
from impact.vocabulary.codebook import Codebook, codebook

# Of which all branches together may be told: reflections are never finer than the quarter.
_WHOLE: tuple[Grain, ...] = ("quarter", "year")


def indicators(
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    *,
    audience: Audience,
    grain: Grain,
    fiscal_start: int,
    branch_order: Sequence[str],
    branches: Collection[str] | None = None,
    thresholds: Thresholds = USUAL,
    blocked: Collection[str] = (),
    codes: Codebook | None = None,
) -> pd.DataFrame:
    """The frame `indicators`, guarded for one audience: what is held back is NA.

    `standing` has reflection_id, code, in_n, in_x. Rows of a period and code: the branches in the library's order,
    then the joined units, then the total with an empty branch. Of a month the numbers stand with its quarter.
    """
    view = View(
        audience,
        library_order(branch_order, reflections["branch"]),
        grain,
        fiscal_start,
        None if branches is None else frozenset(branches),
        thresholds,
        frozenset(blocked),
        codebook() if codes is None else codes,
    )
    asked = _codes_asked(standing, view.codes)
    heard = hear(reflections, standing, asked, view)
    rows = [
        {"branch": branch, **time_columns(period, view), "code": code, **voice_columns(voice)}
        for period in periods_heard(heard)
        for code in asked
        for branch, voice in rows_of(heard, code, period)
    ]
    return frames.conform(pd.DataFrame(rows), "indicators")


def totals(
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    code: str,
    *,
    audience: Audience,
    fiscal_start: int,
    branch_order: Sequence[str],
    thresholds: Thresholds = USUAL,
    codes: Codebook | None = None,
) -> dict[str, int]:
    """How many of all branches name one code, as `indicators` tells it, by the name of each quarter and year that may
    be told.
    """
    order = library_order(branch_order, reflections["branch"])
    book = codebook() if codes is None else codes
    view = View(audience, order, "quarter", fiscal_start, None, thresholds, frozenset(), book)
    heard = hear(reflections, standing, (code,), view)
    periods = [one for grain in _WHOLE for one in periods_heard(replace(heard, view=replace(view, grain=grain)))]
    told = {view.name(period): heard.total(code, period) for period in periods}
    return {name: voice.x for name, voice in told.items() if voice.status == "shown" and voice.x is not None}


def rows_of(heard: Heard, code: str, period: Period) -> Iterable[tuple[str, Voice]]:
    """The branches, the joined units, the total."""
    for branch in heard.view.chosen:
        yield branch, heard.branch(branch, code, period)
    yield from heard.units(code, period).items()
    yield WHOLE, heard.total(code, period)


def periods_heard(heard: Heard) -> list[Period]:
    """The periods of the view's grain that hold, or lie in, a quarter in which anybody wrote."""
    view = heard.view
    months = (Period.month(m // 12, m % 12 + 1) for quarter in heard.quarters for m in range(quarter, quarter + 3))
    return sorted({period for month in months if (period := view.period_of(month))})


def time_columns(period: Period, view: View) -> dict[str, Any]:
    return {
        "period_start": pd.Timestamp(period.start),
        "period_end": pd.Timestamp(period.end),
        "period": view.name(period),
    }


def voice_columns(voice: Voice) -> dict[str, Any]:
    return {
        "n": voice.n,
        "x": voice.x,
        "share": voice.share,
        "writers": voice.writers,
        "unread": voice.unread,
        "status": voice.status,
        "counted_with": voice.counted_with,
    }


def _codes_asked(standing: pd.DataFrame, book: Codebook) -> list[str]:
    """The codes that are in n for anybody and the starter codes, as the codebook orders them, unknown ones last."""
    asked = {str(code) for code in standing.loc[standing["in_n"].astype(bool), "code"].unique()}
    asked |= {code.id for code in book.starters}
    return [code for code in book if code in asked] + sorted(asked - book.keys())
