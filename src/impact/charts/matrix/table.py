"""Rows of the moment matrix in, the table that says the same in numbers out."""

from collections.abc import Sequence

import pandas as pd

from impact.charts.guarded import wholes
from impact.charts.matrix.rows import NOT_TOLD, MomentRow
from impact.charts.threads import THREADS
from impact.charts.words import listing, plural
from impact.model import Matrix


def twin(data: Matrix, rows: Sequence[MomentRow]) -> pd.DataFrame:
    """Moment or service, its reflections, those read, and for each thread x and the n it is of (Int64); words last.

    Blank is held back; the note says why.
    """
    numbers: dict[str, pd.Series] = {
        "Reflections": wholes(row.n for row in rows),
        "Of those read": wholes(row.of for row in rows),
    }
    for thread in THREADS:
        numbers[thread.name] = wholes(row.threads[thread.place].x for row in rows)
        numbers[f"{thread.name}, of"] = wholes(row.threads[thread.place].n for row in rows)
    return pd.DataFrame(
        {
            "Moment" if data.by == "moment" else "Service": [row.name for row in rows],
            **numbers,
            "In their words": [row.quote.text if row.quote else "" for row in rows],
            "Note": [_note(row, data) for row in rows],
        }
    )


def _note(row: MomentRow, data: Matrix) -> str:
    away = [thread.name.lower() for thread in THREADS if row.speaks and not row.threads[thread.place].told]
    some = (
        f"{row.quarters} of {plural(data.quarters, 'quarter')}" if row.speaks and row.quarters != data.quarters else ""
    )
    return "; ".join(words for words in (row.why, f"{listing(away)} {NOT_TOLD}" if away else "", some) if words)
