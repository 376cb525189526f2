"""An .xls in, what the first reader does not tell out: errors, hidden rows, merged ranges, comments, percents."""

import io
from typing import Any

from impact.read import limits
from impact.read.found import Details, Remark
from impact.read.number_formats import format_kind

_HIDDEN = {1: "hidden", 2: "very_hidden"}
_NUMBER, _ERROR = 2, 5  # cell types of xlrd
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def details_of(data: bytes) -> tuple[dict[str, Details], str, list[Remark]]:
    """By name of the sheet. A large or odd file is not looked into, and a remark says so."""
    if len(data) > limits.MOST_XLS_DETAILS:
        return {}, "", [Remark("details_unknown")]
    import xlrd  # noqa: PLC0415 (a tenth of a second, and most files are not .xls)

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
        return {sheet.name: _details_of_sheet(book, sheet) for sheet in book.sheets()}, "", []
    except Exception:  # noqa: BLE001 (xlrd raises anything at all on an odd file: struct.error, AssertionError, IndexError)
        return {}, "", [Remark("details_unknown")]


def _details_of_sheet(book: Any, sheet: Any) -> Details:
    details = Details(hidden=_HIDDEN.get(sheet.visibility, ""))
    details.hidden_rows = {row for row, info in sheet.rowinfo_map.items() if info.hidden}
    details.hidden_columns = [(column, column) for column, info in sheet.colinfo_map.items() if info.hidden]
    # xlrd's ranges exclude their ends.
    details.merged = [(r1, c1, r2 - 1, c2 - 1) for r1, r2, c1, c2 in sheet.merged_cells]
    details.comments = {spot: text for spot, note in sheet.cell_note_map.items() if (text := note.text.strip())}
    formats = _formats(book)
    for row in range(sheet.nrows):
        types = sheet.row_types(row)
        if _ERROR in types:
            _add_errors(sheet, row, details)
        if formats and _NUMBER in types:
            _add_formats(sheet, row, formats, details)
    return details


def _add_errors(sheet: Any, row: int, details: Details) -> None:
    for column, kind in enumerate(sheet.row_types(row)):
        if kind == _ERROR:
            code = sheet.cell_value(row, column)
            details.errors[row, column] = _ERRORS.get(code, "#ERROR")


def _formats(book: Any) -> dict[int, str]:
    """Number of the cell style → percent or currency."""
    kinds = {key: format_kind(shape.format_str or "") for key, shape in book.format_map.items()}
    return {number: kinds[xf.format_key] for number, xf in enumerate(book.xf_list) if kinds.get(xf.format_key)}


def _add_formats(sheet: Any, row: int, formats: dict[int, str], details: Details) -> None:
    for column, kind in enumerate(sheet.row_types(row)):
        if kind == _NUMBER and (found := formats.get(sheet.cell_xf_index(row, column))):
            details.formats[row, column] = found
