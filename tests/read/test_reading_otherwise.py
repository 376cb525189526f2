"""The second readers give the same cells as the first, and binary workbooks tell what stands beside the values."""

import io
import struct
from datetime import date, datetime

import openpyxl
import xlwt
from raw_workbook import zipped

from impact.read import xlsb
from impact.read.cells import clean_rows
from impact.read.workbook import Workbook


def read_by(kind: str, data: bytes, *, first: bool) -> tuple[str, list[list[object]], list[str]]:
    book = Workbook(kind, data, use_first_reader=first)  # type: ignore[arg-type]
    (grid,) = book.grids()
    return grid.reader, list(clean_rows(grid.rows)), [remark.key for remark in book.remarks]


def same_cells(kind: str, data: bytes, second: str) -> None:
    _, cells, remarks = read_by(kind, data, first=True)
    assert remarks == []
    assert read_by(kind, data, first=False) == (second, cells, ["second_reader"])


def test_openpyxl_gives_the_same_cells_and_is_named():
    book = openpyxl.Workbook()
    for row in (["Branch", "Visits", "NA"], [], [None, 12, date(2026, 4, 17), datetime(2026, 4, 17, 9), True, "#REF!"]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    same_cells("xlsx", stream.getvalue(), "openpyxl")


def test_xlrd_gives_the_same_cells_and_is_named():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Stats")
    day, hour = (xlwt.easyxf(num_format_str=shape) for shape in ("YYYY-MM-DD", "HH:MM"))
    for column, (value, shape) in enumerate((("Main", None), (1204, None), (46129, day), (0.5, hour), (True, None))):
        sheet.write(2, column, value, *([shape] if shape else []))
    stream = io.BytesIO()
    book.save(stream)
    same_cells("xls", stream.getvalue(), "xlrd")


def record(kind: int, fields: bytes) -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return number + bytes([len(fields)]) + fields


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def test_an_xlsb_tells_errors_percents_hidden_and_merged_cells():
    sheet = (
        record(60, struct.pack("<IIIIH", 1, 2, 0, 0, 1))  # columns B and C are hidden
        + record(0, struct.pack("<IIHBB", 0, 0, 0, 0, 0))
        + record(5, struct.pack("<IId", 0, 1, 0.5))  # A1 in style 1
        + record(3, struct.pack("<IIB", 1, 0, 23))  # B1 is #REF!
        + record(0, struct.pack("<IIHBB", 4, 0, 0, 0, 0x10))  # row 5 is hidden
        + record(11, struct.pack("<IIB", 0, 0, 7))  # A5 divides by zero
        + record(176, struct.pack("<IIII", 0, 0, 0, 2))
    )
    styles = (
        record(617, b"")
        + record(47, struct.pack("<HH", 0, 0))
        + record(47, struct.pack("<HH", 0, 9))
        + record(618, b"")
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    data = zipped(
        {
            "xl/workbook.bin": record(156, struct.pack("<II", 2, 1) + wide("rId1") + wide("Stats")),
            "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{package}">'
            '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
            "xl/worksheets/sheet1.bin": sheet,
            "xl/styles.bin": styles,
        }
    )
    details, _, remarks = xlsb.details_of(data)
    found = details["Stats"]
    assert remarks == []
    assert found.hidden == "very_hidden"
    assert found.errors == {(0, 1): "#REF!", (4, 0): "#DIV/0!"}
    assert found.formats == {(0, 0): "percent"}
    assert (found.hidden_rows, found.hidden_columns) == ({4}, [(1, 2)])
    assert found.merged == [(0, 0, 0, 2)]
    assert found.box == 10
