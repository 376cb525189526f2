"""Real workbooks beside the project: nothing raises, no row is lost, and headers are mapped exactly or not at all."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from impact.decisions import Decisions
from impact.read import read_files
from impact.sheets import Sheet
from impact.understand import name_measures, understand

pytestmark = pytest.mark.shared

# One of each kind of trouble; all files at once belong into a benchmark.
SOME = [
    "stats/chicago_visitors/Libraries_2011_Visitors_by_Location.csv",
    "stats/newcastle/Online Resources Usage.csv",
    "stats/ct_state_library/CTLibStatProfile_2008.xlsx",
    "stats/lc_training/training_attendance.xlsx",
    "stats/cipfa_foi/Bolton.xlsx",
    "stats/ebrp/EBRP_2020_Lib_Stats.csv",
    "stats/england_activity/events.csv",
    "hostile/calamine/any_sheets.xlsx",
    "hostile/calamine/malformed_format.xls",
    "hostile/xlrd/Formate.xls",
    "hostile/readxl/types.xlsx",
]


def filled_rows(sheet: Sheet) -> set[int]:
    spots = {r for r, _ in (*sheet.errors, *sheet.uncached)}
    return {
        r + 1
        for r, row in enumerate(sheet.rows)
        if r in spots or any(cell is not None and (not isinstance(cell, str) or cell.strip()) for cell in row)
    }


@pytest.mark.parametrize("file", SOME)
def test_every_row_has_one_fate_and_every_count_its_own_cell(shared: Path, file: str):
    for book in read_files([shared / "spreadsheets" / file]):
        for sheet, found in zip(book.sheets, understand(book, decisions=Decisions(), fiscal_start=None), strict=True):
            rows = Counter(line.row for line in found.rows)
            assert set(rows) == filled_rows(sheet)
            assert set(rows.values()) <= {1}
            assert not any(line.cell for line in found.rows)
            assert all(line.cell for line in found.remarks)
            assert found.counts.cell.is_unique
            assert set(found.counts.fate) <= {"kept", "needs_you"}


def test_real_headers_are_mapped_exactly_or_not_at_all(shared: Path):
    with (shared / "vocabulary" / "header_gold.csv").open(encoding="utf-8-sig", newline="") as file:
        gold = [(row["raw_header"], row["canonical_key"]) for row in csv.DictReader(file)]
    named = name_measures([header for header, _ in gold])
    wrong = [(header, key) for (header, key), (got, _) in zip(gold, named, strict=True) if got not in (key, "none")]
    assert wrong == []
    assert sum(got == key for (_, key), (got, _) in zip(gold, named, strict=True)) >= 45


def test_twelve_years_of_one_city_are_all_kept(shared: Path):
    files = sorted((shared / "spreadsheets" / "stats" / "chicago_visitors").glob("*.csv"))
    counts = [
        found.counts
        for book in read_files(files)
        for found in understand(book, decisions=Decisions(), fiscal_start=None)
    ]
    assert sum(map(len, counts)) == 10_844
    assert sum(frame.value.sum() for frame in counts) == 95_148_740
    assert {key for frame in counts for key in frame.measure} == {"visits"}
