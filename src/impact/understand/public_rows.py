"""A table of a public dataset in; what each library or state in it reported for its year, out. Background, no counts.

Columns are known by their name in the US Public Libraries Survey, or as any header is. Codes for “not reported” are
unknown, and so is what the survey's own makers filled in.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from impact.sheets import Book, Cell, Sheet
from impact.understand.measures import measure_named
from impact.vocabulary.imls_names import imls_names
from impact.words import fold

# Where a table's header may stand, and how few known columns make one.
_FIRST_ROWS = 12
_FEWEST_COLUMNS = 2
_LIBRARY = ("libname", "library name", "library", "name of library")
_STATE = ("staname", "stabr", "state", "state name")
_YEAR = ("fiscal year", "survey year", "year", "yr_sub")
_IN_NAME = re.compile(r"(?:FY|PLS_?)\s?_?(\d{2})(?!\d)|(20\d{2})", re.IGNORECASE)
# A flag beside a value: I and H say that the survey estimated it.
_ESTIMATED = re.compile(r"^[IH]_?\d*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PublicRow:
    """One library, or one state: `values` by measure key. `year` is "" where nothing tells it."""

    library: str
    state: str
    year: str
    values: Mapping[str, float]

    @property
    def name(self) -> str:
        """As it is offered and shown: SPRINGFIELD PUBLIC LIBRARY, IL."""
        return ", ".join(part for part in (self.library, self.state) if part)


def public_rows(book: Book) -> tuple[PublicRow, ...]:
    """The rows of the first sheet that holds such a table; none where no sheet does."""
    return next((rows for sheet in book.sheets if (rows := _rows(sheet))), ())


def _rows(sheet: Sheet) -> tuple[PublicRow, ...]:
    for at, header in enumerate(sheet.rows[:_FIRST_ROWS]):
        names = [_words(cell) for cell in header]
        columns = _columns(names)
        place = _first(names, _LIBRARY), _first(names, _STATE)
        if len(columns) >= _FEWEST_COLUMNS and place != (None, None):
            known = _in_the_name(sheet.file)
            found = (_row(row, names, columns, place, known) for row in sheet.rows[at + 1 :])
            return tuple(row for row in found if row.name and row.values)
    return ()


def _columns(names: Sequence[str]) -> dict[str, int]:
    """Measure → its column; the first where two are called the same."""
    columns: dict[str, int] = {}
    for at, name in enumerate(names):
        key = imls_names().get(name.upper()) or (measure_named(name).key if name else "")
        if key:
            columns.setdefault(key, at)
    return columns


def _row(
    row: Sequence[Cell],
    names: Sequence[str],
    columns: Mapping[str, int],
    place: tuple[int | None, int | None],
    year: str,
) -> PublicRow:
    library, state = (_words(row[at]) if at is not None and at < len(row) else "" for at in place)
    told = _first(names, _YEAR)
    of_row = _words(row[told]) if told is not None and told < len(row) else ""
    values = {key: value for key, at in columns.items() if (value := _value(row, names, at)) is not None}
    return PublicRow(library, state, of_row if re.fullmatch(r"20\d{2}", of_row) else year, values)


def _value(row: Sequence[Cell], names: Sequence[str], at: int) -> float | None:
    """A number that the library itself reported; −1, −3 and −9 stand for none."""
    cell = row[at] if at < len(row) else None
    flag = _first(names, (f"f_{names[at].casefold()}",))
    if flag is not None and flag < len(row) and _ESTIMATED.match(_words(row[flag])):
        return None
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return None
    try:
        value = float(str(cell).replace(",", ""))
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def _first(names: Sequence[str], wanted: Sequence[str]) -> int | None:
    folded = [fold(name) for name in names]
    return next((folded.index(word) for word in wanted if word in folded), None)


def _words(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else " ".join(str(cell).split())


def _in_the_name(file: str) -> str:
    found = _IN_NAME.search(file)
    return (found[2] or f"20{found[1]}") if found else ""
