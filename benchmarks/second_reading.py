"""A file read a second time by other means, to judge ours by: which rows hold anything, and what stands in them.

openpyxl for .xlsx, xlrd for .xls, a plain walk of the XML for .ods, the csv module for text; nothing of `impact`.
"""

import codecs
import csv
import io
import resource
import warnings
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date, datetime, time, timedelta
from multiprocessing import get_context
from typing import Any
from xml.etree import ElementTree

import openpyxl
import xlrd

Rows = dict[int, dict[int, str]]
"""Row from 1 → column from 0 → what stands there, as plain() writes it; empty rows and cells are left out."""

_MOST_REPEATED = 20_000  # of an .ods row or cell repeated to the end of the sheet
_MOST_MEMORY = 2 * 1024**3


class NoSecondReader(Exception):
    """No other reader for this kind of file."""


class Apart:
    """The second reader in a process of its own: it may take all memory or never end, and the judge goes on."""

    def __init__(self, seconds: float = 60.0) -> None:
        self._seconds = seconds
        self._pool: ProcessPoolExecutor | None = None

    def read(self, name: str, data: bytes) -> dict[str, Rows]:
        """As read_again. Raises whatever the other reader raises, TimeoutError, or BrokenProcessPool."""
        self._pool = self._pool or ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_limit)
        try:
            return self._pool.submit(read_again, name, data).result(self._seconds)
        except (TimeoutError, BrokenProcessPool):
            self.close()
            raise

    def close(self) -> None:
        if self._pool is not None:
            for process in list(self._pool._processes.values()):
                process.kill()
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def read_again(name: str, data: bytes) -> dict[str, Rows]:
    """By name of the sheet ("" for text). Raises NoSecondReader, or whatever the other reader raises."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {part.replace("\\", "/").lower() for part in package.namelist()}
        if "content.xml" in parts:
            return _by_walking(data)
        if "xl/workbook.bin" in parts:
            raise NoSecondReader("xlsb")
        return _by_openpyxl(data)
    if data.startswith(b"\xd0\xcf\x11\xe0") or data[:1] == b"\x09":
        return _by_xlrd(data)
    if name.lower().endswith((".csv", ".tsv", ".txt")):
        return {"": _by_csv(data)}
    raise NoSecondReader("another kind of file")


def plain(value: object) -> str:
    """One spelling for what readers spell in several: line ends, blanks, whole numbers, days without a time."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{float(value):.12g}"
    if isinstance(value, datetime):
        rounded = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
        return rounded.date().isoformat() if rounded.time() == time() else rounded.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.replace(microsecond=0).isoformat()
    if isinstance(value, timedelta):
        return f"{value.total_seconds():.0f} s"
    return " ".join(str(value).replace("_x000D_", " ").split())


def filled(rows: Iterator[Any]) -> Rows:
    """Of rows of cells, from row 1 on, those that hold anything."""
    found: Rows = {}
    for number, row in enumerate(rows, start=1):
        cells = {column: text for column, value in enumerate(row) if (text := plain(value))}
        if cells:
            found[number] = cells
    return found


def _by_openpyxl(data: bytes) -> dict[str, Rows]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        found: Rows = {}
        # Only cells that are there: a stray one at the far end would make billions of empty ones.
        for (row, column), cell in sorted(sheet._cells.items()):
            if text := plain(cell.value):
                found.setdefault(row, {})[column - 1] = text
        sheets[sheet.title] = found
    return sheets


def _by_xlrd(data: bytes) -> dict[str, Rows]:
    book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), ragged_rows=True)
    return {
        sheet.name: filled(iter([_xlrd_value(c, book.datemode) for c in sheet.row(r)] for r in range(sheet.nrows)))
        for sheet in book.sheets()
    }


def _xlrd_value(cell: Any, datemode: int) -> object:
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#ERROR")
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            moment = xlrd.xldate.xldate_as_datetime(cell.value, datemode)
        except (ValueError, OverflowError, xlrd.xldate.XLDateError):
            return cell.value
        return moment.time() if 0 <= cell.value < 1 else moment
    return cell.value


def _by_walking(data: bytes) -> dict[str, Rows]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = ElementTree.fromstring(package.read("content.xml"))
    return {_given(t, "name"): _rows_of(t) for t in root.iter() if _local(t) == "table" and _given(t, "name")}


def _rows_of(table: ElementTree.Element) -> Rows:
    found: Rows = {}
    number = 1
    for row in (e for e in _within(table) if _local(e) == "table-row"):
        times = int(_given(row, "number-rows-repeated") or 1)
        cells: dict[int, str] = {}
        column = 0
        for cell in row:
            wide = int(_given(cell, "number-columns-repeated") or 1)
            if text := plain(_ods_value(cell)):
                cells |= dict.fromkeys(range(column, column + min(wide, _MOST_REPEATED)), text)
            column += wide
        if cells:
            found |= dict.fromkeys(range(number, number + min(times, _MOST_REPEATED)), cells)
        number += times
    return found


def _within(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Rows stand in groups and header rows; tables within cells are not ours."""
    for child in element:
        if _local(child) in ("table-row-group", "table-header-rows", "table-rows"):
            yield from _within(child)
        else:
            yield child


def _ods_value(cell: ElementTree.Element) -> object:
    kind = _given(cell, "value-type")
    if kind in ("float", "percentage", "currency"):
        return float(_given(cell, "value"))
    if kind == "boolean":
        return _given(cell, "boolean-value") == "true"
    if kind == "date":
        return datetime.fromisoformat(_given(cell, "date-value"))
    return "\n".join("".join(p.itertext()) for p in cell if _local(p) == "p")


def _given(element: ElementTree.Element, name: str) -> str:
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _by_csv(data: bytes) -> Rows:
    text = _letters(data)
    first, _, rest = text.partition("\n")
    if first.strip().strip('"').lower().startswith("sep="):
        return filled(csv.reader(io.StringIO(rest, newline=""), delimiter=first.strip().strip('"')[-1]))
    head = "\n".join(text.splitlines()[:50])
    delimiter = max(",;\t|", key=head.count)
    return filled(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _letters(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")
