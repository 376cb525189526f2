"""What has to be asked about one sheet, gathered while its tables are counted."""

from collections import Counter
from dataclasses import dataclass, field

from impact.understand.measures import Named


@dataclass(frozen=True, slots=True)
class Worded:
    """A cell that may mean a number, though it holds none: what it may be, the likeliest first, and why it is asked."""

    row: int
    column: int
    seen: str
    guesses: tuple[str, ...]
    reason: str


@dataclass
class Unknown:
    """What has to be asked about one sheet: how many rows wait for it, and where it was met first."""

    places: int = 0
    periods: Counter[str] = field(default_factory=Counter)
    measures: dict[str, tuple[str, Named, int, str]] = field(default_factory=dict)
    """Folded words → the words as they stand, what was thought, rows, the cell of the header."""
    day_order: str = ""
    grain: str = ""
    words: list[Worded] = field(default_factory=list)
    sums: list[tuple[int, int]] = field(default_factory=list)
    """Rows that were taken for totals by arithmetic alone."""
    repeats: list[tuple[Worded, int]] = field(default_factory=list)
    """Rows of one branch and time in one table, and how many wait for the answer about them."""
