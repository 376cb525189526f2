"""Cells come at their own addresses, and what a reader would pass over in silence is said."""

import io
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
import xlsxwriter
import xlwt
from openpyxl.comments import Comment
from raw_workbook import ods, xlsx

from impact.read import limits, read_bytes
from impact.sheets import Book, Sheet


def only_sheet(book: Book) -> Sheet:
    assert book.refused is None, book.refused
    (sheet,) = book.sheets
    return sheet


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_cells_keep_their_types_and_addresses_and_blank_ends_are_cut():
    book = openpyxl.Workbook()
    book.active["C3"] = "None"
    book.active["D3"] = "NA"
    book.active["E3"] = 12
    book.active["F3"] = True
    book.active["H3"] = "  "
    book.active["B5"] = date(2026, 4, 17)
    book.active["C5"] = datetime(2026, 4, 17, 9, 30)
    book.active["D5"] = time(9, 30)
    book.active["E5"] = timedelta(hours=30)
    book.active["A9"].number_format = "0.00"
    sheet = only_sheet(read_bytes("Q2.xlsx", saved(book)))
    assert sheet.rows == (
        (),
        (),
        (None, None, "None", "NA", 12.0, True),
        (),
        (None, date(2026, 4, 17), datetime(2026, 4, 17, 9, 30), time(9, 30), timedelta(hours=30)),
    )
    assert sheet.reader == "calamine"


def test_line_ends_in_cells_are_one_whatever_the_writer_wrote():
    row = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Visits_x000D_&#10;per week</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>a&#13;&#10;b</t></is></c></row>'
    )
    assert only_sheet(read_bytes("Q2.xlsx", xlsx(row))).rows == (("Visits\nper week", "a\nb"),)


def test_days_of_a_workbook_that_counts_from_1904_are_right():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active["A1"] = date(2026, 4, 17)
    assert only_sheet(read_bytes("mac.xlsx", saved(book))).rows == ((date(2026, 4, 17),),)
    old = xlwt.Workbook()
    old.dates_1904 = True
    shape = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    old.add_sheet("S").write(0, 0, 44667, shape)
    stream = io.BytesIO()
    old.save(stream)
    assert only_sheet(read_bytes("mac.xls", stream.getvalue())).rows == ((date(2026, 4, 17),),)


def test_error_cells_are_listed_and_hold_nothing():
    row = (
        '<row r="1"><c r="A1" t="e"><f>B9/0</f><v>#DIV/0!</v></c><c r="B1"><v>4</v></c></row>'
        '<row r="3"><c r="B3" s="0" t="e"><v>#REF!</v></c></row>'
    )
    sheet = only_sheet(read_bytes("Q2.xlsx", xlsx(row)))
    assert sheet.errors == {(0, 0): "#DIV/0!", (2, 1): "#REF!"}
    assert sheet.rows == ((None, 4.0), (), ())


def test_formulas_without_a_saved_result_are_listed_and_an_empty_text_is_a_result():
    row = (
        '<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><f>A1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c>'
        '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1"><f t="shared" si="0"/><v>0</v></c></row>'
    )
    assert only_sheet(read_bytes("Q2.xlsx", xlsx(row))).uncached == {(0, 0), (0, 1)}


def test_the_zero_that_a_program_writes_instead_of_a_result_is_no_result():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_number("A1", 40)
        sheet.write_formula("A2", "=SUM(A1:A1)")
        sheet.write_formula("A3", "=A1*2", None, 80)
    read = only_sheet(read_bytes("export.xlsx", stream.getvalue()))
    assert read.uncached == {(1, 0)}
    assert read.at(2, 0) == 80.0


def test_a_number_without_end_is_a_text_that_can_be_asked_about():
    row = '<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>5</v></c></row>'
    assert only_sheet(read_bytes("Q2.xlsx", xlsx(row))).rows == (("inf", "nan", 5.0),)


