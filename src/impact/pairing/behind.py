"""A number that a figure shows in; the rows it was made of out: figures of the sheets, and reflections in its x.

The same steps are taken that made the number, so that what is listed comes to it. A value that is held back, or that
holds figures which may not be told for themselves, has no list.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isnan, nan
from typing import Literal

import pandas as pd

from impact.model import THREADS, Measure
from impact.pairing.answers import Answers, answer_of_each, answers
from impact.pairing.any_thread import hear_any_thread, with_any_thread
from impact.pairing.cells import Cell
from impact.pairing.guarded import Guarded
from impact.pairing.scene import Scene
from impact.pairing.sums import Sums
from impact.pairing.threads import Threads
from impact.pairing.view import quarter_number, quarters_in
from impact.pairing.voices import Heard, hear_answers, with_parents
from impact.period import Period

Beside = Literal["alone", "threads", "any_thread"]
"""How a code is told: for itself, beside the other threads with one n, or as one of the three."""
Listed = Literal["listed", "held_back", "not_each", "none"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where and when: `members` are the branches that are looked at (None: all), `place` one of them, or "" for all.

    `unit` names several branches that are counted together, in the place of `place`.
    """

    place: str
    period: Period
    members: frozenset[str] | None = None
    unit: str = ""


@dataclass(frozen=True)
class CountBehind:
    """`cells` are rows of `counts`. `listed`: they are here, or why they are not."""

    listed: Listed
    value: float
    cells: pd.DataFrame


def count_behind(
    counts: pd.DataFrame, reflections: pd.DataFrame, scene: Scene, *, measure: Measure, spot: Spot
) -> CountBehind:
    """The figures that this value is made of, where each of them may be told for itself."""
    view = scene.view(counts, reflections, branches=spot.members)
    guarded = Guarded(Sums(counts, view, {measure.key: measure}))
    told = guarded.tell(measure, spot.place, spot.period)
    nothing = counts.iloc[:0]
    if told is None:
        return CountBehind("none", nan, nothing)
    if told.held or isnan(told.value):
        return CountBehind("held_back", nan, nothing)
    if not guarded.tells_each(measure):
        return CountBehind("not_each", told.value, nothing)
    return CountBehind("listed", told.value, guarded.sums.cells(measure, told))


@dataclass(frozen=True)
class VoicesBehind:
    """What was heard of some codes at some branches, once for every number that is asked about.

    Answers are numbered as in `answers`; `lines` names the lines of each.
    """

    heard: Heard
    given: Answers
    lines: Mapping[int, tuple[str, ...]]
    beside: Beside

    def of(self, code: str, spot: Spot) -> list[tuple[str, ...]]:
        """The answers in x of the shown cells, each as the ids of its lines; none where nothing is shown."""
        if spot.unit:
            cells = _of_unit(self.heard, code, spot)
        elif self.beside == "threads":
            cells = Threads(self.heard).behind(spot.place, code, spot.period)
        else:
            cells = self.heard.behind(spot.place, code, spot.period)
        places = {(cell.quarter, branch) for cell in cells for branch in cell.members}
        marks = self.given.marks
        named = set(marks.loc[marks["code"].eq(code) & marks["x"], "answer"])
        rows = self.given.rows[["answer", "branch", "quarter"]].itertuples(index=False, name=None)
        return [self.lines[a] for a, branch, quarter in rows if a in named and (quarter, branch) in places]


def voices_behind(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    codes: Sequence[str],
    beside: Beside,
    members: frozenset[str] | None = None,
) -> VoicesBehind:
    """`members` are the branches that are looked at; None means all. `codes` are those told for themselves."""
    view = scene.view(counts, reflections, branches=members)
    asked = tuple(codes) if beside == "alone" else THREADS
    marked = standing[standing["code"].isin(with_parents(asked, view))]
    given = answers(reflections, marked, fiscal_start=scene.fiscal_start)
    if beside == "any_thread":
        given = with_any_thread(given)
        heard = hear_any_thread(given, view)
    else:
        heard = hear_answers(given, asked, view)
    lines = reflections["id"].astype(str).groupby(answer_of_each(reflections)).agg(tuple)
    return VoicesBehind(heard, given, {int(str(a)): ids for a, ids in lines.items()}, beside)


def _of_unit(heard: Heard, code: str, spot: Spot) -> list[Cell]:
    if spot.unit not in heard.units(code, spot.period):
        return []
    quarters = map(quarter_number, quarters_in(spot.period, fiscal_start=heard.view.fiscal_start))
    found = (cell for quarter in quarters for cell in heard.cells.get((quarter, code), ()))
    return [cell for cell in found if cell.unit == spot.unit and cell.status == "shown"]
