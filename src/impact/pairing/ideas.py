"""What staff asked for, with the status of each, in; how many stand where, of the whole system or not at all, out.

There is one number for every audience, or it is held back: of two editions with different numbers the difference would
be the ideas of the small branches. No split by branch, time or role leaves here.
"""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from impact.model import IDEA_STATUSES, IdeaNamed, IdeasHeard
from impact.pairing.answers import answers
from impact.pairing.cells import cut_quarters, size_of
from impact.pairing.scene import Scene
from impact.pairing.view import View
from impact.period import quarter_of

ASKED = ("idea", "status", "reason", "reflection_id")
"""Columns of what is asked for, a row for each time it was asked: idea (the same for all that ask for one thing),
status, reason (bool), and the reflection it stands in."""


def ideas(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    scene: Scene,
    *,
    asked: pd.DataFrame,
    on: date,
    named: Sequence[IdeaNamed] = (),
) -> IdeasHeard | None:
    """As `model.IdeasHeard` describes; None while nobody asked for anything.

    Only ideas whose place and time are known count, as everywhere. Enough people must stand behind them, and they must
    come from two branches at least, or all would be one branch's own.
    """
    view = scene.view(counts, reflections)
    columns = ["id", "branch", "writer", "period_start", "file"]
    lines = asked.merge(reflections[columns].drop_duplicates("id"), left_on="reflection_id", right_on="id")
    if lines.empty:
        return None
    told = _enough(lines, view)
    return IdeasHeard(
        audience=scene.audience,
        fewest=view.limits.alone,
        on=on,
        since=view.name(quarter_of(lines["period_start"].min().date(), fiscal_start=view.fiscal_start)),
        status="shown" if told else "held_back",
        stages=_stages(lines, told=told),
        people=_people(lines, reflections, view) if told else None,
        named=tuple(named) if told else (),
        sources=tuple(str(file) for file in lines["file"].unique() if file),
        notes=scene.notes,
        invented=scene.invented,
    )


def _enough(lines: pd.DataFrame, view: View) -> bool:
    rows = lines.drop_duplicates("reflection_id")
    one_branch = rows["branch"].nunique() < min(2, len(view.order))
    return size_of(list(rows["writer"])) >= view.limits.alone and not one_branch


def _stages(lines: pd.DataFrame, *, told: bool) -> pd.DataFrame:
    once = lines.drop_duplicates("idea")
    by_status = once.groupby("status")["reason"].agg(["size", "sum"]).reindex(list(IDEA_STATUSES), fill_value=0)
    stages = pd.DataFrame({"status": list(IDEA_STATUSES)}).astype("str")
    for column, numbers in (("ideas", by_status["size"]), ("reasons", by_status["sum"])):
        stages[column] = pd.Series(numbers.to_numpy() if told else [None] * len(stages), dtype="Int64")
    return stages


def _people(lines: pd.DataFrame, reflections: pd.DataFrame, view: View) -> int | None:
    """Distinct people, where all are known. Beside a branch that is held back their number could tell of it: whoever
    knows how many wrote elsewhere has only to subtract.
    """
    writers = set(lines["writer"])
    nothing = pd.DataFrame({"reflection_id": [], "code": [], "in_n": [], "in_x": []})
    quarters = cut_quarters(answers(reflections, nothing, fiscal_start=view.fiscal_start), view)
    held = any(quarter.mine.held for quarter in quarters.values())
    return None if "" in writers or held or len(writers) < view.limits.alone else len(writers)