def test_percents_currencies_comments_and_merged_cells_come_along():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "Statistics"
    sheet.merge_cells("A1:XFD1")
    for cell, value, shape in (
        ("A2", 0.4, "0.0%"),
        ("B2", 12, "[$£-809]#,##0.00"),
        ("C2", 5, '0"%"'),
        ("D2", 9, "#,##0"),
        ("E2", None, "0%"),
    ):
        sheet[cell], sheet[cell].number_format = value, shape
    sheet["D2"].comment = Comment("roof closed 3 weeks", "East")
    sheet.merge_cells("A2:A3")
    read = only_sheet(read_bytes("Q2.xlsx", saved(book)))
    assert read.formats == {(1, 0): "percent", (1, 1): "currency"}
    assert read.comments == {(1, 3): "roof closed 3 weeks"}
    assert set(read.merged) == {(0, 0, 0, 3), (1, 0, 1, 0)} - {(1, 0, 1, 0)}


def test_hidden_sheets_rows_and_columns_are_read_and_said():
    book = openpyxl.Workbook()
    sheet = book.active
    for row in range(1, 7):
        sheet.append([row, row, row])
    for row in (2, 3, 5):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["B"].hidden = True
    for state in ("hidden", "veryHidden"):
        other = book.create_sheet(state)
        other["A1"], other.sheet_state = 1, state
    read = read_bytes("Q2.xlsx", saved(book))
    assert [s.hidden for s in read.sheets] == ["", "hidden", "very_hidden"]
    assert read.sheets[0].hidden_rows == {1, 2, 4}
    assert read.sheets[0].hidden_columns == {1}
    assert [(line.key, line.cell) for line in read.remarks] == [
        ("rows_hidden", "*"),
        ("columns_hidden", "B:B"),
        ("sheet_hidden", "*"),
        ("sheet_very_hidden", "*"),
    ]
    assert "2–3, 5" in read.remarks[0].problem
    assert all(line.fate == "not_data" for line in read.remarks)


def test_chart_sheets_give_no_rows():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.add_worksheet("Stats").write_column("A1", [1, 2])
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Stats!$A$1:$A$2"})
        book.add_chartsheet("Figure").set_chart(chart)
    read = read_bytes("Q2.xlsx", stream.getvalue())
    assert [s.name for s in read.sheets] == ["Stats"]
    assert [(line.sheet, line.key) for line in read.remarks] == [("Figure", "sheet_without_cells")]


def test_a_stray_cell_at_the_end_of_a_sheet_costs_that_sheet_only():
    stray = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    read = read_bytes("Q2.xlsx", xlsx('<row r="1"><c r="A1"><v>7</v></c></row>', stray))
    assert [s.name for s in read.sheets] == ["S1"]
    assert [(line.sheet, line.key, line.fate) for line in read.remarks] == [("S2", "far_cell", "needs_you")]
    assert "XFD1048576" in read.remarks[0].problem


def test_formats_alone_that_reach_to_the_end_of_a_sheet_are_no_obstacle():
    styled = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert only_sheet(read_bytes("Q2.xlsx", xlsx(styled))).rows == ((1.0,),)


def test_a_box_of_exactly_the_most_cells_is_read():
    rows = limits.MOST_BOX // 1000  # 1,000 columns end at ALL
    end = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{rows}"><c r="ALL{rows}"><v>2</v></c></row>'
    assert len(only_sheet(read_bytes("Q2.xlsx", xlsx(end))).rows) == rows
    beyond = end.replace(str(rows), str(rows + 1))
    assert read_bytes("Q2.xlsx", xlsx(beyond)).refused.key == "far_cell"


