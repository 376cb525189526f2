"""Two periods in, the table that says the same in rows out."""

from collections.abc import Iterator

import pandas as pd

from impact.charts.quotes import under_words
from impact.charts.then_and_now.rows import WHENS, CodeRow, Counted, Rows
from impact.charts.words import period
from impact.model import When

Row = tuple[str, float | None, float | None, float | None, str]


def twin(rows: Rows) -> pd.DataFrame:
    """What it is, its number then and now (float), the change (fraction), and words where a number is missing."""
    told = [*_counts(rows), *_read(rows), *(line for row in rows.codes for line in _code(rows, row)), *_quotes(rows)]
    then, now = (period(rows.name(when)) for when in WHENS)
    return pd.DataFrame(
        {
            "What": [row[0] for row in told],
            then: pd.Series([row[1] for row in told], dtype="float64"),
            now: pd.Series([row[2] for row in told], dtype="float64"),
            "Change": pd.Series([row[3] for row in told], dtype="float64"),
            "Words": [row[4] for row in told],
        }
    )


def _counts(rows: Rows) -> Iterator[Row]:
    for row in rows.counts:
        before, after = row.at["then"], row.at["now"]
        words = [_at(rows, when, row.at[when].words) for when in WHENS if row.at[when].words]
        yield row.what, before.value, _value(after), after.change, "; ".join(words)


def _read(rows: Rows) -> Iterator[Row]:
    """Read, writers, unread: of both periods."""
    heard = {when: rows.heard(when) for when in WHENS}
    words = [_at(rows, when, rows.voice_words(when)) for when in WHENS if not heard[when].speaks or heard[when].held]
    yield "Reflections read", heard["then"].n, heard["now"].n, None, "; ".join(words)
    for what in ("writers", "unread"):
        numbers = [getattr(heard[when], what) for when in WHENS]
        if any(numbers):
            yield what.capitalize(), numbers[0], numbers[1], None, ""


def _code(rows: Rows, row: CodeRow) -> Iterator[Row]:
    """The x, and where it is not that of all that were read, the n."""
    words = [_at(rows, when, "not shown") for when in WHENS if row.at[when].speaks and not row.speaks(when)]
    yield f"Name {row.code.name}", row.x("then"), row.x("now"), None, "; ".join(words)
    if any(row.speaks(when) and row.at[when].n != rows.heard(when).n for when in WHENS):
        yield f"Asked for {row.code.name}", row.at["then"].n, row.at["now"].n, None, ""


def _quotes(rows: Rows) -> Iterator[Row]:
    for when in WHENS:
        if quote := rows.quote(when):
            who = under_words(quote)
            yield f"Quote, {period(rows.name(when))}", None, None, None, f"“{quote.text}”{f' ({who})' if who else ''}"


def _at(rows: Rows, when: When, words: str) -> str:
    return f"{period(rows.name(when))}: {words[:1].lower()}{words[1:]}"


def _value(counted: Counted) -> float | None:
    return counted.value
