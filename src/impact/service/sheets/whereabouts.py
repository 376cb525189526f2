"""Ids of reflections in; every row that holds one of them, and what else was told in those rows, out."""

from collections.abc import Collection

from impact.service.sheets.reading import Inputs, understand_alone
from impact.sheets import Book, spot_of
from impact.understood import Understood
from impact.workspace import RowPlace, Workspace

# Columns that hold somebody's own words; a column of which nothing is known may.
_WORDS = frozenset(("", "story", "comment", "helped", "idea"))


def rows_with(kept: Workspace, found: Inputs, book: Book, wanted: Collection[str]) -> tuple[set[RowPlace], set[str]]:
    """Rows of one book, and the ids of all that was told in them: a row is one person's answers."""
    places: set[RowPlace] = set()
    ids: set[str] = set()
    for understood in understand_alone(kept, found, book):
        lines = understood.reflections
        here = lines[lines["id"].isin(list(wanted))]
        rows = set(here["row"].dropna().astype(int))
        rows |= _handed_in_twice(book, understood, set(here["cell"]))
        choices = frozenset(at for at, role in understood.roles.items() if role not in _WORDS)
        places |= {RowPlace(book.sha256, understood.sheet, row, choices) for row in rows}
        ids |= set(lines.loc[lines["row"].isin(rows), "id"])
    return places, ids


def _handed_in_twice(book: Book, understood: Understood, cells: Collection[str]) -> set[int]:
    """Rows that hold the same words a second time: they have no line of their own, and yet the words lie there."""
    again = [line.row for line in understood.rows if line.key == "reflection_twice" and line.row]
    sheet = next(sheet for sheet in book.sheets if sheet.name == understood.sheet)
    spots = [spot_of(cell) for cell in cells] if again else []
    return {row for row in again for at, column in spots if sheet.at(row - 1, column) == sheet.at(at, column)}


def rows_with_anywhere(kept: Workspace, found: Inputs, wanted: Collection[str]) -> tuple[set[RowPlace], set[str]]:
    """The same in every book that is kept; copies in several files are all found."""
    places: set[RowPlace] = set()
    ids = set(wanted)
    for book in found.books if wanted else ():
        more = rows_with(kept, found, book, wanted)
        places |= more[0]
        ids |= more[1]
    return places, ids
