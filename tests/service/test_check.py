"""Check: the cell as it stands, how each sheet was understood, earlier answers, and rows to take out as a workbook."""

import io
from datetime import date

import openpyxl
import pytest

from impact.service import Filter

ASKED = "What happened between you and someone here that the numbers will not show?"
SECRET = "Grandmother's recipe: she wept at the desk and I held her hand for a while."


@pytest.fixture
def asking(service, library):
    rows = [["Branch", "Month", "Visits", "Loans", "Puzzles", "Remarks"]]
    rows += [["Oak Park", date(2026, 7, 1), 900, 40, 1, "ask ada@example.org"]]
    rows += [["Lakeside", date(2026, 7, 1), "about 90", 50, 2, "=HYPERLINK(0)"], ["Hill", date(2026, 7, 1), 70, 60, 3]]
    return library.read_once(service, {"Q3.xlsx": library.workbook(rows, sheet="Stats")})


@pytest.fixture
def voices(service, library):
    rows = [["Branch", "Date", ASKED, "What did it show?", "Who may read or quote this?", "Email"]]
    rows += [
        ["Oak Park", date(2026, 5, n), f"{SECRET} {n}", "Some magic", "only my boss", "a@b.org"] for n in (1, 2, 3)
    ]
    rows += [["Oak Park", None, f"={SECRET}", "Dignity", "Colleagues", "a@b.org"], ["Oak Park", None, None, "Dignity"]]
    service.upload("told.xlsx", library.workbook(rows, sheet="Form"))  # beside what may be here already
    return service


def asked_about(service, kind):
    return service.questions().query(f"kind == '{kind}'").iloc[0]


def test_a_question_shows_its_cell_among_its_neighbours(asking):
    around = asking.neighbours(asked_about(asking, "value")["id"])
    assert around.columns == ("A", "B", "C", "D", "E")
    assert around.rows == (1, 2, 3, 4)
    row, column = around.asked
    assert (around.rows[row], around.columns[column]) == (3, "C")
    assert around.cells[row] == ("Lakeside", "2026-07-01", "about 90", "50", "2")
    assert around.cells[0][2] == "Visits"


def test_an_address_in_a_table_of_counts_is_not_shown(asking):
    around = asking.neighbours(asked_about(asking, "measure")["id"])
    assert any("(text)" in row for row in around.cells)
    assert "ada@" not in str(around)


@pytest.mark.parametrize("kind", ["consent", "code", "identity_column"])
def test_beside_a_question_about_a_form_nobody_reads_what_was_told(voices, kind):
    around = voices.neighbours(asked_about(voices, kind)["id"])
    assert "wept" not in str(around)
    assert "a@b.org" not in str(around)
    assert any("(text)" in cell for row in around.cells for cell in row)


def test_a_question_that_is_answered_shows_no_cell(asking):
    question = asked_about(asking, "value")["id"]
    asking.answer(question, "90")
    assert asking.neighbours(question) is None


def test_each_sheet_says_how_it_was_understood(asking, voices):
    stats, told = asking.files_understood()
    (sheet,) = stats.sheets
    assert (stats.file, sheet.sheet, sheet.kind, sheet.header_rows) == ("Q3.xlsx", "Stats", "counts", (1,))
    assert sheet.how
    assert sheet.period.name() == "2026-07"
    assert sum(sheet.rows.values()) == 4
    assert told.sheets[0].kind == "reflections"
    assert told.sheets[0].header_rows == (1,)
    assert told.waits  # for what becomes of the column of addresses


def test_earlier_answers_are_listed_and_can_be_changed(asking):
    question = asked_about(asking, "value")
    asking.answer(question["id"], "90")
    (before,) = asking.answered()
    assert (before.kind, before.answer, before.note, before.by) == ("value", "90", "Q3.xlsx › Stats › C3", "Ada")
    asking.answer(question["id"], "none")
    (after,) = asking.answered()
    assert (after.answer, after.note) == ("none", before.note)


@pytest.mark.parametrize(("words", "found"), [("about", True), ("ABOUT 90", True), ("90 nowhere", False), ("  ", True)])
def test_the_account_can_be_searched(asking, words, found):
    lines = asking.ledger(Filter(words=words))
    assert lines["seen"].str.contains("about 90").any() == found


def rows_of(data: bytes) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True))


def test_rows_that_do_not_count_come_out_as_they_stand_with_the_reason_beside_them(asking):
    header, *rows = rows_of(asking.set_aside_workbook())
    assert header[:7] == ("File", "Sheet", "Row", "Cells", "What became of it", "Why", "What to do")
    (row,) = [row for row in rows if row[2] == 3]
    assert row[0] == "Q3.xlsx"
    assert "C3" in row[3]
    assert row[5]
    assert row[6]
    assert row[7:11] == ("Lakeside", row[8], "about 90", 50)
    assert row[8].date() == date(2026, 7, 1)


def test_what_looks_like_a_formula_leaves_as_words(asking, voices):
    for data in (asking.set_aside_workbook(), voices.set_aside_workbook()):
        book = openpyxl.load_workbook(io.BytesIO(data))
        cells = [cell for row in book.active.iter_rows() for cell in row]
        assert all(cell.data_type != "f" for cell in cells)
        assert not any(str(cell.value).startswith("=") for cell in cells)


def test_what_people_wrote_leaves_only_for_a_reader_and_who_they_are_never(voices, asked_by):
    for_reader = str(rows_of(voices.set_aside_workbook()))
    for_manager = str(rows_of(asked_by("Bo", "manager").set_aside_workbook()))
    assert "wept" in for_reader
    assert "wept" not in for_manager
    assert "(text)" in for_manager
    assert "a@b.org" not in for_reader + for_manager


def test_with_nothing_there_the_workbook_has_only_its_header(service):
    (header,) = rows_of(service.set_aside_workbook())
    assert header[0] == "File"


def test_templates_are_read_without_a_question(service):
    made = service.templates()
    assert {"statistics.xlsx", "reflections.xlsx"} <= set(made)


def test_a_line_of_the_account_shows_its_cell_among_its_neighbours(asking):
    around = asking.cells_of_line("Q3.xlsx", "Stats", 3, "C3")
    row, column = around.asked
    assert (around.rows[row], around.columns[column], around.cells[row][column]) == (3, "C", "about 90")
    whole = asking.cells_of_line("Q3.xlsx", "Stats", 4, "")
    assert (whole.rows[whole.asked[0]], whole.columns[whole.asked[1]]) == (4, "A")
    assert asking.cells_of_line("Gone.xlsx", "Stats", 3, "C3") is None


def test_a_line_of_a_form_shows_no_word_that_somebody_wrote(voices):
    seen = [voices.cells_of_line("told.xlsx", "Form", row, cell) for row in (2, 5) for cell in ("", "C2", "C5", "F2")]
    assert all(around is not None for around in seen)
    assert "wept" not in str(seen)
    assert "a@b.org" not in str(seen)


def test_the_account_can_be_seen_sheet_by_sheet(asking):
    assert set(asking.ledger(Filter(sheet="Stats"))["sheet"]) == {"Stats"}
    assert asking.ledger(Filter(sheet="Elsewhere")).empty
