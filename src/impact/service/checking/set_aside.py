"""What did not count in, one workbook out: each such row as it stands in its sheet, why, and what to do, beside it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from impact.report.csv_file import inert
from impact.service.checking.rows_to_look_at import ABOUT, SHEET
from impact.service.sheets.open_cells import HIDDEN_WORDS, OpenCells, as_words, open_cells
from impact.service.sheets.reading import inputs, read_all, understand_alone
from impact.sheets import Cell, Spot, column_letters
from impact.workspace import Workspace

_WIDTHS = (26, 18, 7, 12, 16, 46, 46)
_BECAME = {"needs_you": "waits for you", "set_aside": "set aside"}
# As many columns as somebody mends by hand; the row's number leads to the others.
MOST_COLUMNS = 200
# The longest text that a cell of a workbook holds.
_LONGEST = 32_000


@dataclass(frozen=True, slots=True)
class _Row:
    about: tuple[str | int, ...]
    cells: tuple[Cell, ...]


def set_aside_workbook(kept: Workspace, *, with_words: bool) -> bytes:
    """XLSX. What people wrote stands in it only `with_words`, who they are never: “(text)” stands in its place."""
    rows = list(_rows(kept, with_words=with_words))
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    _write(book, rows)
    book.close()
    return out.getvalue()


def _rows(kept: Workspace, *, with_words: bool) -> Iterator[_Row]:
    ledger = read_all(kept).merged.ledger
    told = ledger[ledger["fate"].isin(list(_BECAME)) & ledger["row"].notna()]
    found = inputs(kept)
    by_sheet: dict[Any, pd.DataFrame] = dict(iter(told.groupby(["file", "sheet"], sort=False)))
    for book in found.books:
        understood = understand_alone(kept, found, book) if any(key[0] == book.file for key in by_sheet) else []
        for sheet, one in zip(book.sheets, understood, strict=bool(understood)):
            lines = by_sheet.pop((book.file, sheet.name), None)
            if lines is not None:
                shown = open_cells(sheet, one)
                for row, about in lines.groupby("row", sort=True):
                    yield _Row(_about(about), tuple(_cells(shown, int(str(row)) - 1, with_words=with_words)))


def _about(lines: pd.DataFrame) -> tuple[str | int, ...]:
    fate = "needs_you" if (lines["fate"] == "needs_you").any() else "set_aside"
    first = lines.iloc[0]
    cells = ", ".join(cell for cell in lines["cell"] if cell not in ("", "*"))
    return (
        first["file"],
        first["sheet"],
        int(first["row"]),
        cells,
        _BECAME[fate],
        " ".join(dict.fromkeys(words for words in lines["problem"] if words)),
        " ".join(dict.fromkeys(words for words in lines["remedy"] if words)),
    )


def _cells(shown: OpenCells, row: int, *, with_words: bool) -> Iterator[Cell]:
    cells = shown.sheet.rows[row] if 0 <= row < len(shown.sheet.rows) else ()
    for column, cell in enumerate(cells[:MOST_COLUMNS]):
        may_go = shown.is_open(row, column) or (with_words and not shown.names_somebody(column))
        yield cell if may_go else HIDDEN_WORDS


def _write(book: Workbook, rows: list[_Row]) -> None:
    head = book.add_format({"bold": True, "bg_color": "#E9EDF1", "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    page = book.add_worksheet(SHEET)
    width = max((len(row.cells) for row in rows), default=0)
    for at, words in enumerate((*ABOUT, *map(column_letters, range(width)))):
        page.write_string(0, at, words, head)
    for at, wide in enumerate(_WIDTHS):
        page.set_column(at, at, wide)
    page.set_column(len(ABOUT), len(ABOUT) + max(width, 1), 16)
    page.freeze_panes(1, 3)
    page.set_landscape()
    page.repeat_rows(0)
    page.autofilter(0, 0, len(rows), len(ABOUT) - 1)
    for r, row in enumerate(rows, start=1):
        for at, value in enumerate(row.about):
            if not isinstance(value, str):
                page.write_number(r, at, float(value), wrapped)
            else:
                page.write_string(r, at, inert(value), wrapped)
        for at, cell in enumerate(row.cells, start=len(ABOUT)):
            _put(page, (r, at), cell, day)


def _put(page: Worksheet, spot: Spot, cell: Cell, day: Format) -> None:
    """Numbers and days stay what they are; every other cell is words, and no words are a formula."""
    row, column = spot
    match cell:
        case None:
            return
        case bool():
            page.write_boolean(row, column, cell)
        case int() | float() if abs(cell) < 1e15:
            page.write_number(row, column, cell)
        case date() if not isinstance(cell, datetime) and cell.year >= 1900:
            page.write_datetime(row, column, cell, day)
        case str():
            page.write_string(row, column, inert(cell[:_LONGEST]))
        case _:
            page.write_string(row, column, inert(as_words(cell)))
