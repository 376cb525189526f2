"""Outcomes in, the table that says the same in numbers out."""

from collections.abc import Sequence

import pandas as pd

from impact.charts.guarded import wholes
from impact.charts.outcomes.rows import OutcomeRow, asked_silence, wrote_silence


def twin(rows: Sequence[OutcomeRow]) -> pd.DataFrame:
    """Outcome, people who answered and agree, reflections read and naming it (Int64), interval and note (words)."""
    return pd.DataFrame(
        {
            "Outcome": [row.name for row in rows],
            "People who answered": wholes(row.asked.n for row in rows),
            "Agree": wholes(row.asked.x for row in rows),
            "95% interval": [row.interval for row in rows],
            "Reflections read": wholes(row.wrote.n for row in rows),
            "Name it": wholes(row.wrote.x for row in rows),
            "Note": [_note(row) for row in rows],
        }
    )


def _note(row: OutcomeRow) -> str:
    asked = "" if row.asked.speaks else f"survey: {asked_silence(row.asked)}"
    wrote = "" if row.wrote.speaks else f"reflections: {wrote_silence(row.wrote)}"
    return "; ".join(words for words in (asked, wrote) if words)
