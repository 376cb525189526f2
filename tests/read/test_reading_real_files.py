"""Files that nobody here made: other readers' test files, and the statistics of real libraries."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from forked import read_many

from impact.read import read_bytes
from impact.sheets import Book

pytestmark = pytest.mark.shared


def read_all(folder: Path) -> dict[str, Book]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with ThreadPoolExecutor(2) as workers:
        books = workers.map(lambda path: read_bytes(path.name, path.read_bytes()), files)
        return {str(path.relative_to(folder)): book for path, book in zip(files, books, strict=True)}


def test_hostile_files_are_read_or_refused_in_a_sentence(shared: Path):
    folder = shared / "spreadsheets" / "hostile"
    read = read_many({str(path.relative_to(folder)): path for path in sorted(folder.rglob("*")) if path.is_file()})
    assert len(read) == 359
    refused = {name: book.refused for name, book in read.items() if book.refused}
    assert all(line.problem.endswith(".") and line.remedy.endswith(".") for line in refused.values())
    # None is too slow, none stops its reader.
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
    assert [name for name, book in read.items() if book.refused or not book.sheets] == []
    assert {sheet.reader for book in read.values() for sheet in book.sheets} == {"calamine", "csv"}
    assert sum(len(sheet.errors) for book in read.values() for sheet in book.sheets) == 1_275
