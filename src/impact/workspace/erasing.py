"""Places in stored sheets in; their cells blanked out, for good. Withdrawn reflections, and columns of names.

The sheet keeps the digest it was first read with, so that questions about its other cells and their answers still fit.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from sqlalchemy import Connection, delete, insert, select, update

from impact.ledger import Line
from impact.sheets import Book, Sheet, Spot
from impact.vocabulary.problems import problem_line
from impact.workspace import stories
from impact.workspace.codebook_lines import forget_in_codebook
from impact.workspace.drafts import drop_drafts_with
from impact.workspace.forgetting import forget_typed
from impact.workspace.forgotten_answers import forget_in_decisions
from impact.workspace.frozen import forget_frozen
from impact.workspace.ideas import forget_in_ideas
from impact.workspace.packing import pack_sheet, unpack_sheet, with_digest
from impact.workspace.pair_words import forget_in_pairs
from impact.workspace.repeating import Told, is_a_passage
from impact.workspace.schema import (
    ask_evidence,
    clearances,
    codings,
    consents,
    idea_places,
    replacements,
    sheets,
    story_choices,
    withdrawn,
    writer_names,
)
from impact.workspace.staging import drop_original
from impact.workspace.uploads import Upload, add_remarks, find_upload
from impact.workspace.workspace import Writing


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A row of a stored sheet; `row` from 1. `choices`: its columns, from zero, that name a place, a time, a role."""

    sha256: str
    sheet: str
    row: int
    choices: frozenset[int] = field(default=frozenset(), compare=False)


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """A column of a stored sheet from `first_row` down; both from zero, as in `Sheet.rows`."""

    sha256: str
    sheet: str
    column: int
    first_row: int


def withdraw(writing: Writing, ids: Collection[str], rows: Collection[RowPlace]) -> None:
    """These reflections are gone: their rows blanked wherever they lie, what was said about them deleted.

    A tombstone with the id stays; so do the names of those who withdrew and when. The uploaded bytes go too.
    """
    connection = writing.connection
    for reflection_id in sorted(set(ids) - withdrawn_ids(connection)):
        connection.execute(insert(withdrawn).values(reflection_id=reflection_id, by=writing.by, at=writing.at))
        writing.note("withdraw", reflection_id, reread=True)
    for table in (codings, clearances, consents, writer_names, replacements, story_choices):
        connection.execute(delete(table).where(table.c.reflection_id.in_(list(ids))))
    connection.execute(delete(ask_evidence).where(ask_evidence.c.kind == "quote", ask_evidence.c.key.in_(list(ids))))
    for reflection_id in ids:
        connection.execute(
            delete(idea_places).where(idea_places.c.idea.startswith(f"{reflection_id}@", autoescape=True))
        )
    places = sorted(rows, key=lambda p: (p.sha256, p.sheet, p.row))
    words = [text for place in places for text in _texts(connection, place)]
    for place in places:
        _blank_row(writing, place)
    # What still stands in a sheet by then is nobody's sentence.
    forget_repeated(connection, words, ids=ids)
    writing.erases()


def forget_repeated(connection: Connection, words: Collection[str], *, ids: Collection[str] = ()) -> None:
    """What people typed elsewhere and that repeats these texts is forgotten, and passages of these reflections too."""
    told = Told(words)
    forget_in_decisions(connection, told)
    drop_drafts_with(connection, told)
    forget_in_pairs(connection, ids, told)
    forget_in_codebook(connection, told)
    forget_in_ideas(connection, told)
    forget_typed(connection, told)
    forget_frozen(connection, ids, told)


def withdrawn_ids(connection: Connection) -> set[str]:
    """The ids whose rows are set aside wherever they turn up again."""
    return set(connection.scalars(select(withdrawn.c.reflection_id)))


def blank_columns(writing: Writing, places: Iterable[ColumnPlace]) -> None:
    """The cells of these columns go, and the uploaded bytes of their files. The header above them stays."""
    for place in places:
        upload = find_upload(writing.connection, place.sha256)
        if upload is None:
            continue
        _rewrite(writing.connection, upload, place.sheet, partial(without_column, place=place))
        drop_original(writing, place.sha256)
        writing.note("remove column", upload.file, reread=True)


