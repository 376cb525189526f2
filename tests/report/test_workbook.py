"""The workbook: every number as the presentation has it, sums that live and agree, charts one can edit."""

import math
import re
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree

import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from presented import NINE, PAYLOADS, figure_step, figures, hostile, presented, steps_of_words
from read_back import book, book_parts

from impact.model.presented import Presented
from impact.report.documents.workbook import DOCUMENT
from impact.report.values import rows, value

FIGURES = ("sides", "conditions", "pair_card", "matrix")
SHEETS = {
    "Findings": "findings",
    "Counts": "counts",
    "Indicators": "indicators",
    "Pairs": "pairs",
    "Quotes": "quotes",
    "Ledger": "ledger",
    "Held back": "held_back",
}
COUNTS = pd.DataFrame(
    [
        ("visits", "Library visits", "Central", "branch", "2026-Q3", 18240.0, date(2026, 7, 1)),
        ("visits", "Library visits", "Mill Street", "branch", "2026-Q3", 15610.0, date(2026, 7, 1)),
        ("visits", "Library visits", "", "total", "2026-Q3", 33850.0, date(2026, 7, 1)),
        ("staff_fte", "Staff", "Central", "branch", "2026-Q3", 10.25, date(2026, 7, 1)),
        ("staff_fte", "Staff", "Mill Street", "branch", "2026-Q3", 6.5, date(2026, 7, 1)),
        ("staff_fte", "Staff", "", "total", "2026-Q3", 16.75, date(2026, 7, 1)),
        ("incidents", "Incidents", "Central", "branch", "2026-Q3", 12.0, date(2026, 7, 1)),
        ("incidents", "Incidents", "Mill Street", "branch", "2026-Q3", None, date(2026, 7, 1)),
        ("incidents", "Incidents", "", "total", "2026-Q3", 31.0, date(2026, 7, 1)),
    ],
    columns=["measure", "label", "branch", "role", "period", "value", "period_start"],
)


@pytest.fixture(scope="module")
def told() -> Presented:
    drawn = figures({name: NINE[name] for name in FIGURES})
    steps = [figure_step(at, name, figure) for at, (name, figure) in enumerate(drawn.items(), start=1)]
    made = presented([*steps, *steps_of_words()])
    return replace(made, tables={**made.tables, "counts": COUNTS})


@pytest.fixture(scope="module")
def made(told: Presented) -> bytes:
    return DOCUMENT.made(told)


def lines(sheet: Worksheet, names: list[str]) -> list[list[Any]]:
    """All rows below every head that names these columns, to the next free row."""
    found: list[list[Any]] = []
    inside = False
    for row in sheet.iter_rows(values_only=True):
        cells = list(row[: len(names)])
        if cells == names:
            inside = True
        elif all(cell is None for cell in cells):
            inside = False
        elif inside:
            found.append([_plain(cell) for cell in cells])
    return found


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return cell.date()
    return _rounded(value(cell)) if cell is not None else None


def _rounded(cell: Any) -> Any:
    """A workbook holds so many digits of a number."""
    return float(f"{cell:.14g}") if isinstance(cell, float) else cell


def test_every_table_stands_in_it_number_by_number(made: bytes, told: Presented):
    opened = _with_results(made)
    figures_of = {name: step.stem for name, step in zip(_figure_sheets(opened), told.steps, strict=False)}
    for name, key in (SHEETS | figures_of).items():
        table = told.tables[key]
        names = [str(column) for column in table.columns]
        expected = [[None if cell == "" else _rounded(cell) for cell in row] for row in rows(table)]
        assert sorted(map(str, lines(opened[name], names))) == sorted(map(str, expected)), name


def _with_results(made: bytes) -> Any:
    import io  # noqa: PLC0415

    from openpyxl import load_workbook  # noqa: PLC0415

    return load_workbook(io.BytesIO(made), data_only=True)


def _figure_sheets(opened: Any) -> list[str]:
    return opened.sheetnames[len(SHEETS) + 1 : len(SHEETS) + 1 + len(FIGURES)]


def test_the_sheets_stand_in_the_order_in_which_one_reads(made: bytes):
    names = book(made).sheetnames
    assert names[: len(SHEETS) + 1] == ["Read me", *SHEETS]
    assert names[-1] == "Chart data"
    assert [name.casefold() for name in _figure_sheets(book(made))] == [name.replace("_", " ") for name in FIGURES]


