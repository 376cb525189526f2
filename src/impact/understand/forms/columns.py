"""The columns of a form as they stand: title, answers and the role that was found for each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from impact.sheets import Cell, Sheet
from impact.understand.forms.cells import words_of
from impact.understand.forms.table import ANSWER, FormTable
from impact.words import fold


@dataclass(frozen=True)
class Column:
    """`cells` by row (from zero), filled ones only. `choice` is the one choice that this column stands for."""

    at: int
    title: str
    label: str
    cells: dict[int, Cell]
    role: str = ""
    choice: str = ""

    @cached_property
    def words(self) -> dict[int, str]:
        return {row: words_of(cell) for row, cell in self.cells.items()}

    @property
    def answers(self) -> list[str]:
        return list(self.words.values())

    def as_(self, role: str, *, choice: str = "") -> "Column":
        return replace(self, role=role, choice=choice)


@dataclass(frozen=True)
class Columns:
    """All columns of one form, asked by role."""

    all: tuple[Column, ...]

    def of(self, *roles: str) -> list[Column]:
        return [column for column in self.all if column.role in roles]

    def first(self, role: str) -> Column | None:
        """The first of this role that holds anything, else the first."""
        found = self.of(role)
        return next((column for column in found if column.cells), found[0] if found else None)

    def __iter__(self) -> Iterator[Column]:
        return iter(self.all)


def read_columns(sheet: Sheet, table: FormTable) -> list[Column]:
    """Every column that has a title or an answer; rows that repeat the questions hold no answers."""
    cells: dict[int, dict[int, Cell]] = {at: {} for at in {*table.titles, *table.labels}}
    for row in range(table.first, len(sheet.rows)):
        if repeats_header(sheet, table, row):
            continue
        for at, cell in enumerate(sheet.rows[row]):
            if words_of(cell):
                cells.setdefault(at, {})[row] = cell
    return [
        Column(at, table.titles.get(at, ""), _choice_label(table.labels.get(at, "")), dict(sorted(found.items())))
        for at, found in sorted(cells.items())
    ]


def _choice_label(label: str) -> str:
    """A label that only says “an answer” names no choice."""
    return "" if fold(label) in ANSWER else label


def repeats_header(sheet: Sheet, table: FormTable, row: int) -> bool:
    """The questions again, further down: two exports pasted below each other."""
    filled = [(at, cell) for at, cell in enumerate(sheet.rows[row]) if words_of(cell)]
    return len(filled) >= 2 and all(table.titles.get(at) == words_of(cell).strip() for at, cell in filled)
