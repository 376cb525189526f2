"""An .xlsb in, what the first reader does not tell out: errors, hidden rows and columns, merged ranges, the box.

Records as in [MS-XLSB] 2.1.4: a type and a length of one or more bytes each, then the fields.
"""

import posixpath
import re
import struct
from collections.abc import Iterator

from impact.read.found import Details, Remark
from impact.read.number_formats import BUILT_IN, format_kind
from impact.read.package import BROKEN, Package
from impact.sheets import Spot

_ROW, _ERROR, _FORMULA_ERROR, _COLUMN, _SHEET, _MERGED = 0, 3, 11, 60, 156, 176
_FORMAT, _STYLE, _STYLES_START, _STYLES_END = 44, 47, 617, 618
_LAST_CELL_RECORD = 11
_HIDDEN_ROW = 0x10
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_STATES = {1: "hidden", 2: "very_hidden"}


def details_of(data: bytes) -> tuple[dict[str, Details], str, list[Remark]]:
    """By name of the sheet; the moment it was last saved; a remark if the sheets could not be looked into."""
    package = Package(data)
    try:
        targets = package.related("xl/workbook.bin")
        with package.open("xl/workbook.bin") as part:
            listed = [_sheet(fields) for kind, fields in _records(part.read()) if kind == _SHEET]
        styles = _styles(package)
        details = {
            name: _details_of_sheet(package, targets.get(relation, ("", ""))[1], state, styles)
            for name, relation, state in listed
        }
        return details, package.modified(), []
    except (struct.error, *BROKEN):
        return {}, "", [Remark("details_unknown")]


def _records(stream: bytes) -> Iterator[tuple[int, memoryview]]:
    at, view = 0, memoryview(stream)
    while at < len(stream):
        kind = stream[at]
        at += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (stream[at] << 7)
            at += 1
        length = shift = 0
        while shift < 28:
            byte = stream[at]
            at += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        yield kind, view[at : at + length]
        at += length


def _sheet(fields: memoryview) -> tuple[str, str, str]:
    """Name, relation and hidden state."""
    relation, end = _wide_text(fields, 8)
    name, _ = _wide_text(fields, end)
    return name, relation, _STATES.get(struct.unpack_from("<I", fields)[0], "")


def _wide_text(fields: memoryview, at: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<I", fields, at)
    end = at + 4 + 2 * length
    return bytes(fields[at + 4 : end]).decode("utf-16-le", errors="replace"), end


def _styles(package: Package) -> dict[int, str]:
    """Number of the cell style → percent or currency."""
    try:
        with package.open("xl/styles.bin") as part:
            records = list(_records(part.read()))
    except KeyError:
        return {}
    kinds = dict(BUILT_IN)
    numbers: list[int] = []
    among_cells = False
    for kind, fields in records:
        if kind == _FORMAT:
            kinds[struct.unpack_from("<H", fields)[0]] = format_kind(_wide_text(fields, 2)[0])
        elif kind in (_STYLES_START, _STYLES_END):
            among_cells = kind == _STYLES_START
        elif kind == _STYLE and among_cells:
            numbers.append(struct.unpack_from("<H", fields, 2)[0])
    return {style: kinds[number] for style, number in enumerate(numbers) if kinds.get(number)}


def _details_of_sheet(package: Package, path: str, hidden: str, styles: dict[int, str]) -> Details:
    details = Details(hidden=hidden)
    if not path or not re.search(r"worksheets?$", posixpath.dirname(path)):
        return details
    with package.open(path) as part:
        stream = part.read()
    row = 0
    for kind, fields in _records(stream):
        if kind == _ROW:
            row = struct.unpack_from("<I", fields)[0]
            details.last_row = max(details.last_row, row)
            if fields[11] & _HIDDEN_ROW:
                details.hidden_rows.add(row)
        elif kind <= _LAST_CELL_RECORD:
            _add_cell(kind, fields, row, details, styles)
        elif kind == _COLUMN and fields[16] & 1:
            details.hidden_columns.append(struct.unpack_from("<II", fields))
        elif kind == _MERGED:
            r1, r2, c1, c2 = struct.unpack_from("<IIII", fields)
            details.merged.append((r1, c1, r2, c2))
    return details


def _add_cell(kind: int, fields: memoryview, row: int, details: Details, styles: dict[int, str]) -> None:
    column, style = struct.unpack_from("<II", fields)
    if found := styles.get(style & 0xFFFFFF):
        details.formats[row, column] = found
    details.cells += 1
    details.last_column = max(details.last_column, column)
    if kind in (_ERROR, _FORMULA_ERROR):
        spot: Spot = (row, column)
        details.errors[spot] = _ERRORS.get(fields[8], "#ERROR")
