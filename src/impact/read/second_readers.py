"""A workbook that the first reader cannot read in, its sheets by openpyxl or xlrd out. Slow, and only for these."""

import io
import warnings
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import xlrd

from impact.read import limits
from impact.read.cells import plain_date
from impact.read.found import Details, Grid, Refused
from impact.sheets import Cell


def by_openpyxl(data: bytes) -> list[Grid]:
    """Worksheets of an .xlsx or .xlsm. Not read_only: that trusts a wrong <dimension> and loses rows out of order."""
    import openpyxl  # noqa: PLC0415 (a third of a second, and few files need it)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return [_openpyxl_grid(sheet) for sheet in book.worksheets]


def _openpyxl_grid(sheet: Any) -> Grid:
    """Says itself how far it reaches: the scan may have failed on this very workbook."""
    errors = (
        {
            (cell.row - 1, cell.column - 1): str(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "e"
        }
        if sheet.max_row * sheet.max_column <= limits.MOST_BOX
        else {}
    )
    details = Details(
        hidden={"hidden": "hidden", "veryHidden": "very_hidden"}.get(sheet.sheet_state, ""),
        merged=[(r.min_row - 1, r.min_col - 1, r.max_row - 1, r.max_col - 1) for r in sheet.merged_cells.ranges],
        errors=errors,
        last_row=sheet.max_row - 1,
        last_column=sheet.max_column - 1,
    )
    return Grid(sheet.title, "openpyxl", _openpyxl_rows(sheet), details)


def _openpyxl_rows(sheet: Any) -> Iterator[list[Cell]]:
    for row in sheet.iter_rows(min_row=1, min_col=1):
        yield [None if cell.data_type == "e" else _plain(cell.value) for cell in row]


def _plain(value: object) -> Cell:
    if isinstance(value, datetime):
        return plain_date(value)
    return value if isinstance(value, Cell) else str(value)


def by_xlrd(data: bytes) -> list[Grid]:
    """Worksheets of an .xls, back to Excel 2. Raises Refused where it needs a password."""
    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), ragged_rows=True)
    except xlrd.XLRDError as stop:
        if "encrypted" in str(stop):
            raise Refused("password") from stop
        raise
    hidden = {1: "hidden", 2: "very_hidden"}
    return [
        Grid(sheet.name, "xlrd", _xlrd_rows(book, sheet), Details(hidden=hidden.get(sheet.visibility, "")))
        for sheet in book.sheets()
    ]


def _xlrd_rows(book: xlrd.book.Book, sheet: xlrd.sheet.Sheet) -> Iterator[list[Cell]]:
    for row in range(sheet.nrows):
        yield [_xlrd_value(cell, book.datemode) for cell in sheet.row(row)]


def _xlrd_value(cell: xlrd.sheet.Cell, datemode: int) -> Cell:
    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR):
        return None
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        return _xlrd_date(cell.value, datemode)
    return cell.value  # type: ignore[no-any-return]


def _xlrd_date(serial: float, datemode: int) -> Cell:
    """A day, or a time where there is no day; a serial beyond the calendar stays the number that it is."""
    try:
        moment = xlrd.xldate.xldate_as_datetime(serial, datemode)
    except (ValueError, OverflowError, xlrd.xldate.XLDateError):
        return serial
    return moment.time() if 0 <= serial < 1 else plain_date(moment)
