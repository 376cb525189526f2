"""The importer's list, points 19 to 27: hidden parts, languages, encodings, width, surveys, and files that are none."""

import io
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
import xlsxwriter
from raw_workbook import zipped
from real_files import Fact, real
from written_sheets import FEB, JAN, facts, sheet_of, understood

from impact import pipeline
from impact.decisions import Decisions
from impact.sheets import Book
from impact.understand import understand

VISITS = (["Branch", "Jan", "Feb"], ["East", 10, 20], ["West", 30, 40])


def counted(name: str, data: bytes) -> set[tuple]:
    """The facts of one uploaded file after the whole way of `impact read`."""
    frame = pipeline.merge_books([pipeline.read_bytes(name, data)]).counts
    return set(zip(frame.branch, frame.period_start.astype(str), frame.measure, frame.value, strict=True))


def workbook(*rows, change=lambda sheet: None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    change(book.active)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


ALL_FOUR = {
    ("East", "2025-01-01", "visits", 10), ("East", "2025-02-01", "visits", 20),
    ("West", "2025-01-01", "visits", 30), ("West", "2025-02-01", "visits", 40),
}  # fmt: skip


def test_19_hidden_rows_and_columns_are_stated_and_a_hidden_sheet_is_asked_about():
    def hide(sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True
        other = sheet.parent.create_sheet("Old")
        for row in (["Branch", "Jan", "Feb"], ["East", 11, 21], ["West", 31, 41]):
            other.append(row)
        other.sheet_state = "hidden"

    merged = pipeline.merge_books([pipeline.read_bytes("Visits 2025.xlsx", workbook(*VISITS, change=hide))])
    assert set(merged.counts.sheet) == {"Sheet"}
    assert list(merged.questions.kind) == ["sheet"]
    assert len(merged.counts) == 4, "what is hidden on a sheet is read like the rest of it"
    told = " ".join(merged.ledger.problem)
    assert "Hidden rows were read like the others: 3." in told
    assert "Hidden columns were read like the others: C." in told


@pytest.mark.shared
def test_19_a_real_very_hidden_sheet_is_not_counted(shared):
    found = real(shared, "stats/cipfa_foi/BarkingAndDagenham.xls")
    assert not any(sheet == "LY" for sheet, _ in found.at)


@pytest.mark.parametrize(
    ("months", "start"),
    [
        ("janvier 2025;février 2025", "2025-02-01"), ("janv. 2025;févr. 2025", "2025-02-01"),
        ("enero 2025;febrero 2025", "2025-02-01"), ("gennaio 2025;febbraio 2025", "2025-02-01"),
        ("Januar 2025;Februar 2025", "2025-02-01"), ("Tammikuu 2025;Helmikuu 2025", "2025-02-01"),
        ("janeiro 2025;fevereiro 2025", "2025-02-01"), ("Mai 2025;Juni 2025", "2025-06-01"),
        ("julio 2025;agosto 2025", "2025-08-01"), ("juillet 2025;août 2025", "2025-08-01"),
    ],
)  # fmt: skip
def test_20_months_in_seven_languages_semicolons_and_decimal_commas(months, start):
    text = f"Branch;{months}\nOst;1.234;2.087,5\nWest;842,0;913,5\nNord;12.500;3,5\n"
    found = counted("opening hours.csv", text.encode("utf-8-sig"))
    assert ("Ost", start, "service_hours", 2087.5) in found
    assert ("West", start, "service_hours", 913.5) in found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_21_any_encoding_and_line_end_gives_the_same_facts(encoding, line_end):
    text = line_end.join(["Branch,Jan,Feb", "Café Müller,10,20", "West,30,40", ""])
    found = counted("Visits 2025.csv", text.encode(encoding))
    assert ("Café Müller", "2025-02-01", "visits", 20) in found
    assert len(found) == 4


@pytest.mark.parametrize("columns", [200, 500])
def test_22_hundreds_of_columns(columns):
    head = [f"{2000 + n // 12}-{n % 12 + 1:02d}" for n in range(columns)]
    found = counted(
        "Visits.xlsx", workbook(["Branch", *head], ["East", *range(3000, 3000 + columns)], ["West", *range(columns)])
    )
    assert len(found) == 2 * columns
    assert ("East", f"{head[-1]}-01", "visits", 3000 + columns - 1) in found


@pytest.mark.shared
def test_22_a_real_table_of_two_hundred_months(shared):
    found = real(shared, "stats/newcastle/2008-onwards-monthly-visits.csv")
    assert found.at["", "EM3"] == Fact("City", "2020-01-01", "2020-01-31", "visits", 47965)
    assert ("", "GM3") not in found.at


def test_23_a_survey_with_two_header_rows_and_identity_columns_that_are_offered_for_removal():
    story = "What happened between you and someone here that the numbers will not show?"
    rows = [
        ["StartDate", "RecipientEmail", "Q1", "Q2"],
        ["Start Date", "Recipient Email", "Which branch?", story],
        [
            "2026-07-01 10:01:00",
            "ann@example.org",
            "East",
            "She came back and smiled: I had remembered her dog.",
        ],
        [
            "2026-07-02 10:01:00",
            "bob@example.org",
            "West",
            "He needed one page printed for the court, and we got it done.",
        ],
    ]
    merged = pipeline.merge_books([pipeline.read_bytes("Survey.xlsx", workbook(*rows))])
    assert list(merged.reflections.branch) == ["East", "West"]
    assert list(merged.reflections.row) == [3, 4]
    assert "identity_column" in set(merged.questions.kind)
    everything = merged.ledger.to_csv() + merged.questions.to_csv() + merged.reflections.to_csv()
    assert "example.org" not in everything


def _encrypted() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("~$Branch stats.xlsx", b"\x08Somebody" + b" " * 150),
        ("empty.xlsx", b""),
        ("cut.xlsx", workbook(*VISITS)[:900]),
        ("locked.xls", _encrypted()),
        ("brief.pdf", b"%PDF-1.7 ..."),
        ("letter.xlsx", zipped({"word/document.xml": "<w/>"})),
        ("bomb.xlsx", zipped({"xl/worksheets/sheet1.xml": b"0" * 320_000_000})),
    ],
    ids=["lock file", "empty", "truncated", "damaged", "pdf", "document", "bomb"],
)
def test_24_what_is_no_spreadsheet_is_refused_in_plain_words_and_soon(name, data):
    start = time.monotonic()
    book = pipeline.read_bytes(name, data)
    assert time.monotonic() - start < 5
    assert book.refused is not None
    assert book.refused.problem.endswith(".")
    assert book.refused.remedy.endswith(".")
    assert not any(word in book.refused.problem for word in ("Error", "Traceback", "exception", "zip"))


