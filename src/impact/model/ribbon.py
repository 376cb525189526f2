"""What the figure “ribbon” shows, guarded for one audience."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from impact.model.figure import Quoted
from impact.model.shown import Shown
from impact.model.terms import Measure


@dataclass(frozen=True)
class Ribbon(Shown):
    """Twelve months of one count of all branches, and the voices of the same time.

    `months`, oldest first: period (2026-04), value (float64), value_status. `bins`: period, first (int, its first
    month's place in `months`), length (int, months), n, DIGNITY, PURPOSE, UNDERSTANDING, unread (Int64), status, held.
    `counted_of` are the branches of `of` whose count this is, those that gave every month; none: all of them.
    `grain` is the finest in which every bin may be shown.
    """

    measure: Measure
    months: pd.DataFrame
    bins: pd.DataFrame
    grain: Literal["month", "quarter"]
    writers: int | None
    quotes: tuple[Quoted, ...]
    counted_of: tuple[str, ...] = ()
    of: int = 0
