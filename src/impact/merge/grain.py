"""Counts in, remarks out where one series is told in two grains that disagree: months, and a quarter or year of them.

Both stay in the counts, for they are different periods; they are never added, a sum chooses one grain (pairing). That
their sums disagree is news about the cell of the longer period and no question: the answers of a question about grain
say what grain a sheet has, and here that is known.
"""

import pandas as pd

from impact.ledger import Fate, Line
from impact.vocabulary.measures import measures
from impact.vocabulary.problems import problem_line

_SERIES = ["lead", "measure"]
_WORDS = {1: "months", 3: "quarters"}
# Sums of decimal hours and money may differ in the last place.
TOLERANCE = 0.005


def grain_remarks(counts: pd.DataFrame) -> list[Line]:
    """A remark for each quarter or year whose complete parts add up to something else."""
    summable = [key for key, m in measures().items() if m.kind == "flow" and m.agg_time == "sum"]
    flows = counts[counts["measure"].isin(summable) & counts["period_start"].notna() & counts["period_end"].notna()]
    points = _points(flows)
    lines: list[Line] = []
    for parts, whole in ((1, 3), (1, 12), (3, 12)):
        apart = _disagreeing(points[points["months"] == parts], points[points["months"] == whole], whole // parts)
        lines += [_line(counts.loc[[first]].iloc[0], total, summed, parts) for first, total, summed in apart]
    return lines


def _points(flows: pd.DataFrame) -> pd.DataFrame:
    """One line a series and period: its total, the first line that tells it, and its months (0 for other stretches)."""
    points = (
        flows.assign(first=flows.index)
        .groupby([*_SERIES, "period_start", "period_end"], as_index=False, sort=False)
        .agg(value=("value", "sum"), first=("first", "first"))
    )
    start, after = points["period_start"], points["period_end"] + pd.Timedelta(days=1)
    months = (after.dt.year - start.dt.year) * 12 + after.dt.month - start.dt.month
    return points.assign(months=months.where((start.dt.day == 1) & (after.dt.day == 1), 0))


def _disagreeing(parts: pd.DataFrame, wholes: pd.DataFrame, expected: int) -> list[tuple[int, float, float]]:
    """First line, total and sum of parts of each whole whose parts are all there and add up to something else."""
    if parts.empty or wholes.empty:
        return []
    inside = pd.merge_asof(
        parts.sort_values("period_start"),
        wholes.sort_values("period_start"),
        on="period_start",
        by=_SERIES,
        suffixes=("", "_whole"),
    )
    inside = inside[inside["period_end"] <= inside["period_end_whole"]]
    summed = inside.groupby("first_whole").agg(
        parts=("value", "size"), summed=("value", "sum"), total=("value_whole", "first")
    )
    apart = summed[(summed["parts"] == expected) & ((summed["summed"] - summed["total"]).abs() > TOLERANCE)]
    return [(int(str(line)), float(row.total), float(row.summed)) for line, row in apart.sort_index().iterrows()]


def _line(at: pd.Series, total: float, summed: float, parts: int) -> Line:
    fate: Fate = at["fate"]
    return problem_line(
        "grain_disagrees",
        fate,
        file=at["file"],
        sheet=at["sheet"],
        row=int(at["row"]),
        cell=at["cell"],
        seen=f"{total:,.10g}",
        words={"parts": _WORDS[parts], "sum": f"{summed:,.10g}"},
    )
