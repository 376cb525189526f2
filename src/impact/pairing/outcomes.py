"""Survey answers and reflections of one period in; x of n of four outcomes, from both, for one audience, out."""

from collections.abc import Collection
from math import nan
from typing import Any

import pandas as pd

from impact.model import OUTCOMES, Outcomes
from impact.pairing.intervals import wilson
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.surveys import NO_PROGRAMME, Agreed, agreed
from impact.pairing.view import WHOLE, View
from impact.pairing.voices import Heard, Voice, hear
from impact.period import Period, quarter_of, year_of

_DTYPES = {
    "outcome": "str",
    **dict.fromkeys(["n", "x"], "Int64"),
    **dict.fromkeys(["low", "high"], "float64"),
    **dict.fromkeys(["status", "counted_with"], "str"),
    **dict.fromkeys(["held", "voice_n", "voice_x", "voice_unread"], "Int64"),
    "voice_status": "str",
    "voice_held": "Int64",
}


def outcomes(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    survey: pd.DataFrame,
    scene: Scene,
    *,
    period: Period,
    programme: str = WHOLE,
    sampled: Collection[str] = (),
) -> Outcomes:
    """As `model.Outcomes` describes. `survey`: the frame, with `row`; `sampled`: programmes that drew a sample."""
    said = agreed(survey, sampled=sampled)
    asked = hear(said.people, said.standing, OUTCOMES, _programmes(said, scene, programme))
    wrote = hear(reflections, standing, OUTCOMES, scene.view(counts, reflections))
    behind = {code: _behind(asked, programme, code, period) for code in OUTCOMES}
    rows = [
        {
            "outcome": code,
            **_answered(asked.at(programme, code, period), drawn=_one_sample(behind[code], said)),
            **_written(wrote.total(code, period)),
        }
        for code in OUTCOMES
    ]
    shown = frozenset[str]().union(*behind.values())
    return Outcomes(
        programme=programme,
        period=asked.view.name(period),
        audience=scene.audience,
        fewest=scene.limits.alone,
        rows=pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES),
        sampled=_one_sample(shown, said),
        programmes=len(shown),
        sources=sources((_of(survey, programme), period), (reflections, period)),
        notes=(*scene.notes, *_longer(said, period, fiscal_start=scene.fiscal_start), *_widened(asked, period)),
        footnotes=scene.footnotes,
        invented=scene.invented,
    )


def _programmes(said: Agreed, scene: Scene, programme: str) -> View:
    """As a view of branches: what is chosen is a programme."""
    return View(
        scene.audience,
        said.programmes,
        fiscal_start=scene.fiscal_start,
        branches=None if programme == WHOLE else frozenset({programme}),
        thresholds=scene.thresholds,
        codes=scene.codes,
    )


def _behind(asked: Heard, programme: str, code: str, period: Period) -> frozenset[str]:
    return frozenset(name for cell in asked.behind(programme, code, period) for name in cell.members)


def _one_sample(programmes: frozenset[str], said: Agreed) -> bool:
    """Two programmes drew from two crowds, and their sum is a sample of neither."""
    return len(programmes) == 1 and programmes <= said.sampled


def _answered(voice: Voice, *, drawn: bool) -> dict[str, Any]:
    low, high = _interval(voice, drawn=drawn)
    told = {"n": voice.n, "x": voice.x, "low": low, "high": high}
    return {**told, "status": voice.status, "counted_with": voice.counted_with, "held": voice.held}


def _written(voice: Voice) -> dict[str, Any]:
    told = {"n": voice.n, "x": voice.x, "unread": voice.unread, "status": voice.status, "held": voice.held}
    return {f"voice_{name}": value for name, value in told.items()}


def _interval(voice: Voice, *, drawn: bool) -> tuple[float, float]:
    if not drawn or voice.status != "shown" or not voice.n or voice.x is None:
        return nan, nan
    return wilson(voice.x, voice.n)


def _of(survey: pd.DataFrame, programme: str) -> pd.DataFrame:
    mine = survey["period_start"].notna() & survey["outcome"].ne("")
    called = survey["programme"].where(survey["programme"].ne(""), NO_PROGRAMME)
    return survey[mine if programme == WHOLE else mine & called.eq(programme)]


def _longer(said: Agreed, period: Period, *, fiscal_start: int) -> list[str]:
    """Answers that are told for more than a quarter are in no figure, as with reflections."""
    known = said.people[["period_start", "period_end"]].drop_duplicates()
    spans = [Period(start.date(), end.date()) for start, end in known.itertuples(index=False)]
    here = [one for one in spans if one.start <= period.end and period.start <= one.end]
    if all(quarter_of(one.start, fiscal_start=fiscal_start).contains(one) for one in here):
        return []
    return ["Survey answers that are told for longer than a quarter are in no number here."]


def _widened(asked: Heard, period: Period) -> list[str]:
    """Where a period may show no answer at all, the year of all programmes speaks."""
    if any(asked.total(code, period).status != "held_back" for code in OUTCOMES):
        return []
    year = year_of(period.start, fiscal_start=asked.view.fiscal_start)
    book = asked.view.codes
    told = [f"{book[c].name} {v.x} of {v.n}" for c in OUTCOMES if (v := asked.total(c, year)).status == "shown"]
    if not told or year == period:
        return []
    return [f"Survey, {asked.view.name(year)} together: {', '.join(told)}."]
