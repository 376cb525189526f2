"""A sheet of reflections in: a form's export, a table made by hand, an open survey; what it holds out."""

from collections.abc import Iterable
from datetime import date, timedelta

from impact.decisions import Decisions
from impact.ledger import WHOLE, Line
from impact.questions import ask_once
from impact.sheets import Book, Sheet, address
from impact.understand.forms.cells import words_of
from impact.understand.forms.code_ticks import offered_anywhere, read_ticks
from impact.understand.forms.columns import Columns, read_columns
from impact.understand.forms.evidence import what_was_found
from impact.understand.forms.file_period import file_period
from impact.understand.forms.identity import RUN_KEY, identity_questions, identity_remarks, writer_column
from impact.understand.forms.lines import account
from impact.understand.forms.places import Places, place_column
from impact.understand.forms.question_words import role_of
from impact.understand.forms.roles import give_roles
from impact.understand.forms.table import FormTable, find_table
from impact.understand.forms.times import Times
from impact.understand.forms.told_rows import RowReader, ToldRow
from impact.understand.forms.unknown_words import word_questions, word_remarks
from impact.understood import Understood
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.problems import problem_line
from impact.words import fold


def understand_reflections(
    sheet: Sheet,
    *,
    book: Book,
    decisions: Decisions,
    fiscal_start: int | None,
    writer_key: bytes | None = None,
    codes: Codebook | None = None,
) -> Understood:
    """Every open answer as a line at its own cell, and a fate for every row that holds anything.

    `writer_key` makes the writers' hashes; without one they hold for this run of the program only. Columns that tell
    who wrote go nowhere else. `codes` is the library's codebook, else the one of the program. Never raises for what a
    sheet may hold.
    """
    table = find_table(sheet)
    if table is None:
        return nothing_found(sheet, book)
    columns = give_roles(read_columns(sheet, table), decisions=decisions, book=codes)
    named = file_period(sheet, _titles(sheet, table), book=book, decisions=decisions, fiscal_start=fiscal_start)
    times = Times(columns, sheet, named=named, latest=_latest(book), decisions=decisions, fiscal_start=fiscal_start)
    places = Places(place_column(columns), sheet, header=table.header, decisions=decisions)
    ticks = read_ticks(columns, decisions=decisions, codes=codes)
    reader = RowReader(
        columns,
        ticks,
        writer=writer_column(columns.all),
        writer_key=writer_key or RUN_KEY,
        told_by_default=_told_by(sheet, columns),
        decisions=decisions,
    )
    rows = list(_told_rows(columns, reader, times=times, places=places))
    counted = [row for row in rows if row.answers and row.consent != "withdrawn"]
    told = account(rows, sheet=sheet, fiscal_start=fiscal_start, codes=codes)
    questions = [
        *identity_questions(columns.all, sheet=sheet, header=table.header, decisions=decisions),
        *times.questions([row.told for row in counted]),
        *places.questions([row.place for row in counted]),
        *word_questions(counted, columns, sheet=sheet, codes=codes),
    ]
    return Understood(
        file=sheet.file,
        sheet=sheet.name,
        file_sha256=sheet.file_sha256,
        digest=sheet.digest,
        kind="reflections",
        reflections=told.reflections,
        rows=tuple(every_row(sheet, told.rows)),
        remarks=(
            *identity_remarks(columns.all, sheet=sheet, header=table.header),
            *time_remarks(counted, sheet),
            *word_remarks(counted, columns, sheet=sheet),
        ),
        questions=tuple(ask_once(questions)),
        how=what_was_found(columns, period=named, offered=offered_anywhere(ticks)),
        modified=book.modified,
        roles={column.at: column.role for column in columns},
    )


def _told_rows(columns: Columns, reader: RowReader, *, times: Times, places: Places) -> Iterable[ToldRow]:
    for row in sorted({row for column in columns for row in column.cells}):
        yield reader.read(row, told=times.of(row), place=places.of(row))


def _titles(sheet: Sheet, table: FormTable) -> list[str]:
    return [words for row in sheet.rows[: table.header] for cell in row if (words := words_of(cell))]


def _latest(book: Book) -> date | None:
    """Nothing was handed in after the file was saved; a day more, for clocks elsewhere."""
    return book.modified.date() + timedelta(days=1) if book.modified else None


def _told_by(sheet: Sheet, columns: Columns) -> str:
    """Staff tell what happened between them and someone else; of other open answers we do not know who speaks."""
    story = columns.first("story")
    asked = story is not None and role_of(story.title) == "story"
    return "staff" if asked or "staff" in fold(f"{sheet.file} {sheet.name}") else ""


def every_row(sheet: Sheet, told: list[Line]) -> Iterable[Line]:
    """A line for every row that holds anything: titles, questions and repeated questions are no data."""
    by_row = {line.row: line for line in told}
    for row, cells in enumerate(sheet.rows, start=1):
        if row in by_row:
            yield by_row[row]
        elif any(cell is not None and cell != "" for cell in cells):
            yield Line(sheet.file, sheet.name, row, "", "not_data")


def time_remarks(rows: Iterable[ToldRow], sheet: Sheet) -> list[Line]:
    return [
        problem_line(
            "reflection_day_unread",
            "kept" if row.told.period else "needs_you",
            file=sheet.file,
            sheet=sheet.name,
            row=row.row + 1,
            cell=address(row.row, at),
        )
        for row in rows
        for at in row.told.unread
    ]


def nothing_found(sheet: Sheet, book: Book) -> Understood:
    return Understood(
        file=sheet.file,
        sheet=sheet.name,
        file_sha256=sheet.file_sha256,
        digest=sheet.digest,
        kind="reflections",
        rows=tuple(every_row(sheet, [])),
        remarks=(problem_line("reflections_no_table", "not_data", file=sheet.file, sheet=sheet.name, cell=WHOLE),),
        how=("No row of this sheet holds the questions of a form.",),
        modified=book.modified,
    )
