"""Several people write at once, and the program may be killed at any moment."""

import multiprocessing
import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest

from impact.workspace import (
    Coding,
    Workspace,
    add_codings,
    check,
    keep_book,
    load_books,
    load_codings,
    stage_bytes,
)

PROCESSES, WRITES = 4, 40
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot split a process in two")


def code_many(folder: Path, name: str) -> None:
    workspace = Workspace.open(folder)
    for number in range(WRITES):
        with workspace.writing(name) as writing:
            add_codings(writing, [Coding(f"{name}-{number}")])


def written(workspace: Workspace) -> list[str]:
    with workspace.reading() as connection:
        return sorted(load_codings(connection)["reflection_id"])


EXPECTED = sorted(f"p{p}-{w}" for p in range(PROCESSES) for w in range(WRITES))


@needs_fork
def test_processes_that_write_at_once_lose_nothing(tmp_path):
    split = multiprocessing.get_context("fork")
    folder = tmp_path / "w"  # not made yet: they also make it at once
    running = [split.Process(target=code_many, args=(folder, f"p{p}")) for p in range(PROCESSES)]
    for process in running:
        process.start()
    for process in running:
        process.join(60)
    assert [process.exitcode for process in running] == [0] * PROCESSES
    workspace = Workspace.open(folder)
    assert written(workspace) == EXPECTED
    assert workspace.revision().number == PROCESSES * WRITES
    assert check(workspace) == []


def test_threads_that_write_at_once_lose_nothing(workspace):
    threads = [threading.Thread(target=code_many, args=(workspace.folder, f"p{p}")) for p in range(PROCESSES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert written(workspace) == EXPECTED
    assert workspace.revision().number == PROCESSES * WRITES


def test_a_reader_sees_one_moment_while_others_write(workspace):
    with workspace.reading() as connection:
        before = len(load_codings(connection))
        with workspace.writing("Ada") as writing:
            add_codings(writing, [Coding("a")])
        assert len(load_codings(connection)) == before
    assert written(workspace) == ["a"]


@needs_fork
def test_killed_in_the_middle_of_an_upload_nothing_is_torn_and_again_is_once(workspace, make_book):
    book = make_book([["Branch", "Visits"], *([f"Branch {n}", n] for n in range(3000))])
    split = multiprocessing.get_context("fork")
    chance = random.Random(7)
    started = time.monotonic()
    ingest(workspace, make_book([["warm"]], file="warm.xlsx"))
    usual = time.monotonic() - started + 0.05
    for attempt in range(20):
        fresh = make_book(book.sheets[0].rows, file=f"{attempt:02}.xlsx")
        child = split.Process(target=ingest, args=(workspace, fresh))
        child.start()
        time.sleep(chance.uniform(0, usual))
        if child.pid and child.is_alive():
            os.kill(child.pid, signal.SIGKILL)
        child.join()
        again = Workspace.open(workspace.folder)
        assert [line for line in check(again) if "staging" not in line] == []
        ingest(again, fresh)
        ingest(again, fresh)
    with workspace.reading() as connection:
        assert [len(b.sheets[0].rows) for b in load_books(connection)] == [3001] * 20 + [1]
    assert check(workspace) == []


def ingest(workspace: Workspace, book) -> None:
    stage_bytes(workspace, book.sha256, b"bytes" * 1000)
    with workspace.writing("Ada") as writing:
        keep_book(writing, book, size=1, state="kept", holds_reflections=False, original=True)
