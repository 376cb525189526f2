"""What a formula of a workbook comes to, as a spreadsheet program would work it out."""

import openpyxl
import pytest

from impact.report.verify.formulas import NONE_OF_OURS, comes_to

ROWS = [
    ["Place", "Code", "N"],
    ["Central", "Dignity", 4],
    ["central", "Purpose", 2],
    ["Oak Park", "Dignity", None],
    ["Oak Park", "Purpose", 5.5],
    [None, "Dignity", 7],
    ["Central", None, "held back"],
    [None, None, None],
]


@pytest.fixture(scope="module")
def values():
    sheet = openpyxl.Workbook().active
    for row in ROWS:
        sheet.append(row)
    sheet["A10"] = "CENTRAL"
    sheet["B10"] = "Dignity"
    return sheet


@pytest.mark.parametrize(
    ("formula", "come"),
    [
        ("=SUM($C$2:$C$7)", 18.5),
        ("=SUBTOTAL(109, C2:C5)", 11.5),
        ("=SUMPRODUCT(($A$2:$A$6=$A10)*$C$2:$C$6)", 6),
        ("=SUMPRODUCT(($A$2:$A$6=$A10)*($B$2:$B$6=$B10)*$C$2:$C$6)", 4),
        ("=SUMPRODUCT(($A$2:$A$6=$A8)*$C$2:$C$6)", 7),
        ("=SUMPRODUCT($C$2:$C$6)", 18.5),
        ("=SUMPRODUCT(($A$2:$A$6=$A10)*$C$3:$C$6)", "#VALUE!"),
        ("=SUMPRODUCT(($A$2:$A$99=$A10)*$C$2:$C$6)", NONE_OF_OURS),
        ("=SUBTOTAL(108, C2:C5)", NONE_OF_OURS),
        ("=SUM(B2:C5)", NONE_OF_OURS),
        ("=SUM(C2:C5)+1", NONE_OF_OURS),
        ('=HYPERLINK("http://example.org")', NONE_OF_OURS),
    ],
)
def test_it_comes_to_what_a_spreadsheet_says_or_is_none_of_ours(values, formula, come):
    assert comes_to(formula, values) == come
