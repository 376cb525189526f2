"""Uploads are kept as they were read, once."""

import os
import stat
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import text

from impact.ledger import Line
from impact.sheets import Book, Sheet
from impact.workspace import (
    Workspace,
    check,
    drop_original,
    expire_originals,
    find_upload,
    keep_book,
    list_uploads,
    load_books,
    remove_upload,
    stage_bytes,
    sweep,
)

STATS = [["Branch", "Visits"], ["Eastside", 120], ["Oak Park", None], ["Hill", 0]]


def keep(workspace: Workspace, book: Book, **more: object) -> bool:
    options = {"size": 10, "state": "kept", "holds_reflections": False, "original": False, **more}
    with workspace.writing("Ada") as writing:
        return keep_book(writing, book, **options)  # type: ignore[arg-type]


def load(workspace: Workspace) -> list[Book]:
    with workspace.reading() as connection:
        return load_books(connection)


def test_a_restart_loses_nothing_of_what_was_read(tmp_path, make_book):
    book = make_book([["x", 1, 1.5, True, None], [date(2026, 1, 2), datetime(2026, 1, 2, 3, 4), time(5), 10**20]])
    sheet = replace(
        book.sheets[0],
        rows=(*book.sheets[0].rows, (timedelta(hours=3), "–", "é")),
        hidden="very_hidden",
        hidden_rows=frozenset({1}),
        hidden_columns=frozenset({0, 4}),
        merged=((0, 0, 0, 2),),
        errors={(1, 1): "#REF!"},
        uncached=frozenset({(2, 2)}),
        formats={(0, 2): "percent"},
        comments={(0, 0): "counted by hand"},
    )
    remark = Line(book.file, "Stats", 2, "B2", "set_aside", "odd", "seen", "mend", "", "odd_key")
    book = replace(book, sheets=(sheet, replace(sheet, name="Zweite")), remarks=(remark,))
    keep(Workspace.open(tmp_path / "w"), book)
    assert load(Workspace.open(tmp_path / "w")) == [book]
    assert [s.digest for s in load(Workspace.open(tmp_path / "w"))[0].sheets] == [s.digest for s in book.sheets]


def test_the_same_bytes_again_add_nothing(workspace, make_book):
    book = make_book(STATS)
    assert keep(workspace, book)
    before = workspace.revision()
    assert not keep(workspace, book)
    assert workspace.revision() == before
    assert len(load(workspace)) == 1


def test_books_come_back_by_name_in_whatever_order_they_were_uploaded(workspace, make_book):
    for name in ("q2.xlsx", "q1.xlsx", "q3.xlsx"):
        keep(workspace, make_book(STATS, file=name))
    assert [book.file for book in load(workspace)] == ["q1.xlsx", "q2.xlsx", "q3.xlsx"]


def test_a_removed_file_is_gone_and_may_come_back(workspace, make_book):
    book = make_book(STATS)
    stage_bytes(workspace, book.sha256, b"bytes")
    keep(workspace, book, original=True)
    with workspace.writing("Ada") as writing:
        assert remove_upload(writing, book.sha256)
    assert load(workspace) == []
    assert not list(workspace.staging.iterdir())
    with workspace.writing("Ada") as writing:
        assert not remove_upload(writing, book.sha256)
    assert keep(workspace, book)
    assert load(workspace) == [book]
    assert check(workspace) == []


def test_a_refused_file_has_nothing_to_keep(workspace, make_book):
    refused = replace(make_book(STATS), refused=Line("stats.xlsx", "", None, "*", "set_aside", "a password"))
    with pytest.raises(ValueError, match="nothing to keep"):
        keep(workspace, refused)


def test_nobody_else_on_the_computer_can_open_what_is_kept(workspace, make_book):
    stage_bytes(workspace, "ab", b"bytes")
    keep(workspace, make_book(STATS))
    with workspace.writing("Ada") as writing:  # while a connection is open its log lies beside the database
        writing.note("look")
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in workspace.folder.rglob("*") if p.is_file()}
    assert "workspace.sqlite-wal" in modes
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(workspace.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(workspace.staging.stat().st_mode) == 0o700


def test_check_tells_when_others_could_open_a_file(workspace):
    assert check(workspace) == []
    workspace.database.chmod(0o644)
    assert check(workspace) == ["Other people on this computer can open workspace.sqlite."]


def test_bytes_go_with_the_write_that_says_so(workspace, make_book):
    book = make_book(STATS)
    stage_bytes(workspace, book.sha256, b"bytes")
    keep(workspace, book, original=True, state="staged")
    with workspace.writing("Ada") as writing:
        drop_original(writing, book.sha256)
        writing.note("remove column", book.file)
    assert not (workspace.staging / book.sha256).exists()
    with workspace.reading() as connection:
        upload = find_upload(connection, book.sha256)
        assert upload is not None
        assert not upload.original
        assert load_books(connection) == [book]


def test_originals_of_reflections_expire_and_those_of_statistics_stay(workspace, make_book):
    stories, stats = make_book(STATS, file="stories.xlsx"), make_book(STATS, file="stats.xlsx")
    for book in (stories, stats):
        stage_bytes(workspace, book.sha256, b"bytes")
        keep(workspace, book, original=True, holds_reflections=book is stories)
    with workspace.reading() as connection:
        came = list_uploads(connection)[0].at
    assert expire_originals(workspace, by="Ada", before=came) == 0  # not older than this, but of this very second
    assert expire_originals(workspace, by="Ada", before=came + "z") == 1
    assert [p.name for p in workspace.staging.iterdir()] == [stats.sha256]


def test_bytes_that_no_upload_expects_are_swept_away_once_they_are_old(workspace, make_book):
    book = make_book(STATS)
    keep(workspace, book, original=True)
    for name in (book.sha256, "coming-new", "coming-old"):
        (workspace.staging / name).write_bytes(b"bytes")
    os.utime(workspace.staging / "coming-old", (0, 0))
    sweep(workspace)
    assert sorted(p.name for p in workspace.staging.iterdir()) == sorted([book.sha256, "coming-new"])


def test_check_tells_when_a_sheet_is_not_what_was_read(workspace, make_book):
    keep(workspace, make_book(STATS))
    with workspace.writing("Ada") as writing:
        writing.connection.execute(text("update sheets set digest = 'another'"))
        writing.note("spoil")
    assert check(workspace) == ["A sheet called “Stats” is not what was read."]


def test_check_tells_when_a_sheet_is_missing(workspace, make_book):
    keep(workspace, make_book(STATS))
    with workspace.writing("Ada") as writing:
        writing.connection.execute(text("delete from sheets"))
        writing.note("spoil")
    assert check(workspace) == ["“stats.xlsx” should hold 1 sheets and holds 0."]


def test_an_empty_sheet_is_a_sheet(workspace):
    book = Book("empty.xlsx", "00", (Sheet("empty.xlsx", "Sheet1", "00", ()),))
    keep(workspace, book)
    assert load(workspace) == [book]
