"""What the figure "then and now" shows: two periods of one place beside each other, guarded for one audience."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from impact.model.figure import Quoted
from impact.model.shown import Shown
from impact.model.terms import Code, Measure

When = Literal["then", "now"]


@dataclass(frozen=True)
class ThenAndNow(Shown):
    """Two periods of the same length, the earlier one first; no trend, and no word on which is the better one.

    `counts`, a row for each measure and `when` (then · now): measure (key), when, value (float64, NaN = unknown or
    held back), value_status (complete · part · held_back · none), parts, parts_expected (Int64), change (fraction, on
    the row of now; NaN unless both are complete, of one definition and of the same branches), redefined (bool: what is
    counted changed between the two). `voices`, a row for each code and `when`:
    code, when, n, x, writers, unread (Int64), status, counted_with, held as in `Weave`.
    """

    place: str
    then: str
    now: str
    measures: tuple[Measure, ...]
    codes: tuple[Code, ...]
    counts: pd.DataFrame
    voices: pd.DataFrame
    quote_then: Quoted | None
    quote_now: Quoted | None
