"""A backup is one file; it comes back whole or not at all."""

import csv
import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from impact import frames
from impact.vocabulary.codebook import codebook
from impact.workspace import (
    CodebookLine,
    Coding,
    Story,
    UnusableBackup,
    Workspace,
    add_codebook_lines,
    add_codings,
    add_decision,
    add_story,
    backup,
    check,
    export,
    load_codings,
    load_decisions,
    restore,
    stories_book,
    withdraw,
    withdrawn_ids,
)


def decide(workspace: Workspace, answer: str) -> None:
    with workspace.writing("Ada") as writing:
        add_decision(writing, "branch", "eastside", answer)


def answer(workspace: Workspace) -> str | None:
    with workspace.reading() as connection:
        return load_decisions(connection).answer("branch", "eastside")


def test_a_backup_brings_back_what_was_kept_then(workspace, tmp_path):
    decide(workspace, "then")
    saved = backup(workspace, tmp_path / "saved.sqlite")
    decide(workspace, "now")
    before = workspace.revision()
    kept = restore(workspace, saved, by="Ada")
    assert answer(workspace) == "then"
    assert workspace.revision().number > before.number
    assert workspace.revision().reading > before.reading
    assert check(workspace) == []
    restore(workspace, kept, by="Ada")
    assert answer(workspace) == "now"


def test_a_backup_opens_in_an_empty_folder(workspace, tmp_path):
    decide(workspace, "then")
    saved = backup(workspace, tmp_path / "saved.sqlite")
    assert saved.stat().st_mode & 0o077 == 0
    assert [p.name for p in tmp_path.glob("saved*")] == ["saved.sqlite"]
    other = Workspace.open(tmp_path / "other")
    restore(other, saved, by="Ada")
    assert answer(other) == "then"


def test_a_backup_is_never_written_over_another_file(workspace, tmp_path):
    (tmp_path / "saved.sqlite").write_text("mine")
    with pytest.raises(FileExistsError):
        backup(workspace, tmp_path / "saved.sqlite")
    assert (tmp_path / "saved.sqlite").read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"not a database at all", "damaged", "other"])
def test_what_is_no_sound_backup_changes_nothing(workspace, tmp_path, content):
    decide(workspace, "now")
    source = tmp_path / "source.sqlite"
    if content == "other":
        with sqlite3.connect(source) as connection:
            connection.execute("create table birds (name text)")
    elif content == "damaged":
        backup(workspace, source)
        data = bytearray(source.read_bytes())
        data[4096 * 2 : 4096 * 6] = b"\x07" * (4096 * 4)
        source.write_bytes(data)
    else:
        source.write_bytes(content)
    before = workspace.revision()
    with pytest.raises(UnusableBackup):
        restore(workspace, source, by="Ada")
    assert workspace.revision() == before
    assert answer(workspace) == "now"
    assert not list(workspace.folder.glob("before-restore*"))


def test_a_file_that_is_not_there_is_said(workspace, tmp_path):
    with pytest.raises(UnusableBackup, match="There is no file"):
        restore(workspace, tmp_path / "nothing.sqlite", by="Ada")


def test_what_was_withdrawn_since_stays_withdrawn(workspace, tmp_path):
    with workspace.writing("Ada") as writing:
        add_story(writing, Story("Hill", date(2026, 4, 1), "A secret"))
        add_codings(writing, [Coding("r1", "DIGNITY")])
    saved = backup(workspace, tmp_path / "saved.sqlite")
    with workspace.writing("Ada") as writing:
        withdraw(writing, ["r1"], [])
    restore(workspace, saved, by="Ada")
    with workspace.reading() as connection:
        assert withdrawn_ids(connection) == {"r1"}
        assert load_codings(connection).empty
        assert stories_book(connection) is not None


def test_the_export_can_be_read_by_every_command(workspace, tmp_path):
    decide(workspace, "East “Side”, new")
    with workspace.writing("Ada") as writing:
        add_codings(writing, [Coding("r1", "DIGNITY", start=3, end=9), Coding("r2")])
    export(workspace, tmp_path / "out")
    decisions = frames.from_csv((tmp_path / "out" / "decisions.csv").read_text(), "decisions")
    codings = frames.from_csv((tmp_path / "out" / "codings.csv").read_text(), "codings")
    assert list(decisions["answer"]) == ["East “Side”, new"]
    assert list(decisions["by"]) == ["Ada"]
    assert codings[["reflection_id", "code", "state", "coder"]].to_numpy().tolist() == [
        ["r1", "DIGNITY", "confirmed", "Ada"],
        ["r2", "", "confirmed", "Ada"],
    ]
    assert codings["end"].tolist()[0] == 9


def test_an_empty_workspace_exports_headers(workspace, tmp_path):
    for path in export(workspace, tmp_path / "out"):
        assert len(path.read_text().splitlines()) == 1


def test_the_librarys_own_codes_are_exported_with_what_they_mean(workspace, tmp_path):
    seen = codebook()["SEEN"]
    with workspace.writing("Ada") as writing:
        add_codebook_lines(writing, [CodebookLine(replace(seen, definition="As we say it."))], reread=False)
    export(workspace, tmp_path / "out")
    lines = csv.DictReader((tmp_path / "out" / "codebook.csv").read_text().splitlines())
    assert next(line for line in lines if line["id"] == "SEEN")["definition"] == "As we say it."
