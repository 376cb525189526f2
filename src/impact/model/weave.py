"""What the figure “weave” shows, guarded for one audience."""

from dataclasses import dataclass

import pandas as pd

from impact.model.shown import Shown
from impact.model.widened import Widened


@dataclass(frozen=True)
class Weave(Shown):
    """The three threads of one place, quarter by quarter.

    `place` is a branch, or "" for all branches. `rows`, oldest first: period (str, as in frames), n, DIGNITY, PURPOSE,
    UNDERSTANDING, writers, unread (Int64, NA = not known or held back), status (shown · together · held_back · silent ·
    unread), counted_with (str), held (Int64: of all branches, how many wrote and are not in n).
    """

    place: str
    rows: pd.DataFrame
    writers: int | None
    """Distinct people behind all shown rows; None where not all are known."""
    widened: Widened | None = None
    """What was asked for, where a wider place or time is shown; `place` is then "", in `widened` which branches."""
