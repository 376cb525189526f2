"""What was withdrawn or removed is gone, also from the bytes of the database file."""

import zlib
from datetime import date

import pytest

from impact.sheets import pack_rows
from impact.workspace import (
    Coding,
    ColumnPlace,
    RowPlace,
    Story,
    Workspace,
    add_codings,
    add_story,
    blank_columns,
    check,
    find_upload,
    keep_book,
    load_books,
    load_clearances,
    load_codings,
    set_clearance,
    stage_bytes,
    stories_book,
    withdraw,
    withdrawn_ids,
    without_rows,
)

SECRET = "She told me about the shelter and wept"
ROWS = [["Branch", "Story", "Email"], ["Hill", SECRET, "ada@example.org"], ["Hill", "We laughed", "bo@example.org"]]


@pytest.fixture
def book(workspace, make_book):
    book = make_book(ROWS, file="stories.xlsx", sheet="Form")
    stage_bytes(workspace, book.sha256, SECRET.encode())
    with workspace.writing("Ada") as writing:
        keep_book(writing, book, size=1, state="kept", holds_reflections=True, original=True)
        add_codings(writing, [Coding("r1", "DIGNITY"), Coding("r2", "PURPOSE")])
        set_clearance(writing, "r1", cleared=True)
    return book


def everything(workspace: Workspace) -> bytes:
    return b"".join(p.read_bytes() for p in sorted(workspace.folder.rglob("*")) if p.is_file())


def withdraw_first(workspace: Workspace, sha256: str) -> None:
    with workspace.writing("Bo") as writing:
        withdraw(writing, ["r1"], [RowPlace(sha256, "Form", 2)])


def test_a_withdrawn_reflection_leaves_its_id_and_an_empty_row(workspace, book):
    withdraw_first(workspace, book.sha256)
    with workspace.reading() as connection:
        (kept,) = load_books(connection)
        assert withdrawn_ids(connection) == {"r1"}
        assert list(load_codings(connection)["reflection_id"]) == ["r2"]
        assert load_clearances(connection) == {}
    assert kept.sheets[0].rows == (("Branch", "Story", "Email"), (None, None, None), tuple(ROWS[2]))
    assert [(line.row, line.cell, line.fate, line.key) for line in kept.remarks] == [
        (2, "", "set_aside", "withdrawn_row")
    ]
    assert SECRET not in str(kept.remarks)


def test_questions_about_other_cells_keep_their_ids(workspace, book):
    before = book.sheets[0].digest
    withdraw_first(workspace, book.sha256)
    with workspace.reading() as connection:
        assert load_books(connection)[0].sheets[0].digest == before
    assert check(workspace) == []


def test_withdrawn_words_are_gone_from_the_files(workspace, book):
    packed = zlib.compress(pack_rows(book.sheets[0].rows))
    assert packed in everything(workspace)
    assert SECRET.encode() in everything(workspace)
    withdraw_first(workspace, book.sha256)
    left = everything(workspace)
    assert packed[10:60] not in left
    assert SECRET.encode() not in left


def test_a_withdrawn_story_leaves_an_empty_row_so_that_others_keep_their_places(workspace):
    with workspace.writing("Ada") as writing:
        add_story(writing, Story("Hill", date(2026, 4, 1), SECRET))
        add_story(writing, Story("Hill", date(2026, 4, 2), "We laughed"))
    assert SECRET.encode() in everything(workspace)
    with workspace.reading() as connection:
        before = stories_book(connection)
    with workspace.writing("Ada") as writing:
        withdraw(writing, ["s1"], [RowPlace(before.sha256, before.sheets[0].name, 2)])
    with workspace.reading() as connection:
        after = stories_book(connection)
    assert after.sheets[0].rows[1] == ()
    assert after.sheets[0].rows[2] == before.sheets[0].rows[2]
    assert SECRET.encode() not in everything(workspace)


def test_a_removed_column_keeps_its_header_and_loses_its_cells_and_the_bytes(workspace, book):
    with workspace.writing("Ada") as writing:
        blank_columns(writing, [ColumnPlace(book.sha256, "Form", 2, 1)])
    with workspace.reading() as connection:
        (kept,) = load_books(connection)
        upload = find_upload(connection, book.sha256)
    assert [row[2] for row in kept.sheets[0].rows] == ["Email", None, None]
    assert [row[1] for row in kept.sheets[0].rows] == ["Story", SECRET, "We laughed"]
    assert not upload.original
    assert not list(workspace.staging.iterdir())
    assert b"ada@example.org" not in everything(workspace)


def test_rows_can_be_taken_out_before_a_book_is_kept(make_book):
    book = make_book(ROWS, sheet="Form")
    less = without_rows(book, {"Form": {2}})
    assert less.sheets[0].rows[1] == (None, None, None)
    assert less.sheets[0].digest == book.sheets[0].digest
    assert [line.row for line in less.remarks] == [2]
