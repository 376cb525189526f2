"""Web pages and XML spreadsheets of 2003 under the name .xls, as library systems export them, are read."""

from datetime import date

import pytest

from impact.read import read_bytes
from impact.sheets import Sheet

PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {{color: red}}</style></head><body>
<h2>Branch  statistics</h2><p>April 2026</p>{tables}</body></html>"""
BOOK = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>{sheets}</Workbook>"""


def sheet(text: str, encoding: str = "utf-8") -> Sheet:
    (found,) = read_bytes("report.xls", text.encode(encoding)).sheets
    return found


def test_a_web_page_gives_its_words_and_its_tables_one_under_the_other():
    tables = (
        "<table><tr><th>Branch</th><th>Visits</th></tr><tr><td>East&nbsp;Side<td><p>1,204</p></table>"
        "<p>Loans</p><table><tr><td>West</td><td></td><td>7</td></tr></table>"
    )
    found = sheet(PAGE.format(tables=tables))
    assert found.reader == "web page"
    assert found.rows == (
        ("Branch statistics",),
        ("April 2026",),
        ("Branch", "Visits"),
        ("East Side", "1,204"),
        ("Loans",),
        (),
        ("West", None, "7"),
    )


def test_cells_that_span_move_the_others_and_are_merged():
    tables = (
        "<table><tr><th rowspan=2>Branch</th><th colspan=2>Visits</th></tr><tr><th>Adult<th>Child</tr>"
        "<tr><td>East<td>1<td>2</table>"
    )
    found = sheet(PAGE.format(tables=tables))
    assert found.rows[2:] == (("Branch", "Visits"), (None, "Adult", "Child"), ("East", "1", "2"))
    assert set(found.merged) == {(2, 0, 3, 0), (2, 1, 2, 2)}


def test_scripts_and_older_letters_of_a_page_do_no_harm():
    tables = "<script>alert('<td>x</td>')</script><table><tr><td>Bibliothèque</td><td>7</td></tr></table>"
    assert sheet(PAGE.format(tables=tables), "cp1252").rows[-1] == ("Bibliothèque", "7")


@pytest.mark.parametrize("span", ["999999999", "-1", "x", ""])
def test_a_cell_that_claims_to_span_the_world_is_cut(span: str):
    tables = f"<table><tr><td colspan='{span}' rowspan='{span}'>East</td><td>7</td></tr></table>"
    assert sheet(PAGE.format(tables=tables)).rows[2][0] == "East"


def test_an_xml_spreadsheet_gives_typed_cells_where_they_stand():
    rows = (
        '<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">Branch</Data>'
        "<Comment><ss:Data>counted twice</ss:Data></Comment></Cell>"
        '<Cell><Data ss:Type="Number">12.5</Data></Cell></Row>'
        '<Row ss:Hidden="1"><Cell ss:Index="3"><Data ss:Type="DateTime">2026-04-17T00:00:00.000</Data></Cell>'
        '<Cell><Data ss:Type="Error">#REF!</Data></Cell><Cell ss:Formula="=A1"/></Row>'
        '<Row><Cell><Data ss:Type="Boolean">1</Data></Cell>'
        '<Cell ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell></Row>'
    )
    hidden = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    found = sheet(BOOK.format(sheets=f'<Worksheet ss:Name="Stats"><Table>{rows}</Table>{hidden}</Worksheet>'))
    assert (found.name, found.reader, found.hidden) == ("Stats", "XML spreadsheet", "hidden")
    assert found.rows == ((), ("Branch", None, 12.5), (None, None, date(2026, 4, 17)), (True, 0.5))
    assert found.errors == {(2, 3): "#REF!"}
    assert found.uncached == {(2, 4)}
    assert found.formats == {(3, 1): "percent"}
    assert found.comments == {(1, 0): "counted twice"}
    assert found.merged == ((1, 0, 1, 1),)
    assert found.hidden_rows == {2}


@pytest.mark.parametrize(
    ("inside", "key"),
    [
        ('<Worksheet ss:Name="S"><Table><Row ss:Index="99999999"/></Table></Worksheet>', "damaged"),
        (
            '<Worksheet ss:Name="S"><Table><Row ss:Index="1048576"><Cell ss:Index="16384">'
            '<Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>',
            "too_many_cells",
        ),
        ('<Worksheet ss:Name="S"><Table><Row><Cell>', "damaged"),
    ],
)
def test_an_xml_spreadsheet_that_lies_is_refused_in_a_sentence(inside: str, key: str):
    refused = read_bytes("report.xls", BOOK.format(sheets=inside).encode()).refused
    assert refused is not None
    assert refused.key == key


def test_an_xml_spreadsheet_with_words_of_its_own_is_refused():
    bomb = BOOK.format(sheets="").replace("?>", '?><!DOCTYPE x [<!ENTITY a "ha">]>', 1)
    refused = read_bytes("report.xls", bomb.encode()).refused
    assert refused is not None
    assert refused.key == "own_definitions"
