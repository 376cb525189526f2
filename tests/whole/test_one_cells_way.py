"""ARCHITECTURE.md walks one cell from a workbook to a picture; this walks the same way and reads the names there."""

import importlib
import io
import re
from pathlib import Path

import pytest
from openpyxl import Workbook

import impact
from impact import pipeline, read, understand
from impact.decisions import Decisions
from impact.period import Period

PAGE = Path(__file__).resolve().parents[2] / "ARCHITECTURE.md"
PACKAGES = "|".join(sorted(each.name for each in Path(impact.__file__).parent.iterdir() if each.is_dir()))
NAMES = [
    name if name.startswith("impact.") else f"impact.{name}"
    for name in re.findall(rf"`((?:impact|{PACKAGES})\.[\w.]+)`", PAGE.read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def book():
    """Row 14 is North Hill, column D is September; rows 10 to 15 are branches, under title rows."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Stats"
    for _ in range(6):
        sheet.append([])
    sheet["A1"] = "Visits 2026"
    sheet.append([])
    sheet.append([])
    sheet.append(["Branch", "Jul 2026", "Aug 2026", "Sep 2026"])
    for place, visits in enumerate(["Central", "Mill Street", "Oak Park", "Harbour", "North Hill", "Lakeside"]):
        number = 12380 if visits == "North Hill" else 1000 * place
        sheet.append([visits, 4000, 4100, number])
    out = io.BytesIO()
    workbook.save(out)
    return read.read_bytes("East Q3.xlsx", out.getvalue())


@pytest.mark.parametrize("name", sorted(set(NAMES)))
def test_every_name_on_the_page_is_in_the_code(name):
    parts = name.split(".")
    module = next(m for n in range(len(parts), 0, -1) if (m := _module(".".join(parts[:n]))))
    found = module
    for part in parts[len(module.__name__.split(".")) :]:
        found = getattr(found, part)
    assert found is not None


def _module(name):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        return None


def test_the_cell_is_read_understood_merged_summed_and_drawn(book):
    (sheet,) = book.sheets
    assert sheet.at(13, 3) == 12380
    (understood,) = understand.understand(book, decisions=Decisions(), fiscal_start=None)
    (row,) = understood.counts.query("cell == 'D14'").to_dict("records")
    assert (row["branch"], row["measure"], row["value"], row["row"]) == ("North Hill", "visits", 12380, 14)
    assert (str(row["period_start"].date()), str(row["period_end"].date())) == ("2026-09-01", "2026-09-30")
    merged = pipeline.merge_books([book])
    (line,) = merged.ledger.query("row == 14 and cell == ''").to_dict("records")
    assert line["fate"] == "kept"
    sides = pipeline.both_sides(
        pipeline.coded(merged), pipeline.Scene("board"), measure="visits", period=Period.quarter(2026, 3)
    )
    (drawn,) = sides.rows.query("branch == 'North Hill'").to_dict("records")
    assert (drawn["value"], drawn["value_status"]) == (4000 + 4100 + 12380, "complete")
    figure = pipeline.figure(sides)
    assert "20,480" in str(figure.spec)
    assert sides.sources == ("East Q3.xlsx",)
    assert pipeline.png(figure, ppi=72).startswith(b"\x89PNG")
