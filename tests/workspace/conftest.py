"""A small upload, and a place to keep it."""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import pytest

from impact.sheets import Book, Cell, Sheet
from impact.workspace import Workspace

MakeBook = Callable[..., Book]


@pytest.fixture
def workspace(empty_workspace: Path, tmp_path: Path) -> Workspace:
    return Workspace.open(shutil.copytree(empty_workspace, tmp_path / "workspace"))


@pytest.fixture
def make_book() -> MakeBook:
    def make(rows: Sequence[Sequence[Cell]], *, file: str = "stats.xlsx", sheet: str = "Stats") -> Book:
        cells = tuple(tuple(row) for row in rows)
        sha256 = hashlib.sha256(repr((file, cells)).encode()).hexdigest()
        return Book(file, sha256, (Sheet(file, sheet, sha256, cells, reader="calamine"),), datetime(2026, 7, 1, 9, 30))

    return make
