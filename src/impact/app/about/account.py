"""What is here of each file: one plain line a file, and the same trouble of a sheet told once."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.charts.words import listing, plural

# How many of the entries that are alike in a sheet are named.
MOST_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Held:
    """What of a file is held: single numbers, reflections, survey answers; and questions about it that are open."""

    numbers: int = 0
    reflections: int = 0
    questions: int = 0
    answers: int = 0

    @classmethod
    def of(cls, kept: tuple[int, int, int], questions: int) -> "Held":
        numbers, reflections, answers = kept
        return cls(numbers, reflections, questions, answers)


def show_files() -> None:
    """Every file that is here, whenever it came, in one line: this survives F5."""
    service = session.service()
    ledger = service.ledger()
    if ledger.empty:
        return
    asked = service.questions()["file"].value_counts()
    held = {name: Held.of(kept, int(asked.get(name, 0))) for name, kept in service.held_by_file().items()}
    st.header("What is here")
    safe_text.lines(in_lines(ledger, held))


def in_lines(ledger: pd.DataFrame, held: Mapping[str, Held]) -> list[str]:
    """A line a file, in the order of the ledger."""
    return [
        in_one_line(str(name), lines, held.get(str(name), Held())) for name, lines in ledger.groupby("file", sort=False)
    ]


def in_one_line(name: str, lines: pd.DataFrame, held: Held) -> str:
    """What is held, what waits and what does not count; a line with a blank cell is the line of its row."""
    rows = lines.loc[lines["cell"] == "", "fate"].value_counts()
    cells = lines.loc[~lines["cell"].isin(["", "*"]), "fate"].value_counts()
    here = [
        part
        for part in (
            _any(held.numbers, "number"),
            _any(held.answers, "survey answer"),
            _any(held.reflections, "reflection"),
        )
        if part
    ]
    kept = " and ".join([", ".join(here[:-1]), *here[-1:]] if len(here) > 1 else here)
    said = [
        f"{kept} kept" if kept else _nothing_kept(rows),
        _any(held.questions, "question", " for you"),
        _both(rows, cells, "needs_you", "to look at"),
        _both(rows, cells, "set_aside", "set aside"),
        _any(int(rows.get("already_here", 0)), "row", " already here, counted once"),
        _any(int(rows.get("replaced", 0)), "row", " replaced by a correction"),
    ]
    return f"{name}: {', '.join(part for part in said if part)}."


def _nothing_kept(rows: "pd.Series[int]") -> str:
    if rows.get("already_here", 0) or rows.get("replaced", 0):
        return "nothing new"
    if rows.get("needs_you", 0):
        return "nothing counts yet"
    return "no number and no reflection found, so nothing counts"


def _both(rows: "pd.Series[int]", cells: "pd.Series[int]", fate: str, what: str) -> str:
    parts = _any(int(rows.get(fate, 0)), "row"), _any(int(cells.get(fate, 0)), "cell")
    said = " and ".join(part for part in parts if part)
    return f"{said} {what}" if said else ""


def _any(number: int, one: str, what: str = "") -> str:
    return f"{plural(number, one)}{what}" if number else ""


def in_rows(told: pd.DataFrame) -> pd.DataFrame:
    """The same trouble in several places of a sheet is told once, with a few examples."""
    return pd.DataFrame(
        {"Where": _where(lines), "What we saw": _saw(lines), "What to do": lines["remedy"].iloc[0]}
        for lines in alike(told)
    )


def alike(told: pd.DataFrame) -> list[pd.DataFrame]:
    """Lines that tell the same trouble of one sheet, a frame each."""
    # A line without a key is alike only to one that says the very same.
    kind = told["key"].where(told["key"] != "", told["problem"])
    return [lines for _, lines in told.groupby(["file", "sheet", kind, "remedy"], sort=False)]


def _saw(lines: pd.DataFrame) -> str:
    """The first as a sentence, others by how they stand in their cells."""
    first = lines.iloc[0]
    quoted = bool(first["seen"]) and first["seen"] in first["problem"]
    others = [f"“{seen}”" for seen in dict.fromkeys(lines["seen"]) if quoted and seen not in ("", first["seen"])]
    return f"{first['problem']} Likewise {listing(others, most=MOST_EXAMPLES)}." if others else str(first["problem"])


def _where(lines: pd.DataFrame) -> str:
    """East Q3.xlsx › Stats › D14, and 3 more."""
    first = lines.iloc[0]
    row = "" if pd.isna(first["row"]) else f"row {first['row']}"
    cell = {"": row, "*": ""}.get(first["cell"], first["cell"])
    place = " › ".join(part for part in (first["file"], first["sheet"], cell) if part)
    return f"{place}, and {len(lines) - 1:,} more" if len(lines) > 1 else place
