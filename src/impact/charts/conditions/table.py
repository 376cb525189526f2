"""Rows of one family in, the table that says the same in numbers out."""

from collections.abc import Sequence

import pandas as pd

from impact.charts.conditions.rows import Row
from impact.charts.guarded import wholes
from impact.charts.words import is_few
from impact.model import Conditions


def twin(data: Conditions, rows: Sequence[Row]) -> pd.DataFrame:
    """A line for each count beside a condition, one at least for each condition, whose numbers stand on its first.

    Blank is unknown or held back; the note says which.
    """
    lines = [(row, given, at == 0) for row in rows for at, given in enumerate(row.given or (None,))]
    table: dict[str, object] = {
        "Load" if data.family == "Load" else "Condition": [row.name for row, _, _ in lines],
        "Reflections read": wholes(row.n if first else None for row, _, first in lines),
        "Name it": wholes(row.x if first else None for row, _, first in lines),
    }
    if data.family == "Conditions":
        for name, side in (("As missing", "missing"), ("As in place", "in_place"), ("Not said which", "unsaid")):
            numbers = [getattr(row.sides, side) if first and row.sides else None for row, _, first in lines]
            table[name] = wholes(numbers)
    if any(given for _, given, _ in lines):
        table["What was given"] = [given.name if given else "" for _, given, _ in lines]
        table["Given"] = pd.Series([given.value if given else None for _, given, _ in lines], dtype="float64")
        few = [given is not None and bool(given.change) and is_few(given.before) for _, given, _ in lines]
        if any(few):  # told in the place of a percentage
            was = [given.before if given and small else None for (_, given, _), small in zip(lines, few, strict=True)]
            table["Was"] = pd.Series(was, dtype="float64")
        changes = [
            given.change if given and not small else None for (_, given, _), small in zip(lines, few, strict=True)
        ]
        table["Change"] = pd.Series(changes, dtype="float64")
    table["Note"] = [_note(row, given.words if given else "", first=first) for row, given, first in lines]
    voices = {quote.code: f"“{' '.join(quote.text.split())}”" for quote in data.quotes}
    if voices:
        table["A voice"] = [voices.get(row.code, "") if first else "" for row, _, first in lines]
    return pd.DataFrame(table)


def _note(row: Row, count: str, *, first: bool) -> str:
    voices = (row.silence, row.counted_with) if first else ()
    return "; ".join(part for part in (*voices, count) if part)
