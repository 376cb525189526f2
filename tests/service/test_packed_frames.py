"""What was read at one start is there at the next, the very same, and never what an older state or program read."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import fields
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from impact.merge import Merged
from impact.service import Service, Workspace, local_person, sample_mode
from impact.service.sheets import packed_frames
from impact.service.sheets import reading as readings
from impact.service.sheets.reading import inputs, merge, read_all


def forget() -> None:
    """As after a new start."""
    readings._READINGS._made.clear()


def rows_kept(kept: Workspace) -> int:
    with closing(sqlite3.connect(kept.database)) as connection:
        return int(connection.execute("select count(*) from derived").fetchone()[0])


@pytest.fixture
def kept(library, tmp_path: Path) -> Workspace:
    made = Workspace.open(tmp_path / "workspace")
    Service(made, local_person("Ada")).upload_all([("stats.xlsx", library.stats())])
    return made


def test_the_same_frames_come_back(sample):
    merged = read_all(sample_mode.shown_workspace(sample.service._own)[0]).merged
    back = packed_frames.unpack(packed_frames.pack(merged))
    assert back is not None
    for field in fields(Merged):
        pd.testing.assert_frame_equal(getattr(back, field.name), getattr(merged, field.name))


@pytest.mark.parametrize("bytes_", [b"", b"\x00" * 8, b"\x00" * 7, b"\xff" * 40])
def test_bytes_of_something_else_are_nothing(bytes_):
    assert packed_frames.unpack(bytes_) is None


def test_a_new_start_reads_what_was_kept(kept: Workspace):
    before = read_all(kept).merged
    assert rows_kept(kept) == 1
    forget()
    # Had the sheets been read again, their rows would be needed: they are hidden from it.
    with closing(sqlite3.connect(kept.database)) as connection:
        connection.execute("update sheets set rows = x'00'")
        connection.commit()
    after = read_all(kept).merged
    pd.testing.assert_frame_equal(after.counts, before.counts)
    pd.testing.assert_frame_equal(after.ledger, before.ledger)


def test_a_folder_that_was_moved_is_not_read_anew(kept: Workspace, tmp_path: Path):
    before = read_all(kept).merged
    with closing(sqlite3.connect(kept.database)) as connection:
        connection.execute("update sheets set rows = x'00'")
        connection.commit()
    moved = Workspace.open(shutil.copytree(kept.folder, tmp_path / "elsewhere"))
    pd.testing.assert_frame_equal(read_all(moved).merged.counts, before.counts)


def test_an_answer_makes_it_void_before_it_counts(kept: Workspace, library):
    read_all(kept)
    Service(kept, local_person("Ada")).set_fiscal_start(7)
    assert rows_kept(kept) == 0
    fresh = read_all(kept).merged
    assert rows_kept(kept) == 1
    forget()
    again = read_all(kept).merged
    pd.testing.assert_frame_equal(again.counts, fresh.counts)
    pd.testing.assert_frame_equal(again.counts, merge(kept, inputs(kept)).counts)


def test_another_program_reads_anew(kept: Workspace, monkeypatch: pytest.MonkeyPatch):
    read_all(kept)
    forget()
    monkeypatch.setattr(packed_frames, "_program", lambda: "another")
    with closing(sqlite3.connect(kept.database)) as connection:
        connection.execute("update derived set packed = x'00'")
        connection.commit()
    assert len(read_all(kept).merged.counts)


def test_while_somebody_writes_it_is_not_kept_and_nobody_waits(kept: Workspace):
    with closing(sqlite3.connect(kept.database)) as connection:
        connection.execute("delete from derived")
        connection.commit()
    forget()
    with kept.writing("Ben") as writing:
        writing.note("nothing")
        assert len(read_all(kept).merged.counts)
        assert rows_kept(kept) == 0
    assert rows_kept(kept) == 0
    forget()
    assert len(read_all(kept).merged.counts)
    assert rows_kept(kept) == 1


def test_withdrawn_words_are_in_no_byte_of_the_database(tmp_path: Path):
    made = Workspace.open(tmp_path / "voices")
    service = Service(made, local_person("Ada"))
    told = "Quittenbaum came to the desk and stayed for an hour to talk."
    service.paste_story(told, branch="Central", day=date(2026, 5, 4), consent="reader")
    (name,) = service.reflections()["id"]
    assert rows_kept(made) == 1
    service.withdraw(name)
    forget()
    read_all(made)
    held = b"".join(file.read_bytes() for file in made.folder.rglob("*") if file.is_file())
    assert b"Quittenbaum" not in held
    with closing(sqlite3.connect(made.database)) as connection:
        (packed,) = connection.execute("select packed from derived").fetchone()
    merged = packed_frames.unpack(packed)
    assert merged is not None
    assert not any("Quittenbaum" in getattr(merged, field.name).to_csv() for field in fields(Merged))
