"""What the figure “what the count misses” shows, guarded for one audience."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from impact.model.shown import Shown
from impact.model.terms import Measure
from impact.model.widened import Widened


@dataclass(frozen=True)
class Misses(Shown):
    """One place beside its own past: how the count moved, and in how many reflections a thread is named.

    `rows`, oldest first: period, before (str, its name), value, value_before, change (float64, NaN = unknown or held
    back), value_status (complete · part · held_back · none), parts, parts_expected (Int64), n, x (x of n name any
    thread), writers, unread (Int64), status, counted_with, held as in `Weave`. Told as a rate, value_status may be
    not_told: one of its two sides is missing. branches, branches_expected (Int64): where not all
    gave it in full, of how many of how many branches value, value_before and change are told.
    """

    measure: Measure
    place: str
    rows: pd.DataFrame
    writers: int | None
    widened: Widened | None = None
    rated: bool = False
    """Whether values are a rate, which may be small where many were counted."""
    counted_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By period, those branches."""