def replace_cells(writing: Writing, sha256: str, sheet: str, cells: Mapping[Spot, str]) -> None:
    """Other words, or none, in these cells of a kept sheet (row and column from zero); the uploaded bytes go."""
    if sha256 == stories.SHA256:
        for (row, _), words in cells.items():
            stories.replace_text(writing, row + 1, words)
    elif upload := find_upload(writing.connection, sha256):
        _rewrite(writing.connection, upload, sheet, lambda held: with_cells(held, cells))
        drop_original(writing, sha256)
    writing.erases()


def with_cells(sheet: Sheet, cells: Mapping[Spot, str]) -> Sheet:
    """The sheet with these words in these cells, and nothing left of what was said about them."""
    emptied = _without(sheet, lambda spot: spot in cells)
    rows = tuple(
        tuple(cells.get((r, c)) or None if (r, c) in cells else cell for c, cell in enumerate(line))
        for r, line in enumerate(emptied.rows)
    )
    return with_digest(replace(emptied, rows=rows), sheet.digest)


def without_rows(book: Book, rows: Mapping[str, Collection[int]]) -> Book:
    """The book before it is kept, without these rows (from 1, by sheet name), and a line for each that says so."""
    blanked = tuple(_without_rows(sheet, rows.get(sheet.name, ())) for sheet in book.sheets)
    said = tuple(_said(book.file, name, row) for name, numbers in rows.items() for row in sorted(numbers))
    return replace(book, sheets=blanked, remarks=book.remarks + said)


def without_column(sheet: Sheet, place: ColumnPlace) -> Sheet:
    return _without(sheet, lambda spot: spot[1] == place.column and spot[0] >= place.first_row)


def _texts(connection: Connection, place: RowPlace) -> list[str]:
    """The words that stand in this row now; a few words where one chooses are a name of something."""
    if place.sha256 == stories.SHA256:
        typed = stories.stories_book(connection)
        found = list(typed.sheets) if typed else []
    else:
        upload = find_upload(connection, place.sha256)
        kept = select(sheets).where(sheets.c.upload_id == upload.id, sheets.c.name == place.sheet) if upload else None
        lines = connection.execute(kept).all() if kept is not None else []
        found = [unpack_sheet(line, file="", sha256=place.sha256) for line in lines]
    rows = [sheet.rows[place.row - 1] for sheet in found if 0 < place.row <= len(sheet.rows)]
    cells = [(at, cell) for row in rows for at, cell in enumerate(row) if isinstance(cell, str)]
    return [cell for at, cell in cells if at not in place.choices or is_a_passage(cell)]


def _blank_row(writing: Writing, place: RowPlace) -> None:
    if place.sha256 == stories.SHA256:
        stories.blank_story(writing, place.row)
        return
    upload = find_upload(writing.connection, place.sha256)
    if upload is None:
        return
    _rewrite(writing.connection, upload, place.sheet, lambda sheet: _without_rows(sheet, (place.row,)))
    add_remarks(writing.connection, upload.id, [_said(upload.file, place.sheet, place.row)])
    drop_original(writing, place.sha256)


def _rewrite(connection: Connection, upload: Upload, name: str, change: Callable[[Sheet], Sheet]) -> None:
    found = connection.execute(select(sheets).where(sheets.c.upload_id == upload.id, sheets.c.name == name))
    for row in found.all():
        packed = pack_sheet(change(unpack_sheet(row, file=upload.file, sha256=upload.sha256)))
        connection.execute(update(sheets).where(sheets.c.id == row.id).values(rewritten=True, **packed))


def _without_rows(sheet: Sheet, rows: Collection[int]) -> Sheet:
    return _without(sheet, lambda spot: spot[0] + 1 in rows) if rows else sheet


def _without(sheet: Sheet, gone: Callable[[Spot], bool]) -> Sheet:
    """The sheet with these cells empty, and nothing left of what was said about them."""
    kept = tuple(
        tuple(None if gone((r, c)) else cell for c, cell in enumerate(cells)) for r, cells in enumerate(sheet.rows)
    )
    changed = replace(
        sheet,
        rows=kept,
        errors={spot: words for spot, words in sheet.errors.items() if not gone(spot)},
        uncached=frozenset(spot for spot in sheet.uncached if not gone(spot)),
        comments={spot: words for spot, words in sheet.comments.items() if not gone(spot)},
    )
    return with_digest(changed, sheet.digest)


def _said(file: str, sheet: str, row: int) -> Line:
    return problem_line("withdrawn_row", "set_aside", file=file, sheet=sheet, row=row)
