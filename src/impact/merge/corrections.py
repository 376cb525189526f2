"""Counts of many sheets in; what another sheet holds again or contradicts is settled, and what is open is asked.

A *series point* is one branch, period and measure (the label where the measure is unknown). The lines of one table on
one point add up; two tables on one point tell the same number twice, or contradict each other:
- one table holds every line of the others (the same numbers, or an export that grew): each line counts once;
- tables that share labels are compared label by label;
- else the tables' totals are compared. Equal ones are one number; of different ones the evidence inside the files
  chooses (evidence.py), and it is asked; without evidence none of the point's lines counts until answered. Where two
  sheets differ throughout, that is one question about the sheets and not one about each number (disputes.py).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pandas as pd

from impact.decisions import Decisions
from impact.merge.choices import Contest, Outcome, Ruling, Settled, choose, keep_one
from impact.merge.disputes import Dispute, disputes
from impact.merge.duplicates import mark_repeats
from impact.merge.points import told_twice
from impact.merge.rulings import rule
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
    points = {int(str(at)): point for at, point in lines[~covered].groupby("point", sort=False)}
    contests = {at: _contests(point, settled) for at, point in points.items()}
    rulings = _rulings(disputes(contests, lines), tables, decisions, settled)
    for at, point in points.items():
        _settle_point(point, contests[at], rulings, tables=tables, decisions=decisions, settled=settled)
    return settled.written(marked), settled


def _rulings(
    found: Sequence[Dispute],
    tables: Sequence[Understood],
    decisions: Decisions,
    settled: Settled,
) -> Mapping[str, Ruling]:
    """What was ruled on each number of a dispute, by the subject that the number has by itself."""
    rulings: dict[str, Ruling] = {}
    for dispute in found:
        ruling = rule(dispute, tables=tables, decisions=decisions, settled=settled)
        rulings |= dict.fromkeys((contest.subject for contest in dispute.contests), ruling)
    return rulings


def _settle_point(
    point: pd.DataFrame,
    contests: Sequence[Contest],
    rulings: Mapping[str, Ruling],
    *,
    tables: Sequence[Understood],
    decisions: Decisions,
    settled: Settled,
) -> None:
    became: set[Outcome] = {
        choose(c, tables=tables, decisions=decisions, settled=settled, ruling=rulings.get(c.subject)) for c in contests
    }
    gone = ("needs_you", "already_here", "set_aside")
    rest = pd.Index([i for i in point.index if settled.fates.get(i, {}).get("fate") not in gone])
    # The rest of the point alone would be a sum with a hole in it.
    if "open" in became:
        settled.note(rest, "needs_you", "contested_beside")
    elif "left_out" in became:
        settled.note(rest, "set_aside", "left_out_beside")


def _contests(point: pd.DataFrame, settled: Settled) -> list[Contest]:
    return [contest for part in _parts(point) if (contest := _contest(part, settled))]


def _parts(point: pd.DataFrame) -> list[pd.DataFrame]:
    """Label by label where every table shares one with another, else the point as a whole."""
    tables_of = point.groupby("line_label")["table"].agg(set)
    shared = set().union(*(t for t in tables_of if len(t) > 1))
    if (point["in_table"] > 1).any() and shared == set(point["table"]):
        return [part for _, part in point.groupby("line_label", sort=False)]
    return [point]


def _contest(part: pd.DataFrame, settled: Settled) -> Contest | None:
    """The different totals of this part; None where it is known which of its lines count."""
    by_table = {int(str(t)): lines for t, lines in part.groupby("table", sort=True)}
    if part["line_label"].nunique() == 1 and part["identity"].nunique() == max(map(len, by_table.values())):
        _keep_union(part, settled)
        return None
    versions = _versions(by_table)
    for told in versions.values():
        keep_one(told, by_table, settled)
    return Contest(versions, by_table) if len(versions) > 1 else None


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
