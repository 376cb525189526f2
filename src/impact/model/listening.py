"""What the listening map shows, guarded for one audience."""

from dataclasses import dataclass

import pandas as pd

from impact.model.shown import Shown


@dataclass(frozen=True)
class Listening(Shown):
    """Where anybody wrote: branch × quarter, and nothing finer.

    `rows`, in the library's own order, each branch with all its quarters, oldest first; then what is counted together
    and the total (branch empty): branch, role (branch · unit · total), period (str), n (Int64: reflections written,
    read or not; NA = held back or counted with others), status (shown · together · held_back · silent · unread),
    counted_with (str), and of a total (Int64) writers (NA = not known of all), heard and of (at how many branches
    anything
    was written, of how many that were open), held (branches that wrote and are not in n),
    here (bool: the branch counted something or wrote in this quarter, or nobody counted anything).
    The row `unit` adds up the joined units of a quarter; `counted_with` names them.
    """

    rows: pd.DataFrame
    writers: int | None
    """Distinct people behind all shown cells; None where not all are known."""
