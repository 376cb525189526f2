"""An uploaded file or a typed story in; it is kept, and what became of it is said in words."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Literal

from impact import pipeline, workspace
from impact.service.cache import forget_all
from impact.service.checking.rows_to_look_at import is_our_list
from impact.service.consent.notice import sheet_of
from impact.service.consent.own_words import without_own_words
from impact.service.consent.retention import without_old_texts
from impact.service.refusal import Refused
from impact.service.sheets.identity import open_columns, refused_columns, what_it_tells, without_columns
from impact.service.sheets.reading import Inputs, inputs, read_all, understand_alone
from impact.service.sheets.whereabouts import rows_with, rows_with_anywhere
from impact.sheets import Book
from impact.understand import could_be_name
from impact.words import tidy
from impact.workspace import Story, Workspace

OUR_LIST = "This is the list of rows to look at, which was made here. Its rows are not read from it."
MEND_AT_HOME = (
    "Mend the cells in your own workbook, where the list says in which, and bring that workbook in again. "
    "What counted before counts once."
)
_PAPERS: dict[str, Literal["a4", "us-letter"]] = {"letter": "us-letter", "a4": "a4"}
# As much as a screen takes; a story is a few hundred words.
LONGEST_STORY = 20_000


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """`words` are for the user. `questions` counts what waits for an answer in this file."""

    state: Literal["kept", "staged", "already_here", "refused"]
    file: str
    words: str
    questions: int = 0
    remedy: str = ""


def bring_in(kept: Workspace, files: Iterable[tuple[str, bytes]], *, by: str) -> list[BroughtIn]:
    """Reads files (name and bytes) and keeps their sheets, each file once. One that cannot be read is not kept."""
    taken = [_take(kept, _plain(name), data, by=by) for name, data in files]
    return [file if isinstance(file, BroughtIn) else _said(kept, file) for file in taken]


def keep(kept: Workspace, book: Book, data: bytes | None, *, by: str) -> bool:
    """Keeps a book that was read, without what was withdrawn and without the columns that were refused before.

    Words by which writers can take their text back are kept as hashes. `data`, the bytes it was read from, are kept
    too where they are given and nothing had to be taken out.
    False when it is here already.
    """
    found = inputs(kept)
    book, has_words = without_own_words(kept, book)
    book, rewritten = _without_withdrawn(kept, found, book)
    book, has_old = without_old_texts(kept, found, book)
    told = what_it_tells(kept, found, book)
    refused = refused_columns(told.columns, found.decisions)
    book = without_columns(book, refused)
    original = data is not None and not (rewritten or refused or has_words or has_old)
    if data is not None and original:
        workspace.stage_bytes(kept, book.sha256, data)
    with kept.writing(by) as writing:
        is_new = workspace.keep_book(
            writing,
            book,
            size=len(data or b""),
            state="staged" if open_columns(told.columns, found.decisions) else "kept",
            holds_reflections=told.reflections,
            original=original,
        )
    if is_new and told.reflections:
        _erase_what_writers_took_back(kept, book, by=by)
    return is_new


def paste_story(kept: Workspace, story: Story, *, by: str) -> None:
    """Keeps a story that was typed or pasted. Raises Refused when it says nothing or not where."""
    if not tidy(story.text):
        raise Refused("There is no story yet. Type or paste what happened.")
    if len(story.text) > LONGEST_STORY:
        raise Refused(f"The story is longer than {LONGEST_STORY:,} characters. Bring long texts in as a file.")
    if not tidy(story.branch):
        raise Refused("Say which branch the story comes from.")
    if not could_be_name(tidy(story.branch)):
        raise Refused("Write only the name of the branch there. What happened belongs into the story.")
    if story.day > date.today():
        raise Refused("The day of the story lies in the future. Check the date.")
    with kept.writing(by) as writing:
        workspace.add_story(writing, story)


def templates(kept: Workspace, *, today: date) -> dict[str, bytes]:
    """Made when somebody wants them: openpyxl takes a moment. The library's branches are offered to choose from."""
    from impact.report.templates import templates as made  # noqa: PLC0415

    sheets = {f"notice-to-staff-{name}.pdf": sheet_of(kept, paper) for name, paper in _PAPERS.items()}
    return made(today=today, branches=_branches(kept)) | sheets


