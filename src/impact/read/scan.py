"""The raw XML of one .xlsx sheet in, what the reader of values does not tell out.

Error cells, formulas without a result, hidden rows and columns, merged ranges, formats, and the farthest cell.
Regular expressions over blocks of whole rows: a parser with a Python call for each cell would take twice the time of
reading the values.
"""

import re
from typing import IO

from impact.read import limits
from impact.read.found import Details, Refused
from impact.read.spelling import REFERENCE, ROW_NUMBER, blocks, column_number
from impact.sheets import Spot

_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_ROW = re.compile(rb"<row\b([^>]*)>")
_IS_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_COLUMN = re.compile(rb"<col\b([^>]*)>")
_MERGED = re.compile(rb'<mergeCell\b[^>]*\bref="([^"]*)"')
_ERROR = re.compile(rb'<c ([^>]*\bt="e"[^>]*)(?<!/)>(.*?)</c>', re.DOTALL)
_VALUE = re.compile(rb"<v[^>]*>([^<]*)</v>")
_FORMULA = re.compile(
    rb"<c ([^>]*)>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:(</c>)|<v\s*/>|<v[^>]*>(0?)</v>)", re.DOTALL
)
_FILLED = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>(?!\s*</c>)')
_SHARED_TEXT = re.compile(rb'\bt="str"')


def scan_sheet(part: IO[bytes], styles: dict[int, str], *, recalculates: bool) -> Details:
    """All of one sheet. `styles` are those that matter; `recalculates` makes a formula's 0 no result."""
    details = Details()
    styled = _styled_cells(styles)
    for block in blocks(part):
        _measure(block, details)
        if details.cells > limits.MOST_CELLS:
            raise Refused("too_many_cells", most=f"{limits.MOST_CELLS:,}")
        if b'hidden="' in block:
            _add_hidden(block, details)
        if b't="e"' in block:
            _add_errors(block, details)
        if b"<f" in block:
            _add_uncached(block, details, recalculates=recalculates)
        if styled:
            _add_formats(block, details, styled, styles)
        if b"<mergeCell " in block:
            details.merged += [m for r in _MERGED.findall(block) if (m := cell_range(r.decode("latin-1")))]
    return details


def farthest_filled(part: IO[bytes]) -> Spot:
    """The last row and column with a cell that holds something; formats alone may reach to the end of the sheet."""
    last_row = last_column = -1
    for block in blocks(part):
        for letters, number in _FILLED.findall(block):
            last_row = max(last_row, int(number) - 1)
            last_column = max(last_column, column_number(letters))
    return last_row, last_column


def _measure(block: bytes, details: Details) -> None:
    """Counts cells and finds the farthest row and column. One letter counts as Z: what matters is thousands."""
    details.cells += block.count(b"<c ")
    rows = re.findall(rb'<row r="([0-9]{1,7})"', block)
    if not rows:
        rows = [n[1] for row in _ROW.finditer(block) if (n := ROW_NUMBER.search(row[1]))]
    if not rows and details.cells:
        rows = re.findall(rb'<c r="[A-Z]{1,3}([0-9]{1,7})"', block)
    details.last_row = max(details.last_row, max(map(int, rows), default=0) - 1)
    wide = set(re.findall(rb'<c r="([A-Z]{2,3})[0-9]', block))
    widest = max(map(column_number, wide)) if wide else _widest_letter(block, details)
    details.last_column = max(details.last_column, widest)


def _widest_letter(block: bytes, details: Details) -> int:
    if details.last_row * 26 < limits.MOST_BOX:
        return 25
    return max(map(column_number, set(re.findall(rb'<c r="([A-Z])[0-9]', block))), default=-1)


def _spot(attributes: bytes) -> Spot | None:
    found = REFERENCE.search(attributes)
    return (int(found[2]) - 1, column_number(found[1])) if found else None


def cell_range(text: str) -> tuple[int, int, int, int] | None:
    """`B2:D3` → (1, 1, 2, 3): first row, first column, last row, last column, from zero."""
    found = _RANGE.fullmatch(text.strip())
    if not found:
        return None
    first = int(found[2]) - 1, column_number(found[1].encode())
    last = (int(found[4]) - 1, column_number(found[3].encode())) if found[3] else first
    return min(first[0], last[0]), min(first[1], last[1]), max(first[0], last[0]), max(first[1], last[1])


def _add_hidden(block: bytes, details: Details) -> None:
    for row in _ROW.finditer(block):
        if _IS_HIDDEN.search(row[1]) and (number := ROW_NUMBER.search(row[1])):
            details.hidden_rows.add(int(number[1]) - 1)
    for column in _COLUMN.finditer(block):
        ends = [re.search(rb'\b%b="([0-9]{1,5})"' % end, column[1]) for end in (b"min", b"max")]
        if _IS_HIDDEN.search(column[1]) and ends[0] and ends[1]:
            details.hidden_columns.append((int(ends[0][1]) - 1, int(ends[1][1]) - 1))


def _add_errors(block: bytes, details: Details) -> None:
    for cell in _ERROR.finditer(block):
        if spot := _spot(cell[1]):
            value = _VALUE.search(cell[2])
            details.errors[spot] = value[1].decode("utf-8", errors="replace").strip() if value else "#ERROR"


def _add_uncached(block: bytes, details: Details, *, recalculates: bool) -> None:
    """No <v> at all, an empty one that is no empty text, or a 0 by a program that computes nothing."""
    for cell in _FORMULA.finditer(block):
        without_value, zero = cell[2], cell[3]
        if zero and not recalculates:
            continue
        is_empty_text = not without_value and not zero and _SHARED_TEXT.search(cell[1])
        if not is_empty_text and (spot := _spot(cell[1])):
            details.uncached.add(spot)


def _styled_cells(styles: dict[int, str]) -> re.Pattern[bytes] | None:
    if not styles:
        return None
    numbers = b"|".join(str(number).encode() for number in styles)
    return re.compile(rb'<c ([^>]*\bs="(' + numbers + rb')"[^>]*)(?<!/)>')


def _add_formats(block: bytes, details: Details, styled: re.Pattern[bytes], styles: dict[int, str]) -> None:
    for cell in styled.finditer(block):
        if spot := _spot(cell[1]):
            details.formats[spot] = styles[int(cell[2])]
