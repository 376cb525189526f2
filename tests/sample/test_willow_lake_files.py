"""The files of Willow Lake: always the same, opened by both readers, and equal to the folder that is checked in."""

import csv
import io
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import python_calamine as calamine

from impact.sample import sample_files, write_sample
from impact.sample.library import BRANCHES, QUARTERS, STAFF_FTE, VISITS_A_MONTH, months_of
from impact.sample.numbers import monthly, quarterly, total
from impact.sample.stats_books import SLIP

CHECKED_IN = Path(__file__).resolve().parents[2] / "sample_data"
ORIGINAL, CORRECTED = "Willow Lake stats 2026 Q2.xlsx", "Willow Lake stats 2026 Q2 corrected.xlsx"

Cells = dict[str, dict[tuple[int, int], Any]]


def cells(name: str, data: bytes) -> Cells:
    """Sheet to filled cells by row and column, from 1."""
    if name.endswith(".csv"):
        rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
        return {"": {(r, c): v for r, row in enumerate(rows, 1) for c, v in enumerate(row, 1) if v}}
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {
        sheet.title: {(c.row, c.column): c.value for row in sheet.iter_rows() for c in row if c.value is not None}
        for sheet in book
    }


@cache
def files() -> tuple[tuple[str, bytes], ...]:
    return tuple(sample_files())


def workbooks() -> dict[str, bytes]:
    return {name: data for name, data in files() if name.endswith(".xlsx")}


def test_written_twice_the_files_hold_the_same_bytes() -> None:
    assert tuple(sample_files()) == files()


def test_the_checked_in_folder_is_what_the_program_writes(tmp_path: Path) -> None:
    written = write_sample(tmp_path / "new")
    assert {p.name for p in written} | {"README.md"} == {p.name for p in CHECKED_IN.iterdir()}
    for path in written:
        checked_in = (CHECKED_IN / path.name).read_bytes()
        # Bytes differ where another zlib packed them; what matters is what a person reads.
        if path.read_bytes() != checked_in:
            assert cells(path.name, path.read_bytes()) == cells(path.name, checked_in), path.name


def test_calamine_reads_the_same_sheets_and_as_many_filled_cells_as_openpyxl() -> None:
    for name, data in workbooks().items():
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        filled = {
            sheet: sum(c != "" for row in book.get_sheet_by_name(sheet).to_python() for c in row)
            for sheet in book.sheet_names
        }
        assert filled == {sheet: len(held) for sheet, held in cells(name, data).items()}, name


def test_what_looks_like_a_formula_stays_what_somebody_wrote() -> None:
    for data in workbooks().values():
        for sheet in openpyxl.load_workbook(io.BytesIO(data)):
            assert not [c.coordinate for row in sheet.iter_rows() for c in row if c.data_type == "f"]


def test_the_corrected_file_was_saved_later_and_differs_in_one_count_and_its_total() -> None:
    books = workbooks()
    saved = {
        name: openpyxl.load_workbook(io.BytesIO(books[name])).properties.modified for name in (ORIGINAL, CORRECTED)
    }
    assert datetime(2026, 7, 1) < saved[ORIGINAL] < saved[CORRECTED]
    old, new = (cells(name, books[name])["Statistics"] for name in (ORIGINAL, CORRECTED))
    assert [old[at] - new[at] for at in old if old[at] != new[at]] == [SLIP[3], SLIP[3]]


def test_a_hidden_sheet_a_comment_and_cells_without_numbers_are_there() -> None:
    books = {name: openpyxl.load_workbook(io.BytesIO(data)) for name, data in workbooks().items()}
    assert [s.title for book in books.values() for s in book if s.sheet_state == "hidden"] == ["Lists"]
    commented = [c for book in books.values() for s in book for row in s.iter_rows() for c in row if c.comment]
    assert len(commented) == 1
    held = [
        v
        for sheet in cells("2025.xlsx", workbooks()["Willow Lake statistics 2025.xlsx"]).values()
        for v in sheet.values()
    ]
    assert held.count("closed") == 12
    assert held.count("n/a") == 3
    latest = cells("2026.xlsx", workbooks()["Willow Lake stats 2026 Q3.xlsx"])["Statistics"]
    assert [v for v in latest.values() if str(v).startswith("about")] == ["about 20"]


def test_totals_in_the_workbooks_are_sums_of_their_rows() -> None:
    sheet = cells(CORRECTED, workbooks()[CORRECTED])["Statistics"]
    below = next(row for (row, _), value in sheet.items() if value == "Quarter total")
    for column in range(3, 16):
        assert sheet[below, column] == sum(sheet[row, column] for row in range(5, below))


def test_one_branch_goes_by_another_name_in_one_file_and_never_by_both() -> None:
    named = {
        name: {v for sheet in cells(name, data).values() for v in sheet.values() if v in ("Harbour", "Harbour Branch")}
        for name, data in files()
    }
    assert [name for name, names in named.items() if "Harbour Branch" in names] == ["Willow Lake stats 2024 Q4.xlsx"]
    assert all(len(names) <= 1 for names in named.values())


def test_the_autumn_export_repeats_the_spring_answers_under_new_numbers() -> None:
    spring = cells("a.xlsx", workbooks()["Reflections 2026-06.xlsx"])["Sheet1"]
    autumn = cells("a.xlsx", workbooks()["Reflections 2026-09.xlsx"])["Sheet1"]
    for row in range(2, 28):
        assert [spring.get((row, c)) for c in range(2, 12)] == [autumn.get((row, c)) for c in range(2, 12)]
        assert spring[row, 1] - autumn[row, 1] == 115


def test_sizes_are_in_proportion_and_branches_differ_in_direction() -> None:
    assert set(STAFF_FTE) == set(VISITS_A_MONTH) == set(BRANCHES)
    latest, before = (
        [total("visits", branch, months_of(quarter)) for branch in BRANCHES] for quarter in ("2026-Q3", "2025-Q3")
    )
    assert latest == sorted(latest, reverse=True)
    assert 17_000 < latest[0] < 20_000
    assert 4_500 < latest[-1] < 6_000
    changes = [now / then - 1 for now, then in zip(latest, before, strict=True)]
    assert min(changes) < -0.02
    assert max(changes) > 0.02
    assert all(abs(change) < 0.1 for change in changes)


def test_no_count_is_negative_and_debriefs_became_more() -> None:
    assert min(monthly().values()) >= 0
    assert min(quarterly().values()) >= 0
    held = {q: sum(quarterly()["debriefs_held", b, q] for b in BRANCHES) for q in QUARTERS}
    assert held["2026-Q3"] > held["2025-Q3"]
