"""Files that nobody here made: other readers' test files, and the statistics of real libraries."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from impact.read import limits, read_bytes
from impact.sheets import Book

pytestmark = pytest.mark.shared


def read_all(folder: Path) -> dict[str, tuple[Book, float]]:
    def timed(path: Path) -> tuple[Book, float]:
        start = time.monotonic()
        book = read_bytes(path.name, path.read_bytes())
        return book, time.monotonic() - start

    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with ThreadPoolExecutor(2) as workers:
        return {
            str(path.relative_to(folder)): found for path, found in zip(files, workers.map(timed, files), strict=True)
        }


def test_hostile_files_are_read_or_refused_in_a_sentence(shared: Path):
    read = read_all(shared / "spreadsheets" / "hostile")
    assert len(read) == 359
    assert max(seconds for _, seconds in read.values()) < limits.MOST_SECONDS
    refused = {name: book.refused for name, (book, _) in read.items() if book.refused}
    assert all(line.problem.endswith(".") and line.remedy.endswith(".") for line in refused.values())
    assert {line.key for line in refused.values()} == {
        "damaged",
        "file_empty",
        "lock_file",
        "not_a_spreadsheet",
        "password",
        "too_many_cells",
    }
    assert sum(line.key == "password" for line in refused.values()) == 6
    assert len(refused) <= 14


def test_every_real_file_is_read_and_its_error_cells_are_found(shared: Path):
    read = read_all(shared / "spreadsheets" / "stats") | read_all(shared / "spreadsheets" / "text")
    assert [name for name, (book, _) in read.items() if book.refused or not book.sheets] == []
    assert {sheet.reader for book, _ in read.values() for sheet in book.sheets} == {"calamine", "csv"}
    assert sum(len(sheet.errors) for book, _ in read.values() for sheet in book.sheets) == 1_275
