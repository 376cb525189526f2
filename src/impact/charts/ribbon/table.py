"""A ribbon in, the table that says the same in numbers out."""

import pandas as pd

from impact.charts.heard import note
from impact.charts.ribbon.months import Month
from impact.charts.ribbon.story import Story
from impact.charts.threads import THREADS
from impact.charts.words import period


def twin(story: Story) -> pd.DataFrame:
    """A row a month: its value (float64) and why there is none; in the row of its first month, each stretch of voices.

    n, x of n by thread and unread are Int64. Blank is unknown, held back, or said in an earlier row.
    """
    heard = {first: row for (first, _), row in zip(story.places, story.bins, strict=True)}
    at = [heard.get(i) for i in range(len(story.months))]
    quotes: dict[int, list[str]] = {}
    for place, quote in story.pins:
        quotes.setdefault(place, []).append(f"{quote.text} ({quote.why})" if quote.why else quote.text)
    columns: dict[str, object] = {
        "Month": [period(month.period) for month in story.months],
        story.noun: pd.Series([month.value for month in story.months], dtype="float64"),
        "Note on the count": [_why(month) for month in story.months],
        "Voices of": [period(row.period) if row else "" for row in at],
        "Reflections read": pd.Series([row.n if row else None for row in at], dtype="Int64"),
        **{
            thread.name: pd.Series([row.named[thread.place] if row else None for row in at], dtype="Int64")
            for thread in THREADS
        },
        "Unread": pd.Series([row.unread if row else None for row in at], dtype="Int64"),
        "Note": [note(row) if row else "" for row in at],
    }
    if quotes:
        columns["Quotes"] = [" / ".join(quotes.get(i, ())) for i in range(len(story.months))]
    return pd.DataFrame(columns)


def _why(month: Month) -> str:
    return {"whole": "", "part": "reported in part", "held_back": "held back", "unknown": "not reported by month"}[
        month.kind
    ]
