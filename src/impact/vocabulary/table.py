"""A vocabulary file in, its rows with their line numbers out. A mistake is told with file and line."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path


class VocabularyMistake(Exception):
    """A data file that a librarian edited holds something we cannot use. The message is for them."""


@dataclass(frozen=True)
class Row:
    """One line of a vocabulary file."""

    file: str
    line: int
    cells: dict[str, str]

    def mistake(self, what: str) -> VocabularyMistake:
        return VocabularyMistake(f"{self.file}, line {self.line}: {what}")

    def text(self, column: str) -> str:
        return self.cells[column].strip()

    def filled(self, column: str) -> str:
        """The cell's words. Raises VocabularyMistake when it is empty."""
        if not self.text(column):
            raise self.mistake(f"the column “{column}” is empty.")
        return self.text(column)

    def words(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that lists several, split at `|`."""
        return tuple(word.strip() for word in self.cells[column].split("|") if word.strip())

    def one_of(self, column: str, allowed: Sequence[str]) -> str:
        if self.text(column) not in allowed:
            choice = ", ".join(f"“{a}”" for a in allowed)
            raise self.mistake(f"“{self.text(column)}” in the column “{column}” is none of {choice}.")
        return self.text(column)


def shipped(name: str) -> Path:
    """The data file of this name that comes with the program."""
    return Path(str(resources.files("impact.vocabulary") / name))


def read_rows(path: Path, *, columns: Sequence[str], key: str) -> Iterator[Row]:
    """The rows of a CSV file. Raises VocabularyMistake for a lost column, a ragged row or a key that stands twice."""
    seen: dict[str, int] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if lost := [c for c in columns if c not in (reader.fieldnames or ())]:
            raise VocabularyMistake(f"{path.name}, line 1: the column “{lost[0]}” is missing.")
        for cells in reader:
            row = Row(path.name, reader.line_num, cells)
            if None in cells or None in cells.values():
                raise row.mistake("the row has more or fewer cells than the first line.")
            name = row.filled(key)
            if name in seen:
                raise row.mistake(f"“{name}” stands in line {seen[name]} already.")
            seen[name] = row.line
            yield row