def _branches(kept: Workspace) -> list[str]:
    """In the library's own order, then by the alphabet."""
    read = read_all(kept)
    here = {str(name) for frame in (read.merged.counts, read.merged.reflections) for name in frame["branch"] if name}
    first = [name for name in read.branch_order if name in here]
    return [*first, *sorted(here - {*first})]


def _without_withdrawn(kept: Workspace, found: Inputs, book: Book) -> tuple[Book, bool]:
    """The book without rows that were withdrawn from an earlier file, and whether there were any."""
    if not found.withdrawn:
        return book, False
    rows: dict[str, set[int]] = {}
    for place in rows_with(kept, found, book, found.withdrawn)[0]:
        rows.setdefault(place.sheet, set()).add(place.row)
    return workspace.without_rows(book, rows), bool(rows)


def _erase_what_writers_took_back(kept: Workspace, book: Book, *, by: str) -> None:
    """Rows whose consent says "withdrawn" lose their words here and in every file that held them before."""
    found = inputs(kept)
    lines = [understood.reflections for understood in understand_alone(kept, found, book)]
    taken_back = {str(name) for told in lines for name in told.loc[told["consent"] == "withdrawn", "id"]}
    places, ids = rows_with_anywhere(kept, found, taken_back)
    if places:
        with kept.writing(by) as writing:
            workspace.withdraw(writing, ids, places)
        forget_all()


def _plain(name: str) -> str:
    """The name without a path, as browsers and people give it."""
    return PurePath(name.replace("\\", "/")).name or "file"


def _take(kept: Workspace, name: str, data: bytes, *, by: str) -> BroughtIn | Book:
    """The book that is kept now, or what to say where none is."""
    with kept.reading() as connection:
        upload = workspace.find_upload(connection, hashlib.sha256(data).hexdigest())
    if upload and upload.state != "removed":
        return _said_already(name, upload.file)
    book = pipeline.read_bytes(name, data)
    if book.refused:
        return BroughtIn("refused", name, book.refused.problem, remedy=book.refused.remedy)
    if is_our_list(book):  # without the headers and titles of its sheets no number of it could be understood rightly
        return BroughtIn("refused", name, OUR_LIST, remedy=MEND_AT_HOME)
    # Another process may have brought it in meanwhile.
    return book if keep(kept, book, data, by=by) else _said_already(name, name)


def _said_already(name: str, before: str) -> BroughtIn:
    as_what = f" as “{before}”" if before != name else ""
    return BroughtIn("already_here", name, f"“{name}” is already here{as_what}. Nothing was added.")


def _said(kept: Workspace, book: Book) -> BroughtIn:
    merged = read_all(kept).merged
    counts = int((merged.counts["file_sha256"] == book.sha256).sum())
    voices = int((merged.reflections["file_sha256"] == book.sha256).sum())
    waiting = int((merged.questions["file"] == book.file).sum())
    answers = int((merged.survey["file"] == book.file).sum())
    held = " and ".join(
        words
        for number, words in (
            (counts, _of(counts, "count")),
            (answers, _of(answers, "survey answer")),
            (voices, _of(voices, "reflection")),
        )
        if number
    )
    rows = merged.ledger.loc[merged.ledger["file"].eq(book.file) & merged.ledger["cell"].eq(""), "fate"]
    nothing = "what it says is here from other files" if rows.eq("already_here").any() else "nothing in it counts yet"
    words = f"“{book.file}” is kept: {held}." if held else f"“{book.file}” is kept; {nothing}."
    if waiting:
        words += f" {_of(waiting, 'question')} for you under Check."
    with kept.reading() as connection:
        upload = workspace.find_upload(connection, book.sha256)
    return BroughtIn("staged" if upload and upload.state == "staged" else "kept", book.file, words, waiting)


def _of(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
