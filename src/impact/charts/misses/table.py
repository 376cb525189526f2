"""Quarters of one place in, the table that says the same in numbers out."""

from collections.abc import Sequence

import pandas as pd

from impact.charts.guarded import wholes
from impact.charts.heard import silence_words
from impact.charts.misses.rows import MissRow
from impact.charts.misses.sentences import BAND
from impact.charts.words import noun, period, plural
from impact.model import Misses


def twin(data: Misses, rows: Sequence[MissRow]) -> pd.DataFrame:
    """Period, two values (float), change (fraction), n, x, writers, unread (Int64), and words in place of numbers.

    Blank is unknown or held back; the last column says which.
    """
    what = noun(data.measure)
    return pd.DataFrame(
        {
            "Period": [period(row.period) for row in rows],
            what: pd.Series([row.value for row in rows], dtype="float64"),
            f"{what}, a year before": pd.Series([row.value_before for row in rows], dtype="float64"),
            "Change": pd.Series([None if row.few else row.change for row in rows], dtype="float64"),
            "Reflections read": wholes(row.heard.n for row in rows),
            "Name any thread": wholes(row.x for row in rows),
            "Writers": wholes(row.heard.writers for row in rows),
            "Unread": wholes(row.heard.unread for row in rows),
            BAND.capitalize(): ["yes" if row.missed else "" for row in rows],
            "Note": [_note(row, data.fewest) for row in rows],
        }
    )


def _note(row: MissRow, fewest: int) -> str:
    voices = "" if row.heard.speaks else silence_words(row.heard, fewest)
    left_out = "threads not shown" if row.heard.speaks and row.x is None else ""
    away = f"{plural(row.heard.held, 'branch', 'branches')} held back" if row.heard.held and row.heard.speaks else ""
    return "; ".join(words for words in (row.value_words, row.of_some, voices, left_out, away) if words)
