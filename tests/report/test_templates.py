"""The workbooks, the card and the question list: filled in as people do, they are read without a question."""

import io
import subprocess
from datetime import date, datetime
from shutil import which

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from impact import pipeline
from impact.report.templates import templates
from impact.vocabulary import reflection_form as form
from impact.vocabulary.codebook import starter_codes

TODAY = date(2026, 11, 23)
BRANCHES = ("Central", "North Hill")
STORY = "She asked for the large print shelf and stayed to talk for a while, because nobody was waiting."


@pytest.fixture(scope="module")
def made():
    return templates(today=TODAY, branches=BRANCHES)


def filled(data, sheet_name, row, cells):
    """The workbook with these cells typed in, as bytes."""
    book = load_workbook(io.BytesIO(data))
    for at, value in cells.items():
        book[sheet_name].cell(row, at, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(name, data):
    return pipeline.merge_books([pipeline.read_bytes(name, data)])


def columns(data, sheet_name, row):
    sheet = load_workbook(io.BytesIO(data))[sheet_name]
    return {cell.value: cell.column for cell in sheet[row] if cell.value}


def rules(data, sheet_name):
    return load_workbook(io.BytesIO(data))[sheet_name].data_validations.dataValidation


def statistics_filled(made):
    numbers = {at: at * 10 for at in range(3, 20)}
    data = filled(made["statistics.xlsx"], "Statistics", 3, {1: "Central", 2: "2026-07", **numbers})
    return filled(data, "Statistics", 4, {1: "North Hill", 2: "2026-Q3", 3: 0})


def reflections_filled(made):
    ticks = columns(made["reflections.xlsx"], "Reflections", 2)
    cells = {
        1: "Central",
        2: datetime(2026, 7, 14),
        3: STORY,
        4: "A little",
        ticks["Dignity"]: "x",
        ticks["Understanding"]: "X",
        17: "Anyone, with my role",
    }
    return filled(made["reflections.xlsx"], "Reflections", 4, cells)


def test_nothing_typed_in_is_nothing_counted(made):
    for name in ("statistics.xlsx", "reflections.xlsx"):
        merged = read(name, made[name])
        assert merged.counts.empty
        assert merged.reflections.empty
        assert merged.questions.empty
        said = merged.ledger[merged.ledger["key"] == "example_row"]
        assert said["fate"].tolist() == ["set_aside"]


def test_the_statistics_are_read_without_a_question(made):
    merged = read("statistics.xlsx", statistics_filled(made))
    assert merged.questions.empty
    assert len(merged.counts) == 18
    assert (merged.counts["measure"] != "").all()
    assert set(merged.counts["branch"]) == {"Central", "North Hill"}
    assert set(merged.counts["period"]) == {"2026-07", "2026-Q3"}
    assert merged.counts.query("branch == 'North Hill'")["value"].tolist() == [0]


def test_a_measure_chosen_in_an_empty_head_is_that_measure(made):
    data = filled(statistics_filled(made), "Statistics", 1, {20: "Holds / reservations filled"})
    merged = read("statistics.xlsx", filled(data, "Statistics", 3, {20: 77}))
    assert merged.counts.query("measure == 'holds'")["value"].tolist() == [77]
    assert merged.questions.empty


def test_the_reflections_are_read_without_a_question(made):
    merged = read("reflections.xlsx", reflections_filled(made))
    assert merged.questions.empty
    [told] = merged.reflections.to_dict("records")
    assert told["text"] == STORY
    assert (told["branch"], told["felt_seen"], told["consent"], told["told_by"]) == (
        "Central",
        "partly",
        "role",
        "staff",
    )
    assert told["writer_codes"] == "DIGNITY|UNDERSTANDING"
    assert set(told["codes_offered"].split("|")) == {code.id for code in starter_codes()}
    assert told["date"].strftime("%Y-%m-%d") == "2026-07-14"


@pytest.mark.skipif(not which("soffice"), reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_as_libreoffice_saves_it_nothing_is_lost(made, kind, tmp_path):
    (tmp_path / "reflections.xlsx").write_bytes(reflections_filled(made))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", tmp_path / "out", tmp_path / "reflections.xlsx"], check=True, timeout=120)
    saved = (tmp_path / "out" / f"reflections.{kind}").read_bytes()
    merged = read(f"reflections.{kind}", saved)
    assert merged.questions.empty
    assert merged.reflections["writer_codes"].tolist() == ["DIGNITY|UNDERSTANDING"]
    if kind == "xlsx":
        sheet = load_workbook(io.BytesIO(saved))["Reflections"]
        assert sheet.protection.sheet
        assert sheet["C1"].protection.locked
        assert not sheet["C4"].protection.locked
        assert len([rule for rule in rules(saved, "Reflections") if rule.type == "list"]) >= 4


def test_heads_are_locked_and_cells_are_free(made):
    for name, title, first in (("statistics.xlsx", "Statistics", 3), ("reflections.xlsx", "Reflections", 4)):
        sheet = load_workbook(io.BytesIO(made[name]))[title]
        assert sheet.protection.sheet
        assert sheet["A1"].protection.locked
        assert sheet.cell(first - 1, 1).protection.locked
        assert not sheet.cell(first, 1).protection.locked
        assert not sheet.cell(600, 5).protection.locked


def test_what_may_be_chosen(made):
    lists = load_workbook(io.BytesIO(made["statistics.xlsx"]))["Choices"]
    offered = {cell.value for cell in lists["A"]}
    assert {*BRANCHES, "2026-07", "2026-Q3", "Holds / reservations filled"} <= offered
    lists = load_workbook(io.BytesIO(made["reflections.xlsx"]))["Choices"]
    assert {*BRANCHES, *form.MATTERED_ANSWERS, *form.CONSENT_ANSWERS} <= {cell.value for cell in lists["A"]}
    assert all(rule.prompt for rule in rules(made["statistics.xlsx"], "Statistics"))


def test_without_branches_the_branch_is_typed():
    sheet = load_workbook(io.BytesIO(templates(today=TODAY)["statistics.xlsx"]))["Statistics"]
    assert not [rule for rule in sheet.data_validations.dataValidation if "A3" in rule.sqref and rule.type == "list"]


@pytest.mark.parametrize("name", ["reflection-card-a4.pdf", "reflection-card-letter.pdf"])
def test_the_card_is_one_tagged_page_with_the_notice_above_the_questions(made, name):
    page = PdfReader(io.BytesIO(made[name]))
    assert len(page.pages) == 1
    assert page.trailer["/Root"]["/MarkInfo"]["/Marked"]
    words = "".join(page.pages[0].extract_text().split())
    asked = [form.NOTICE, form.HAPPENED, form.MATTERED, form.SHOWED, form.HELPED, form.IDEA, form.CONSENT, form.WORD]
    places = [words.find("".join(question.split())) for question in asked]
    assert -1 not in places
    assert places == sorted(places)
    assert all("".join(answer.split()) in words for answer in (*form.showed_answers(), *form.CONSENT_ANSWERS))


def test_the_question_list_has_every_question_choice_and_setting(made):
    words = made["form-questions.txt"].decode("utf-8-sig")
    for said in (
        *(form.NOTICE, form.HAPPENED, form.MATTERED, form.SHOWED, form.HELPED, form.IDEA, form.CONSENT, form.WORD),
        *(*form.MATTERED_ANSWERS, *form.showed_answers(), *form.CONSENT_ANSWERS, *BRANCHES),
        *("Do not collect", "Record name", "checkboxes", "long answer"),
    ):
        assert said in words


def test_nobody_reads_a_dash_that_is_too_long(made):
    words = made["form-questions.txt"].decode("utf-8-sig")
    sheets = [load_workbook(io.BytesIO(made[name])) for name in ("statistics.xlsx", "reflections.xlsx")]
    cells = [str(cell.value) for book in sheets for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "—" not in words + " ".join(cells)
