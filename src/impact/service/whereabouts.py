"""Ids of reflections in; every row that holds one of them, and what else was told in those rows, out."""

from collections.abc import Collection

from impact.service.reading import Inputs, understand_alone
from impact.sheets import Book
from impact.workspace import RowPlace, Workspace


def rows_with(kept: Workspace, found: Inputs, book: Book, wanted: Collection[str]) -> tuple[set[RowPlace], set[str]]:
    """Rows of one book, and the ids of all that was told in them: a row is one person's answers."""
    places: set[RowPlace] = set()
    ids: set[str] = set()
    for understood in understand_alone(kept, found, book):
        lines = understood.reflections
        rows = set(lines.loc[lines["id"].isin(list(wanted)), "row"].dropna().astype(int))
        places |= {RowPlace(book.sha256, understood.sheet, row) for row in rows}
        ids |= set(lines.loc[lines["row"].isin(rows), "id"])
    return places, ids


def rows_with_anywhere(kept: Workspace, found: Inputs, wanted: Collection[str]) -> tuple[set[RowPlace], set[str]]:
    """The same in every book that is kept; copies in several files are all found."""
    places: set[RowPlace] = set()
    ids = set(wanted)
    for book in found.books if wanted else ():
        more = rows_with(kept, found, book, wanted)
        places |= more[0]
        ids |= more[1]
    return places, ids
