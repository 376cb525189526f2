"""What the figures "conditions" and "load" show, guarded for one audience."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from impact.model.figure import Quoted
from impact.model.shown import Shown

Family = Literal["Conditions", "Load"]


@dataclass(frozen=True)
class Conditions(Shown):
    """One family of the codebook, of the whole system in one period, beside what the organisation gave.

    `rows`, in the codebook's own order: code, name (str), n, x (Int64, x of n name it), missing, in_place, unsaid
    (Int64: of x, those that say it was missing, that it was in place, and neither; who says both is in both), status
    (shown · held_back · silent · unread), sides (told · held_back · sensitive · none: whether the three are told and
    if not, why; none where they are not asked for or nothing is named), counted_with (str), unread (Int64).
    `given`, beside the row of its code: code, measure (str), value, before, change (float64, NaN = unknown or held
    back), value_status (complete · part · held_back · none), parts, parts_expected (Int64).
    `wanted` is the period that was asked for; `period` another one where that tells too little: the library's year.
    """

    family: Family
    wanted: str
    period: str
    before: str
    rows: pd.DataFrame
    given: pd.DataFrame
    writers: int | None
    """Distinct people behind the row of the largest n; None where not all are known."""
    quotes: tuple[Quoted, ...]

    @property
    def widened(self) -> bool:
        return self.wanted != self.period
