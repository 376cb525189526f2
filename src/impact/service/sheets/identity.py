"""Books in; the columns that say who somebody is, whether they were answered, and the book without the refused ones."""

import re
from dataclasses import dataclass, replace

from impact.decisions import Decisions
from impact.questions import Question
from impact.service.sheets.reading import Inputs, understand_alone
from impact.sheets import Book, Sheet
from impact.words import fold
from impact.workspace import ColumnPlace, Workspace, without_column

# An answer of “yes” is: yes, take this column out.
REMOVE = "yes"
_ADDRESS = re.compile(r"([A-Z]+)([0-9]+)")


@dataclass(frozen=True, slots=True)
class IdentityColumn:
    """A column of names, addresses and the like; `subject` is what its question is about."""

    subject: str
    place: ColumnPlace


@dataclass(frozen=True, slots=True)
class Told:
    """What one book tells of people: its columns that say who somebody is, and whether it holds reflections."""

    columns: list[IdentityColumn]
    reflections: bool


def what_it_tells(kept: Workspace, found: Inputs, book: Book) -> Told:
    """All such columns, answered or not."""
    unanswered = Decisions.of(d for d in found.decisions.lines if d.kind != "identity_column")
    sheets = understand_alone(kept, replace(found, decisions=unanswered), book)
    columns = [
        IdentityColumn(question.subject, place)
        for sheet, understood in zip(book.sheets, sheets, strict=True)
        for question in understood.questions
        if question.kind == "identity_column"
        for place in _places(sheet, question)
    ]
    return Told(columns, any(not understood.reflections.empty for understood in sheets))


def open_columns(columns: list[IdentityColumn], decisions: Decisions) -> list[IdentityColumn]:
    """Those that nobody has answered."""
    return [column for column in columns if decisions.answer("identity_column", column.subject) is None]


def refused_columns(columns: list[IdentityColumn], decisions: Decisions) -> list[IdentityColumn]:
    """Those that a person wants out."""
    return [column for column in columns if decisions.answer("identity_column", column.subject) == REMOVE]


def without_columns(book: Book, columns: list[IdentityColumn]) -> Book:
    """The book without the cells of these columns."""
    sheets = list(book.sheets)
    for column in columns:
        sheets = [without_column(s, column.place) if s.name == column.place.sheet else s for s in sheets]
    return replace(book, sheets=tuple(sheets))


def _places(sheet: Sheet, question: Question) -> list[ColumnPlace]:
    """Where the question points, and its twins: the same words again in that row."""
    found = _ADDRESS.fullmatch(question.cell)
    if not found:
        return []
    row, column = int(found[2]) - 1, _column(found[1])
    cells = sheet.rows[row] if row < len(sheet.rows) else ()
    twins = {at for at, cell in enumerate(cells) if isinstance(cell, str) and fold(cell) == question.subject}
    return [ColumnPlace(sheet.file_sha256, sheet.name, at, row + 1) for at in sorted(twins | {column})]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
