"""What the worker hands back, in plain values: grids of cells, remarks by the key of their wording, or a refusal.

The worker knows no wordings: it names a key of `vocabulary/problems.csv`, and the parent says it in words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from impact.sheets import Cell, Spot

Words = Mapping[str, str | int]


class Refused(Exception):
    """Nothing of this file can be read. `key` names the wording, `words` fill it."""

    def __init__(self, key: str, **words: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.words: Words = words


@dataclass(frozen=True)
class Remark:
    """`sheet` is blank where the whole file is meant; `cell` is an address, a range or `*`."""

    key: str
    sheet: str = ""
    cell: str = "*"
    words: Words = field(default_factory=dict)


@dataclass
class Details:
    """What stands beside the values of one sheet. Rows and columns count from zero."""

    hidden: str = ""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """First and last of each stretch, both inclusive: a file may hide all columns to the right at once."""
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    errors: dict[Spot, str] = field(default_factory=dict)
    uncached: set[Spot] = field(default_factory=set)
    formats: dict[Spot, str] = field(default_factory=dict)
    comments: dict[Spot, str] = field(default_factory=dict)
    cells: int = 0
    last_row: int = -1
    last_column: int = -1

    @property
    def box(self) -> int:
        return (self.last_row + 1) * (self.last_column + 1)


@dataclass
class Grid:
    """One sheet on its way out: `rows` may be a generator, so that a large sheet is never held twice."""

    name: str
    reader: str
    rows: Iterable[list[Cell]]
    details: Details = field(default_factory=Details)
