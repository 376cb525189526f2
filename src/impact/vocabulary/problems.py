"""problems.csv in, what is said to the user about each kind of trouble out."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from impact.ledger import Fate, Line
from impact.vocabulary.table import read_rows, shipped

_COLUMNS = ("key", "problem", "remedy")
# A cell's words are quoted up to here: enough to find it, too little to tell a story.
LONGEST_SEEN = 60
# "April figure reflects a 12 month period" is a remark on a number; more words may be somebody's story.
MOST_WORDS_SEEN = 9
_ADDRESS = re.compile(r"\S+@\S+")


@dataclass(frozen=True, slots=True)
class Wording:
    problem: str
    remedy: str


def load_problems(path: Path) -> dict[str, Wording]:
    """Wordings by key; `{name}` is filled in where the problem is met."""
    return {
        row.text("key"): Wording(row.filled("problem"), row.filled("remedy"))
        for row in read_rows(path, columns=_COLUMNS, key="key")
    }


@functools.cache
def problems() -> dict[str, Wording]:
    return load_problems(shipped("problems.csv"))


def problem_line(
    key: str,
    fate: Fate,
    *,
    file: str,
    sheet: str = "",
    row: int | None = None,
    cell: str = "",
    seen: str = "",
    decision: str = "",
    words: Mapping[str, object] | None = None,
) -> Line:
    """A ledger line in the words of problems.csv. `row` counts from 1. Raises KeyError for an unknown key or word."""
    wording = problems()[key]
    seen = shorten(seen)
    filled = {**(words or {}), "seen": seen}
    return Line(
        file=file,
        sheet=sheet,
        row=row,
        cell=cell,
        fate=fate,
        problem=wording.problem.format_map(filled),
        seen=seen,
        remedy=wording.remedy.format_map(filled),
        decision=decision,
        key=key,
    )


def shorten(seen: str) -> str:
    """What may be quoted of a cell: enough to find it. A sentence or an address is only said to be one."""
    if len(seen.split()) > MOST_WORDS_SEEN:
        return f"a text of {len(seen.split())} words"
    seen = _ADDRESS.sub("…@…", seen)
    return seen if len(seen) <= LONGEST_SEEN else seen[: LONGEST_SEEN - 1].rstrip() + "…"