def test_sums_live_and_come_to_what_the_table_says(made: bytes):
    opened, results = book(made), _with_results(made)
    live = [cell for sheet in opened for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert {cell.parent.title for cell in live} == {"Counts", "Sides"}
    for cell in live:
        told = results[cell.parent.title][cell.coordinate].value
        assert math.isclose(come_to(str(cell.value), results[cell.parent.title]), told), cell.coordinate


def test_a_sum_stays_right_when_its_table_is_sorted(made: bytes):
    results = _with_results(made)["Counts"]
    formulas = [cell for row in book(made)["Counts"].iter_rows() for cell in row if cell.data_type == "f"]
    told = [come_to(str(cell.value), results) for cell in formulas]
    body = [[cell.value for cell in row] for row in results.iter_rows(min_row=2, max_row=7)]
    for at, row in enumerate(reversed(body), start=2):
        for column, cell in enumerate(row, start=1):
            results.cell(at, column).value = cell
    assert [come_to(str(cell.value), results) for cell in formulas] == told


def test_what_is_not_the_plain_sum_is_no_formula(made: bytes):
    cells = [list(row) for row in book(made)["Counts"].iter_rows() if row[3].value == "total"]
    assert [(row[0].value, row[5].data_type) for row in cells] == [
        ("visits", "f"),
        ("staff_fte", "f"),
        ("incidents", "n"),
    ]
    sides = book(made)["Sides"]
    total = next(row for row in sides.iter_rows() if row[0].value == "All branches")
    kinds = dict(zip([cell.value for cell in sides[4]], [cell.data_type for cell in total], strict=True))
    assert (kinds["Visits, Q3 2026"], kinds["Reflections read"]) == ("f", "f")
    assert (kinds["Writers"], kinds["Change"]) == ("n", "n")


def test_charts_are_drawn_from_cells_and_told_in_words(made: bytes, told: Presented):
    parts = book_parts(made)
    charts = [chart for step in told.steps if step.figure for chart in step.figure.native]
    drawn = [ElementTree.fromstring(xml) for name, xml in parts.items() if "/charts/chart" in name]
    assert len(drawn) == len(charts) > 2
    for tree, chart in zip(drawn, charts, strict=True):
        found = [element for element in tree.iter() if element.tag.endswith("}ser")]
        for series, one in zip(found, chart.series, strict=True):
            cached = {
                int(point.get("idx") or 0): float(point[0].text or 0)
                for cache in series.iter()
                if cache.tag.endswith("}numCache")
                for point in cache
                if point.tag.endswith("}pt")
            }
            assert [cached.get(at) for at in range(len(one.values))] == list(one.values)
    spoken = re.findall(
        r'<xdr:cNvPr [^>]*descr="([^"]*)"', " ".join(parts[name] for name in parts if "drawing" in name)
    )
    assert len(spoken) == len(charts)
    for words, chart in zip(spoken, charts, strict=True):
        assert chart.name in words


def test_tables_can_be_filtered_scrolled_and_printed(made: bytes):
    counts = book(made)["Counts"]
    assert [table.ref for table in counts.tables.values()] == ["A1:G7"]
    assert (counts.freeze_panes, counts.print_title_rows) == ("B2", "$1:$1")
    assert (counts.page_setup.orientation, counts.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
    assert counts["G2"].value == datetime(2026, 7, 1)
    assert counts["F2"].number_format == "#,##0"


def test_it_knows_what_it_is(made: bytes, told: Presented):
    said = book(made).properties
    assert (said.title, said.creator) == (told.title, "Seen & Counted 0.1.0, codebook 1.4, 3 October 2026")
    assert said.created == datetime(2026, 10, 3)
    read = {str(cell.value) for row in book(made)["Read me"].iter_rows() for cell in row if cell.value}
    for words in ("Invented: everything here is from the sample library Willow Lake.", *told.left_out, "For the board"):
        assert words in read
    assert any(words.startswith("Brought in on 1 October 2026. Fingerprint begins with abab") for words in read)


def test_the_same_presentation_on_the_same_day_gives_the_same_bytes(made: bytes, told: Presented):
    assert DOCUMENT.made(told) == made


def test_words_of_others_are_no_formula_and_no_link():
    strange = pd.DataFrame([[word, 1.5] for word in PAYLOADS], columns=[PAYLOADS[0], PAYLOADS[0].upper()])
    made = DOCUMENT.made(replace(hostile(forms=["sides"]), tables={"counts": strange, "ledger": strange.iloc[:0]}))
    opened = book(made)
    live = [cell for sheet in opened for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert all(re.fullmatch(r"=SUM\(\$[A-Z]\$\d+:\$[A-Z]\$\d+\)", str(cell.value)) for cell in live)
    assert {"=cmd|' /C calc'!A0", "+1+1", "＝1+1"} <= {cell.value for cell in opened["Counts"]["A"]}
    for name, xml in book_parts(made).items():
        tree = ElementTree.fromstring(xml)
        kinds = {element.tag.rpartition("}")[2] for element in tree.iter()}
        assert not kinds & {"hyperlink", "hlinkClick", "ddeLink", "oleLink"}, name
        assert not [e for e in tree.iter() if e.get("TargetMode") == "External"], name


def test_nothing_to_show_is_said():
    made = DOCUMENT.made(presented([], tables={}))
    assert [book(made)[name]["A1"].value for name in SHEETS] == ["Nothing to show here."] * len(SHEETS)


def come_to(formula: str, sheet: Worksheet) -> float:
    """What one of our formulas comes to: SUM(range), or SUMPRODUCT((range=cell)*…*range)."""
    plain = formula.replace("$", "")
    if found := re.fullmatch(r"=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)", plain):
        return math.fsum(cell or 0 for cell in _column(sheet, found[1]))
    inside = re.fullmatch(r"=SUMPRODUCT\((.*)\)", plain)
    assert inside, formula
    *alike, summed = inside[1].split("*")
    weights = [1.0] * len(_column(sheet, summed))
    for one in alike:
        where, beside = one.strip("()").split("=")
        weights = [w * (cell == sheet[beside].value) for w, cell in zip(weights, _column(sheet, where), strict=True)]
    return math.fsum(w * (cell or 0) for w, cell in zip(weights, _column(sheet, summed), strict=True))


def _column(sheet: Worksheet, where: str) -> list[Any]:
    return [row[0].value for row in sheet[where]]
