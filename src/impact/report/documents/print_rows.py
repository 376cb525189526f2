"""A table twin and a width in, its cells in words, the widths of its columns and how high each row stands, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from impact.report.documents.office import LEAD, WIDER, broken, lines_needed, still_wider
from impact.report.print_table import DEEP, print_table, without_empty

# What `print_table` measures with: the size of type, and the air in a cell.
_MEASURED, _AIR_MEASURED = 8.0, 5.6
AIR = 11.0
"""Left and right of a cell together."""
BETWEEN = 3.5
"""Above and below the words of a cell together."""
_FEWEST_TO_PART = 4


@dataclass(frozen=True, slots=True)
class Printed:
    """Widths in points. `right`: which columns hold numbers."""

    head: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    right: tuple[bool, ...]
    size: float
    crowded: bool
    """Whether it wants a wider page: words or numbers break, or words stand in narrow columns."""
    deep: float = 1
    """How many lines a row has, in the mean."""
    blank: str = ""
    """What its empty cells mean; nothing where it has none."""

    @property
    def head_high(self) -> float:
        return self.high(self.head, bold=True)

    def high(self, row: Sequence[str], *, bold: bool = False) -> float:
        lines = max(
            (
                lines_needed(words, self.size, wide - AIR, "strong" if bold else "sans")
                for words, wide in zip(row, self.widths, strict=True)
            ),
            default=1,
        )
        return max(1, lines) * self.size * LEAD + BETWEEN

    def evenly(self, high: float) -> list[list[tuple[str, ...]]]:
        """Rows that stand together below one head in so many points: as few parts as they need, about equally high."""
        parts = list(self.parts(high))
        each = [self.high(row) for row in self.cells]
        even = self.head_high + sum(each) / len(parts) + max(each, default=0)
        shorter = list(self.parts(min(high, even)))
        return shorter if len(shorter) == len(parts) else parts

    def parts(self, high: float) -> Iterator[list[tuple[str, ...]]]:
        """The same, each as full as can be; a row that is higher than one goes on in the next."""
        room = high - self.head_high
        kept: list[tuple[str, ...]] = []
        left = room
        for row in self.cells:
            for part in self._pieces(row, room):
                need = self.high(part)
                if kept and need > left:
                    yield kept
                    kept, left = [], room
                kept.append(part)
                left -= need
        if kept or not self.cells:
            yield kept

    def _pieces(self, row: tuple[str, ...], room: float) -> list[tuple[str, ...]]:
        if self.high(row) <= room:
            return [row]
        most = max(1, int((room - BETWEEN) / (self.size * LEAD)))
        lines = [broken(words, self.size, wide - AIR) for words, wide in zip(row, self.widths, strict=True)]
        pieces = -(-max(map(len, lines)) // most)
        return [tuple(" ".join(cell[at * most : (at + 1) * most]) for cell in lines) for at in range(pieces)]


def printed(table: pd.DataFrame, *, room: float, sizes: Sequence[float], flipped_room: float = 0) -> Printed:
    """In the largest type at which it is neither crowded nor deep; in the least where none is small enough.
    `flipped_room`: the width that it could have instead, 0 where there is no wider page.
    """
    for size in sizes:
        made = _printed(table, room, size, max(room, flipped_room))
        if not made.crowded and made.deep <= DEEP:
            return made
    return made


def counted(table: pd.DataFrame, *, room: float, sizes: Sequence[float]) -> Printed:
    """The same of numbers that are words already: all but the first column end at the right."""
    made = printed(table, room=room, sizes=sizes)
    return replace(made, right=(False, *[True] * (len(made.head) - 1)))


def in_parts(table: pd.DataFrame, *, room: float, sizes: Sequence[float]) -> list[Printed]:
    """The same; columns that stand beside each other badly stand in a part each, beside the first column again."""
    made = printed(table, room=room, sizes=sizes)
    shown, _ = without_empty(table)
    first, *others = range(len(shown.columns))
    if (not made.crowded and made.deep <= DEEP) or len(others) < _FEWEST_TO_PART:
        return [made]
    half = -(-len(others) // 2)
    parts = (shown.iloc[:, [first, *some]] for some in (others[:half], others[half:]))
    return [replace(one, blank=made.blank) for part in parts for one in in_parts(part, room=room, sizes=sizes)]


def _printed(table: pd.DataFrame, room: float, size: float, flipped_room: float) -> Printed:
    part = size / _MEASURED * WIDER["strong"] * still_wider()
    more = AIR - _AIR_MEASURED * part
    shown, _ = without_empty(table)
    upright, sideways = ((wide - more * len(shown.columns)) / part for wide in (room, flipped_room))
    told = print_table(table, room=upright, flipped_room=sideways)
    widths = tuple(wide * part + more for wide in told["widths"])
    return Printed(
        head=tuple(told["head"]),
        cells=tuple(tuple(row) for row in told["cells"]),
        widths=tuple(wide * room / max(room, sum(widths)) for wide in widths),
        right=tuple(told["right"]),
        size=size,
        crowded=bool(told["flipped"]),
        deep=told["deep"],
        blank=told["blank"],
    )
