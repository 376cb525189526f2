"""Withdrawn texts in; answers that repeat one are forgotten, and their questions are open again.

A name that some sheet still writes so is the name of something, whatever a reflection said of it.
"""

import zlib
from collections.abc import Iterator

from sqlalchemy import Connection, select, update

from impact.sheets import unpack_rows
from impact.words import fold
from impact.workspace.repeating import Told
from impact.workspace.schema import decisions, sheets

# The words of a question stand behind its id: an answer is found by it without them.
_TYPED = ("answer", "note", "subject")


def forget_in_decisions(connection: Connection, told: Told) -> None:
    """In every line, also in those that later ones took the place of."""
    lines = connection.execute(select(decisions)).mappings().all() if told else ()
    repeating = [(row["id"], name, row[name]) for row in lines for name in _TYPED if told.is_repeated_in(row[name])]
    names = _written(connection) if repeating else frozenset()
    for line, name, words in repeating:
        if fold(words) not in names:
            connection.execute(update(decisions).where(decisions.c.id == line).values({name: ""}))


def _written(connection: Connection) -> frozenset[str]:
    """Whatever stands alone in a cell."""
    return frozenset(fold(cell) for cell in _cells(connection))


def _cells(connection: Connection) -> Iterator[str]:
    for packed in connection.scalars(select(sheets.c.rows)):
        yield from (cell for row in unpack_rows(zlib.decompress(packed)) for cell in row if isinstance(cell, str))
