"""Stories that were typed or pasted in, a small book out, so that they go the same way as any file."""

import hashlib
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, insert, select, update

from impact.sheets import Book, Cell, Sheet
from impact.workspace.packing import with_digest
from impact.workspace.schema import stories
from impact.workspace.workspace import Writing

FILE = SHEET = "Pasted stories"
# One name for all time: the sheet only grows at its end, so an answer about one of its cells stays true.
SHA256 = hashlib.sha256(FILE.encode()).hexdigest()
_HEADER = ("Branch", "Date", "Story", "Who may read or quote this?", "Told by", "Service")


@dataclass(frozen=True, slots=True)
class Story:
    branch: str
    day: date
    text: str
    consent: str = ""
    told_by: str = ""
    service: str = ""
    withdraw_word: str = ""
    """The keyed hash of the writer's own word."""


def add_story(writing: Writing, story: Story) -> None:
    """Adds one story. The words are in the story's own line only, never in the audit."""
    writing.connection.execute(
        insert(stories).values(
            branch=story.branch,
            day=story.day.isoformat(),
            text=story.text,
            consent=story.consent,
            told_by=story.told_by,
            service=story.service,
            withdraw_word=story.withdraw_word,
            withdrawn=False,
            by=writing.by,
            at=writing.at,
        )
    )
    writing.note("paste", reread=True)


def stories_book(connection: Connection) -> Book | None:
    """All stories as one sheet, a row each in the order they came; None while there is none."""
    rows: list[tuple[Cell, ...]] = [_HEADER]
    for row in connection.execute(select(stories).order_by(stories.c.id)):
        cells = (row.branch, date.fromisoformat(row.day or "1970-01-01"), row.text, row.consent, row.told_by)
        rows.append(() if row.withdrawn else (*(cell or None for cell in cells), row.service or None))
    if len(rows) == 1:
        return None
    sheet = with_digest(Sheet(FILE, SHEET, SHA256, rows=tuple(rows), reader="typed in"), SHA256)
    return Book(FILE, SHA256, (sheet,))


def replace_text(writing: Writing, row: int, words: str) -> None:
    """`row` from 1, as in the sheet: other words stand in its place."""
    ids = list(writing.connection.scalars(select(stories.c.id).order_by(stories.c.id)))
    writing.connection.execute(update(stories).where(stories.c.id == ids[row - 2]).values(text=words))


def rows_with_word(connection: Connection, withdraw_word: str) -> list[int]:
    """Rows of the sheet, from 1, whose writers chose the word of this hash."""
    words = connection.scalars(select(stories.c.withdraw_word).order_by(stories.c.id))
    return [row for row, word in enumerate(words, start=2) if withdraw_word and word == withdraw_word]


def blank_story(writing: Writing, row: int) -> None:
    """`row` from 1, as in the sheet. Its words go; the empty row stays, so that the others keep their places."""
    ids = list(writing.connection.scalars(select(stories.c.id).order_by(stories.c.id)))
    blank = dict.fromkeys(("branch", "day", "text", "consent", "told_by", "service", "withdraw_word"), "")
    writing.connection.execute(update(stories).where(stories.c.id == ids[row - 2]).values(withdrawn=True, **blank))
