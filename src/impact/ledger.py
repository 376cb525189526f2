"""What became of each row: its one fate, and the remarks on its cells."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Fate = Literal["kept", "changed", "replaced", "needs_you", "already_here", "set_aside", "not_data"]

# A row's fate is the first of these that any of its cells has.
FATES: tuple[Fate, ...] = (
    "kept",
    "changed",
    "replaced",
    "needs_you",
    "already_here",
    "set_aside",
    "not_data",
)

# The address of a remark on a whole sheet or file: no cell is called that, and it is not blank,
# so that blank-cell lines can be counted against rows.
WHOLE = "*"


@dataclass(frozen=True, slots=True)
class Line:
    """`row` counts from 1, as the spreadsheet shows it. A blank cell makes this the line of its row.

    `problem`, `seen` and `remedy` are words for the user; `key` names the problem for the program.
    No words of a reflection ever stand in a line.
    """

    file: str
    sheet: str
    row: int | None
    cell: str
    fate: Fate
    problem: str = ""
    seen: str = ""
    remedy: str = ""
    decision: str = ""
    key: str = ""


def first_fate(fates: Iterable[Fate]) -> Fate:
    """The fate of a row whose cells have these."""
    return min(fates, key=FATES.index, default="not_data")
