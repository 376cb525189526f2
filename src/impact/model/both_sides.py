"""What the figure “both sides” shows, guarded for one audience."""

from dataclasses import dataclass

import pandas as pd

from impact.model.shown import Shown
from impact.model.terms import Measure


@dataclass(frozen=True)
class BothSides(Shown):
    """Each branch: what it counted, beside its own past, and what was written there.

    `rows`, in the library's own order: branch (str), role (branch · unit · total), value and before (float, NaN =
    unknown or held back), value_status (complete · part · held_back · none), change (fraction on the branch's own year
    before, NaN unless both ends are complete), n (Int64), DIGNITY, PURPOSE, UNDERSTANDING (Int64, the x of n),
    writers, unread (Int64), status (shown · together · held_back · silent · unread), counted_with (str),
    parts and parts_expected (Int64, months that have a value, of those the period holds).
    A `unit` row is a joined unit, "Oak Park and Lakeside together": it has voices and no value.
    """

    measure: Measure
    period: str
    before: str
    rows: pd.DataFrame
    held_back: int
    """Branches that are not in the total of the voices."""
