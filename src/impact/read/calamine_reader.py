"""A workbook in, the values of its sheets out, by the fast reader. It may end the whole process: only in the worker."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import python_calamine

from impact.read.cells import plain_date
from impact.read.found import Refused
from impact.sheets import Cell

NAME = "calamine"
_HIDDEN = {"Hidden": "hidden", "VeryHidden": "very_hidden"}


@dataclass(frozen=True)
class Listed:
    """A sheet as the workbook lists it; only worksheets have cells of their own."""

    index: int
    name: str
    kind: str
    hidden: str


class Unreadable(Exception):
    """The fast reader cannot read it; another may."""


def opened(data: bytes) -> Any:
    """The workbook. Raises Refused where it needs a password, Unreadable where this reader fails."""
    try:
        return _guarded(lambda: python_calamine.load_workbook(io.BytesIO(data)))
    except Unreadable as stop:
        if isinstance(stop.__cause__, python_calamine.PasswordError):
            raise Refused("password") from stop
        raise


def listed(book: Any) -> list[Listed]:
    return [
        Listed(index, sheet.name, _member(sheet.typ), _HIDDEN.get(_member(sheet.visible), ""))
        for index, sheet in enumerate(book.sheets_metadata)
    ]


def _member(value: object) -> str:
    """The name of a value of the reader's own enumerations, which cannot be looked up in a dictionary."""
    return repr(value).rpartition(".")[2]


def rows(book: Any, index: int, *, plain_dates: bool) -> Iterator[list[Cell]]:
    """All rows from row 1 and column A on. Raises Unreadable before the first of them."""
    sheet = _guarded(lambda: book.get_sheet_by_index(index))
    return _padded(sheet, plain_dates=plain_dates)


def _padded(sheet: Any, *, plain_dates: bool) -> Iterator[list[Cell]]:
    """The reader keeps the blank rows above the first cell, but not the blank columns left of it."""
    left = [None] * (sheet.start[1] if sheet.start else 0)
    for row in sheet.iter_rows():
        cells = left + row if left else row
        yield [plain_date(v) if isinstance(v, datetime) else v for v in cells] if plain_dates else cells


def _guarded(read: Any) -> Any:
    try:
        return read()
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as stop:
        raise Unreadable(type(stop).__name__) from stop
