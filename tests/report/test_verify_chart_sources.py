"""What a chart keeps, beside the cells it names: other cells, other numbers and other sheets are told."""

from xml.etree.ElementTree import fromstring

import openpyxl
import pytest

from impact.report.verify.chart_sources import NO_CELLS, beside_its_cells

KEPT = (
    "<chart><val><numRef><f>{}</f><numCache><ptCount val='3'/><pt idx='0'><v>4.0</v></pt><pt idx='2'><v>7</v></pt>"
    "</numCache></numRef></val></chart>"
)


@pytest.fixture(scope="module")
def book():
    made = openpyxl.Workbook()
    made.active.title = "It's ours"
    for row in (["Place", "N"], ["Central", 4], ["Hill", None], ["Oak", 7], ["Elm", None]):
        made.active.append(row)
    return made


@pytest.mark.parametrize("names", ["'It''s ours'!$B$2:$B$4", "'It''s ours'!B2:B4"])
def test_a_chart_that_keeps_what_its_cells_hold_differs_in_nothing(book, names):
    (one,) = beside_its_cells("chart1", fromstring(KEPT.format(names)), book)
    assert one.stated == one.expected == "3 in a row, 1: 4; 3: 7"
    assert one.place == f"chart1, {names}"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("'It''s ours'!$B$3:$B$5", "3 in a row, 2: 7"),
        ("'It''s ours'!$B$2:$B$5", "4 in a row, 1: 4; 3: 7"),
        ("'It''s ours'!$A$2:$A$4", "3 in a row, 1: Central; 2: Hill; 3: Oak"),
        ("'It''s ours'!$B$2:$B$0", NO_CELLS),
        ("'It''s ours'!$B$2:$B$999999", NO_CELLS),
        ("Theirs!$B$2:$B$4", NO_CELLS),
        ("", NO_CELLS),
    ],
)
def test_other_cells_are_told(book, names, expected):
    (one,) = beside_its_cells("chart1", fromstring(KEPT.format(names)), book)
    assert one.expected == expected
    assert one.stated != one.expected
