"""Uploaded books in and out: the sheets as they were read, each file once, whatever happens in between."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update

from impact.ledger import Line
from impact.sheets import Book
from impact.workspace.packing import pack_sheet, unpack_sheet
from impact.workspace.schema import remarks, sheets, uploads
from impact.workspace.workspace import Writing

State = Literal["staged", "kept", "removed"]
_REMARK = ("sheet", "row", "cell", "fate", "problem", "seen", "remedy", "decision", "key")


@dataclass(frozen=True)
class Upload:
    """One uploaded file. `staged`: a question about names or addresses in it is still open."""

    id: int
    file: str
    sha256: str
    size: int
    state: State
    holds_reflections: bool
    original: bool
    """True while the uploaded bytes themselves are kept."""
    by: str
    at: str


def keep_book(
    writing: Writing, book: Book, *, size: int, state: State, holds_reflections: bool, original: bool
) -> bool:
    """Keeps the sheets of a book. False, and nothing is written, when the same bytes are here already.

    A file that was removed before comes back as if it were new. Raises ValueError for a book that was refused.
    """
    if book.refused:
        raise ValueError("a file that could not be read has nothing to keep")
    before = _upload_row(writing.connection, book.sha256)
    if before is not None and before.state != "removed":
        return False
    values = {
        "file": book.file,
        "sha256": book.sha256,
        "size": size,
        "modified": book.modified.isoformat() if book.modified else None,
        "state": state,
        "sheet_count": len(book.sheets),
        "holds_reflections": holds_reflections,
        "original": original,
        "by": writing.by,
        "at": writing.at,
    }
    _keep_content(writing.connection, _put_upload(writing.connection, before, values), book)
    writing.note("upload", book.file, reread=True)
    return True


def remove_upload(writing: Writing, sha256: str) -> bool:
    """The file counts no more; its sheets and bytes are deleted, its name stays. False when it is not here."""
    row = _upload_row(writing.connection, sha256)
    if row is None or row.state == "removed":
        return False
    for table in (sheets, remarks):
        writing.connection.execute(delete(table).where(table.c.upload_id == row.id))
    set_upload(writing, sha256, state="removed", original=False)
    writing.erases(writing.staging / sha256)
    writing.note("remove", row.file, reread=True)
    return True


def set_upload(writing: Writing, sha256: str, **values: object) -> None:
    """Other values for state, holds_reflections or original; the one who uploaded stays named."""
    writing.connection.execute(update(uploads).where(uploads.c.sha256 == sha256).values(**values))


def find_upload(connection: Connection, sha256: str) -> Upload | None:
    row = _upload_row(connection, sha256)
    return _upload(row) if row is not None else None


def list_uploads(connection: Connection) -> list[Upload]:
    """In the order they came, without those that were removed."""
    rows = connection.execute(select(uploads).where(uploads.c.state != "removed").order_by(uploads.c.id))
    return [_upload(row) for row in rows]


def load_books(connection: Connection) -> list[Book]:
    """The kept and the staged books, by file name, so that the order of uploading decides nothing."""
    rows = connection.execute(
        select(uploads).where(uploads.c.state != "removed").order_by(uploads.c.file, uploads.c.sha256)
    )
    return [_book(connection, row) for row in rows]


def add_remarks(connection: Connection, upload_id: int, lines: Iterator[Line] | list[Line] | tuple[Line, ...]) -> None:
    """Lines that the ledger shows for this file beside those that reading finds."""
    values = [{"upload_id": upload_id, **{name: getattr(line, name) for name in _REMARK}} for line in lines]
    if values:
        connection.execute(insert(remarks), values)


def _put_upload(connection: Connection, before: Row[Any] | None, values: dict[str, Any]) -> int:
    if before is None:
        made = connection.execute(insert(uploads).values(values))
        key = made.inserted_primary_key
        return int(key[0]) if key else 0
    connection.execute(update(uploads).where(uploads.c.id == before.id).values(values))
    return int(before.id)


def _keep_content(connection: Connection, upload_id: int, book: Book) -> None:
    lines = [
        # Words and names that were taken out before anything was kept: it is no longer the sheet of that digest.
        {"upload_id": upload_id, "position": at, "rewritten": sheet.cells_digest != sheet.digest, **pack_sheet(sheet)}
        for at, sheet in enumerate(book.sheets)
    ]
    if lines:
        connection.execute(insert(sheets), lines)
    add_remarks(connection, upload_id, book.remarks)


def _upload_row(connection: Connection, sha256: str) -> Row[Any] | None:
    return connection.execute(select(uploads).where(uploads.c.sha256 == sha256)).one_or_none()


def _upload(row: Row[Any]) -> Upload:
    return Upload(
        id=row.id,
        file=row.file,
        sha256=row.sha256,
        size=row.size,
        state=row.state,
        holds_reflections=row.holds_reflections,
        original=row.original,
        by=row.by,
        at=row.at,
    )


def _book(connection: Connection, row: Row[Any]) -> Book:
    kept = connection.execute(select(sheets).where(sheets.c.upload_id == row.id).order_by(sheets.c.position))
    said = connection.execute(select(remarks).where(remarks.c.upload_id == row.id).order_by(remarks.c.id))
    return Book(
        file=row.file,
        sha256=row.sha256,
        sheets=tuple(unpack_sheet(sheet, file=row.file, sha256=row.sha256) for sheet in kept),
        modified=datetime.fromisoformat(row.modified) if row.modified else None,
        remarks=tuple(Line(file=row.file, **{name: getattr(line, name) for name in _REMARK}) for line in said),
    )
