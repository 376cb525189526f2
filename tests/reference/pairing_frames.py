"""Frames of a few counts and of no reflections, as the program takes them."""

import pandas as pd

from impact import frames
from impact.period import Period


def counted(lines) -> pd.DataFrame:
    """The frame counts, from (measure, branch, period, value)."""
    rows = [
        {
            "branch": branch,
            "period_start": pd.Timestamp(Period.parse(name).start),
            "period_end": pd.Timestamp(Period.parse(name).end),
            "period": name,
            "measure": measure,
            "value": float(value),
            "file": "Counts.xlsx",
        }
        for measure, branch, name, value in lines
    ]
    return frames.conform(pd.DataFrame(rows), "counts")


def nobody() -> tuple[pd.DataFrame, pd.DataFrame]:
    """No reflection, and nothing that stands in one."""
    types = {"reflection_id": "str", "code": "str", "in_n": "bool", "in_x": "bool"}
    return frames.empty("reflections"), pd.DataFrame(columns=list(types)).astype(types)
