"""Rows of both sides in, the table that says the same in numbers out."""

from collections.abc import Sequence

import pandas as pd

from impact.charts.sides.rows import SideRow
from impact.charts.words import is_few, noun, period
from impact.model import BothSides


def twin(data: BothSides, rows: Sequence[SideRow]) -> pd.DataFrame:
    """Branch, two values (float), change (fraction), n, x of n, writers (Int64), and words in place of numbers.

    Blank is unknown or held back; the last column says which.
    """
    what = noun(data.measure)
    return pd.DataFrame(
        {
            "Branch": [row.name for row in rows],
            f"{what}, {period(data.period)}": pd.Series([row.value for row in rows], dtype="float64"),
            f"{what}, {period(data.before) or 'a year before'}": pd.Series(
                [row.before for row in rows], dtype="float64"
            ),
            "Change": pd.Series([None if is_few(row.before) else row.change for row in rows], dtype="float64"),
            "Reflections read": pd.Series([row.n for row in rows], dtype="Int64"),
            **{
                thread: pd.Series([row.named[i] for row in rows], dtype="Int64")
                for i, thread in enumerate(("Dignity", "Purpose", "Understanding"))
            },
            "Writers": pd.Series([row.writers for row in rows], dtype="Int64"),
            "Unread": pd.Series([row.unread for row in rows], dtype="Int64"),
            "Note": [_note(row) for row in rows],
        }
    )


def _note(row: SideRow) -> str:
    voices = "" if row.voice == "shown" else row.voice_words
    return "; ".join(words for words in (row.value_words, voices) if words)
