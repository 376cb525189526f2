"""Reflections in; where anybody was heard, whatever was coded, out. It says whom we have not heard, no more."""

from collections import defaultdict
from collections.abc import Collection, Sequence

import pandas as pd

from impact.model import Audience
from impact.pairing.answers import Answers, answers
from impact.pairing.cells import Cell, Quarter, cut_quarters
from impact.pairing.indicators import periods_heard, rows_of, time_columns, voice_columns
from impact.pairing.view import Grain, View, library_order
from impact.pairing.voices import Heard
from impact.policy.thresholds import USUAL, Thresholds

_COLUMNS = {
    "branch": "str",
    **dict.fromkeys(["period_start", "period_end"], "datetime64[s]"),
    "period": "str",
    **dict.fromkeys(["n", "writers"], "Int64"),
    **dict.fromkeys(["status", "counted_with"], "str"),
}

# Not a code: every reflection is in its n.
WROTE = ""


def coverage(
    reflections: pd.DataFrame,
    *,
    audience: Audience,
    grain: Grain,
    fiscal_start: int,
    branch_order: Sequence[str],
    branches: Collection[str] | None = None,
    thresholds: Thresholds = USUAL,
) -> pd.DataFrame:
    """branch, period_start, period_end, period, n, writers, status, counted_with; rows and rules as in `indicators`.

    n counts all reflections, read or not. No share of the staff is taken: nobody has a quota.
    """
    order = library_order(branch_order, reflections["branch"])
    chosen = None if branches is None else frozenset(branches)
    heard = everybody(reflections, View(audience, order, grain, fiscal_start, chosen, thresholds))
    rows = [
        {"branch": branch, **time_columns(period, heard.view), **voice_columns(voice)}
        for period in periods_heard(heard)
        for branch, voice in rows_of(heard, WROTE, period)
    ]
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)


def everybody(reflections: pd.DataFrame, view: View) -> Heard:
    """Everybody who wrote, as code `WROTE`: whatever was read or coded, n counts them all."""
    nobody = pd.DataFrame({"reflection_id": pd.Series(dtype="str"), "code": "", "in_n": False, "in_x": False})
    given = answers(reflections, nobody, fiscal_start=view.fiscal_start)
    quarters = cut_quarters(given, view)
    return Heard(view, quarters, {(number, WROTE): _units(given, quarter) for number, quarter in quarters.items()})


def _units(given: Answers, quarter: Quarter) -> list[Cell]:
    rows = given.rows[given.rows["quarter"] == quarter.number]
    writers: dict[str, set[str]] = defaultdict(set)
    for branch, writer in rows[["branch", "writer"]].itertuples(index=False, name=None):
        writers[branch].add(writer)
    return [
        Cell(
            quarter=quarter.number,
            unit=unit.name,
            members=unit.members,
            code=WROTE,
            wrote=(wrote := sum(quarter.wrote[branch] for branch in unit.members)),
            n=wrote,
            x=0,
            writers=_known(frozenset[str]().union(*(writers[branch] for branch in unit.members))),
            status="shown",
        )
        for unit in quarter.mine.units
    ]


def _known(writers: frozenset[str]) -> frozenset[str] | None:
    return None if "" in writers else writers