@pytest.mark.parametrize(
    ("spelling", "errors"),
    [
        ("<row><c><v>1</v></c><c t='e'><v>#N/A</v></c></row>", {}),
        ('<row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row>', {(0, 1): "#N/A"}),
        ("<row r='1'><c r='A1'><v>1</v></c><c r='B1' t='e'><v>#N/A</v></c></row>", {(0, 1): "#N/A"}),
        ('<row r="1"><c s="0" r="A1"><v>1</v></c><c t="e" r="B1"><v>#N/A</v></c></row>', {(0, 1): "#N/A"}),
    ],
)
def test_rare_spellings_of_a_sheet_are_understood(spelling: str, errors: dict):
    sheet = only_sheet(read_bytes("Q2.xlsx", xlsx(spelling)))
    assert sheet.rows == ((1.0,),)
    assert sheet.errors == (errors or {(0, 1): "#N/A"})


def test_a_sheet_with_prefixes_is_understood():
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    part = (
        f'<x:worksheet xmlns:x="{main}"><x:sheetData><x:row r="1" hidden="1"><x:c r="A1" t="e"><x:v>#REF!</x:v></x:c>'
        '<x:c r="B1"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    sheet = only_sheet(read_bytes("Q2.xlsx", xlsx("", parts={"xl/worksheets/sheet1.xml": part})))
    assert (sheet.rows, sheet.errors, sheet.hidden_rows) == (((None, 3.0),), {(0, 0): "#REF!"}, {0})


def test_an_unreadable_sheet_costs_that_sheet_only():
    read = read_bytes(
        "Q2.xlsx", xlsx('<row r="1"><c r="A1"><v>7</v></c></row>', "", parts={"xl/worksheets/sheet2.xml": "<worksh"})
    )
    assert [s.name for s in read.sheets if s.rows] == ["S1"]
    assert {line.sheet for line in read.remarks} == {"S2"}


def test_when_it_was_saved_is_told_in_universal_time():
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>2026-04-17T09:00:00+02:00</dcterms:modified>'
        "</cp:coreProperties>"
    )
    row = '<row r="1"><c r="A1"><v>7</v></c></row>'
    assert read_bytes("Q2.xlsx", xlsx(row, parts={"docProps/core.xml": core})).modified == datetime(2026, 4, 17, 7)
    assert read_bytes("Q2.xlsx", xlsx(row)).modified is None


def test_an_xls_tells_errors_percents_hidden_and_merged_cells():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Stats")
    sheet.write_merge(0, 0, 0, 1, "Statistics")
    sheet.write(1, 0, 0.5, xlwt.easyxf(num_format_str="0%"))
    sheet.write(1, 1, 3.0, xlwt.easyxf(num_format_str='"£"#,##0'))
    sheet.row(2).set_cell_error(0, "#REF!")
    sheet.row(1).hidden = True
    sheet.col(1).hidden = True
    stream = io.BytesIO()
    book.save(stream)
    read = only_sheet(read_bytes("Q2.xls", stream.getvalue()))
    assert read.rows == (("Statistics",), (0.5, 3.0), ())
    assert read.errors == {(2, 0): "#REF!"}
    assert read.formats == {(1, 0): "percent", (1, 1): "currency"}
    assert read.merged == ((0, 0, 0, 1),)
    assert (read.hidden_rows, read.hidden_columns) == ({1}, {1})


def test_an_open_document_tells_the_same():
    table = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        '<table:table-row table:visibility="filter">'
        '<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Statistics</text:p>'
        "<office:annotation><text:p>by hand</text:p></office:annotation></table:table-cell>"
        "<table:covered-table-cell/></table:table-row>"
        '<table:table-row><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p>'
        '</table:table-cell><table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""'
        ' calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-04-17"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    )
    book = read_bytes("Q2.ods", ods(table, meta="<dc:date>2026-04-17T09:00:00.123456789</dc:date>"))
    read = only_sheet(book)
    assert read.rows == (("Statistics",), (0.5,), (date(2026, 4, 17),))
    assert read.errors == {(1, 1): "#DIV/0!"}
    assert read.formats == {(1, 0): "percent"}
    assert read.comments == {(0, 0): "by hand"}
    assert read.merged == ((0, 0, 0, 1),)
    assert (read.hidden_rows, read.hidden_columns) == ({0}, {1})
    assert book.modified == datetime(2026, 4, 17, 9, 0, 0, 123456)
