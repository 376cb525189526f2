"""Quarters of a weave in, the table that says the same in numbers out."""

from collections.abc import Sequence

import pandas as pd

from impact.charts.guarded import wholes
from impact.charts.heard import Heard, note
from impact.charts.threads import THREADS
from impact.charts.words import period


def twin(rows: Sequence[Heard]) -> pd.DataFrame:
    """Period, n, x of n by thread, writers and unread (Int64), and words in place of numbers.

    Blank is unknown or held back; the last column says which.
    """
    return pd.DataFrame(
        {
            "Period": [period(row.period) for row in rows],
            "Reflections read": wholes(row.n for row in rows),
            **{thread.name: wholes(row.named[thread.place] for row in rows) for thread in THREADS},
            "Writers": wholes(row.writers for row in rows),
            "Unread": wholes(row.unread for row in rows),
            "Note": [note(row) for row in rows],
        }
    )
