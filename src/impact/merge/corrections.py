"""Counts of many sheets in; what another sheet holds again or contradicts is settled, and what is open is asked.

A *series point* is one branch, period and measure (the label where the measure is unknown). The lines of one table on
one point add up; two tables on one point tell the same number twice, or contradict each other:
- one table holds every line of the others (the same numbers, or an export that grew): each line counts once;
- tables that share labels are compared label by label;
- else the tables' totals are compared. Equal ones are one number; of different ones the evidence inside the files
  chooses (evidence.py), and it is asked; without evidence none of the point's lines counts until answered.
"""

from collections import defaultdict
from collections.abc import Sequence

import pandas as pd

from impact.decisions import Decisions
from impact.merge.choices import Settled, choose, keep_one
from impact.merge.duplicates import mark_repeats
from impact.merge.points import told_twice
from impact.understood import Understood


def settle(counts: pd.DataFrame, *, tables: Sequence[Understood], decisions: Decisions) -> tuple[pd.DataFrame, Settled]:
    """The counts with the fate of every line that another sheet tells too; each contradiction as it was settled."""
    lines = told_twice(counts)
    if lines.empty:
        return counts, Settled()
    groups = lines.groupby("point", sort=False)
    # All lines stand in one table when there are no more different ones than its own.
    covered = groups["identity"].transform("nunique") == groups["in_table"].transform("max")
    marked = mark_repeats(counts, lines[covered])
    settled = Settled()
    for _, point in lines[~covered].groupby("point", sort=False):
        _settle_point(point, tables=tables, decisions=decisions, settled=settled)
    return settled.written(marked), settled


def _settle_point(point: pd.DataFrame, *, tables: Sequence[Understood], decisions: Decisions, settled: Settled) -> None:
    open_parts = False
    for part in _parts(point):
        open_parts |= not _settle_part(part, tables=tables, decisions=decisions, settled=settled)
    if open_parts:
        # The rest of the point alone would be a sum with a hole in it.
        rest = [i for i in point.index if settled.fates.get(i, {}).get("fate") not in ("needs_you", "already_here")]
        settled.note(pd.Index(rest), "needs_you", "contested_beside")


def _parts(point: pd.DataFrame) -> list[pd.DataFrame]:
    """Label by label where every table shares one with another, else the point as a whole."""
    tables_of = point.groupby("line_label")["table"].agg(set)
    shared = set().union(*(t for t in tables_of if len(t) > 1))
    if (point["in_table"] > 1).any() and shared == set(point["table"]):
        return [part for _, part in point.groupby("line_label", sort=False)]
    return [point]


def _settle_part(part: pd.DataFrame, *, tables: Sequence[Understood], decisions: Decisions, settled: Settled) -> bool:
    """Whether it is known which lines of this part count."""
    by_table = {int(str(t)): lines for t, lines in part.groupby("table", sort=True)}
    if part["line_label"].nunique() == 1 and part["identity"].nunique() == max(map(len, by_table.values())):
        _keep_union(part, settled)
        return True
    versions = _versions(by_table)
    totals = sorted(versions)
    if len(totals) == 1:
        keep_one(versions[totals[0]], by_table, settled)
        return True
    return choose(versions, by_table, tables=tables, decisions=decisions, settled=settled)


def _keep_union(part: pd.DataFrame, settled: Settled) -> None:
    first = part.drop_duplicates("identity").set_index("identity")["place"]
    for line, identity in part.loc[part.duplicated("identity"), "identity"].items():
        settled.note(pd.Index([line]), "already_here", "already_here", other=first[identity])


def _versions(by_table: dict[int, pd.DataFrame]) -> dict[float, list[int]]:
    """The tables by the total that they tell; first the one with the most lines, for it says more."""
    versions: dict[float, list[int]] = defaultdict(list)
    for table, lines in by_table.items():
        versions[round(float(lines["value"].sum()), 6)].append(table)
    return {total: sorted(told, key=lambda t: (-len(by_table[t]), t)) for total, told in versions.items()}