@pytest.mark.shared
def test_24_a_real_workbook_with_a_password(shared):
    locked = real(shared, "hostile/calamine/pass_protected.xlsx").merged.ledger
    assert any("password" in problem for problem in locked.problem)


def test_25_a_directory_without_counts_is_said_to_have_none(tmp_path):
    (tmp_path / "Branches.csv").write_text(
        "Branch,Address,Telephone,Latitude\nEast,1 Main Street,555-010-1234,54.1\nWest,2 Low Road,555-010-1235,54.2\n"
    )
    run = subprocess.run(
        [Path(sys.executable).with_name("impact"), "read", tmp_path / "Branches.csv", "--out", tmp_path / "out"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 2
    assert run.stderr.strip()
    assert "Traceback" not in run.stderr
    assert pd.read_csv(tmp_path / "out" / "counts.csv").empty


def test_26_merged_header_cells_fill_right_and_down_and_merged_numbers_do_not():
    sheet = sheet_of(
        """
        Branch | Visits |     | Circulation |
               | Jan    | Feb | Jan         | Feb
        East   | 10     | 20  | 1           | 2
        West   | 30     | 40  | 3           |
    """,
        merged=((0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4), (2, 4, 3, 4)),
        file="2025.xlsx",
    )
    assert facts(understood(sheet, file="2025.xlsx")) == {
        ("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20), ("East", *JAN, "circ_total", 1),
        ("East", *FEB, "circ_total", 2), ("West", *JAN, "visits", 30), ("West", *FEB, "visits", 40),
        ("West", *JAN, "circ_total", 3),
    }  # fmt: skip


@pytest.mark.parametrize("as_kind", ["xlsx", "xlsm", "xls", "ods", "csv"])
def test_27_each_kind_of_file_gives_the_same_facts_and_names_its_reader(as_kind):
    data = _written(as_kind)
    book: Book = pipeline.read_bytes(f"Visits 2025.{as_kind}", data)
    assert book.sheets[0].reader in ("calamine", "openpyxl", "xlrd", "csv")
    assert counted(f"Visits 2025.{as_kind}", data) == ALL_FOUR


def _written(kind: str) -> bytes:
    stream = io.BytesIO()
    if kind == "csv":
        return "\n".join(",".join(map(str, row)) for row in VISITS).encode()
    if kind in ("xlsx", "xlsm"):
        with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
            sheet = book.add_worksheet("Stats")
            for r, row in enumerate(VISITS):
                sheet.write_row(r, 0, row)
        return stream.getvalue()
    if kind == "ods":
        from raw_workbook import ods  # noqa: PLC0415

        return ods(_ods_rows())
    xlwt = pytest.importorskip("xlwt")
    book = xlwt.Workbook()
    sheet = book.add_sheet("Stats")
    for r, row in enumerate(VISITS):
        for c, cell in enumerate(row):
            sheet.write(r, c, cell)
    book.save(stream)
    return stream.getvalue()


def _ods_rows() -> str:
    def cell(value: object) -> str:
        if isinstance(value, int):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    return "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in VISITS)


@pytest.mark.shared
def test_27_a_real_xls_and_a_real_xlsb_are_read(shared):
    assert real(shared, "stats/cipfa_foi/BarkingAndDagenham.xls").at["Questionnaire", "L217"][3:] == ("visits", 1161958)
    for book in pipeline.read_files(sorted((shared / "spreadsheets" / "hostile").rglob("*.xlsb"))[:3]):
        assert book.refused or {sheet.reader for sheet in book.sheets} <= {"calamine"}


def test_a_sheet_of_nothing_and_a_book_of_nothing_raise_nothing():
    assert understand(Book("a.xlsx", "f" * 64, ()), decisions=Decisions(), fiscal_start=None) == []
