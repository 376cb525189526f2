"""A table of reflections in, a workbook or comma-separated values out. No words in it are ever a formula."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pandas as pd

from impact.look import PALETTES
from impact.report.csv_file import inert
from impact.report.plain import plain
from impact.report.values import Value, rows

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from impact.report.xlsx_cells import Cells

# A spreadsheet program takes a file without this mark for the old alphabet of its country.
_MARK = "\ufeff"
_WORDS_STAY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_COLOURS = PALETTES["light"]
SHEET, ABOUT = "For appointed readers", "About"
# Widths of a digit: the words, a column of another kind, a column of a code; and the two columns of About.
_WORDS_WIDE, _USUAL_WIDE, _CODE_WIDE, _NAME_WIDE, _ABOUT_WIDE = 60, 14, 11, 24, 96
# Longer passages go on below the edge of their row: nobody scrolls past one reflection a screen.
_TALLEST_ROW = 150


@dataclass(frozen=True, slots=True)
class Told:
    """`mark` is who it is for, `about` what was chosen, `columns` what each column means."""

    mark: str
    about: Sequence[tuple[str, str]]
    columns: Sequence[tuple[str, str]]
    made_at: date


def voices_csv(frame: pd.DataFrame) -> bytes:
    """A header and a line a row; blank is not known. Text that would be computed starts with an apostrophe."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow([inert(str(name)) for name in frame.columns])
    lines.writerows([_cell(value) for value in row] for row in rows(frame))
    return (_MARK + out.getvalue()).encode()


def voices_xlsx(frame: pd.DataFrame, told: Told) -> bytes:
    """The table in one sheet; in a second, for whom it is, what was chosen, and what the columns mean."""
    from xlsxwriter.workbook import Workbook  # noqa: PLC0415  a page that only shows does not wait for it

    from impact.report.xlsx_cells import Cells  # noqa: PLC0415

    out = io.BytesIO()
    book = Workbook(out, _WORDS_STAY)
    book.set_properties({"title": told.mark, "created": datetime.combine(told.made_at, time())})
    cells = Cells(book)
    _write_rows(book.add_worksheet(SHEET), cells, frame, told)
    _write_about(book.add_worksheet(ABOUT), cells, told)
    book.close()
    return out.getvalue()


def _write_rows(sheet: "Worksheet", cells: "Cells", frame: pd.DataFrame, told: Told) -> None:
    names = [str(name) for name in frame.columns]
    wide = [_wide(frame, name) for name in names]
    for place, name in enumerate(names):
        cells.words(sheet, 0, place, name, bold=True, font_color=_COLOURS["bg"], bg_color=_COLOURS["count"])
        sheet.set_column(place, place, wide[place])
    sheet.set_row(0, cells.high_of(names, wide))
    for at, line in enumerate(rows(frame), start=1):
        sheet.set_row(at, min(_TALLEST_ROW, cells.high_of(line, wide)))
        for place, value in enumerate(line):
            # No name: a code may be called as a share or a change is.
            cells.value(sheet, at, place, value, "")
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(frame), 1), max(len(names) - 1, 0))
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    # An ampersand would begin a command of the header.
    sheet.set_header(f"&L&8{plain(told.mark).replace('&', '&&')}&R&8Page &P of &N")


def _write_about(sheet: "Worksheet", cells: "Cells", told: Told) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _NAME_WIDE)
    sheet.set_column(1, 1, _ABOUT_WIDE)
    lines = [*told.about, ("", ""), ("The columns", ""), *told.columns]
    for at, (name, words) in enumerate(lines):
        cells.tall(sheet, at, plain(words), _ABOUT_WIDE, column=1)
        cells.words(sheet, at, 0, plain(name), bold=True)


def _wide(frame: pd.DataFrame, name: str) -> int:
    if name == "Words":
        return _WORDS_WIDE
    return _CODE_WIDE if str(frame[name].dtype) == "Int8" else _USUAL_WIDE


def _cell(value: Value) -> object:
    if value is None:
        return ""
    return inert(value) if isinstance(value, str) else value
