# ruff: noqa: E501 -- a sheet in a line reads best unbroken
"""What must never happen to a number, and what is said instead."""

import pytest
from written_sheets import book_of, cells, decided, facts, fate_of, problem_at, sheet_of, understood

from impact.decisions import Decisions
from impact.questions import FISCAL_SUBJECT, cell_subject
from impact.understand import understand


def months(cell: str) -> str:
    return f"""
        Visitors 2025
        Branch | Jan | Feb | Mar
        East   | 10  | 20  | 30
        West   | 40  | {cell} | 60
    """


@pytest.mark.parametrize("words", ["about 90", "35 & 40", "<5", "5i", "closed", "N/A", "..", "$26.84/hr", "n/a"])
def test_words_in_a_number_cell_are_told_and_not_counted(words):
    found = understood(months(words))
    assert "C4" not in cells(found)
    assert problem_at(found, "C4")
    assert {"B4", "D4"} <= cells(found)


@pytest.mark.parametrize(("written", "value"), [("1,675*", 1675), ("0", 0), ("1,204", 1204), ("12 e", 12)])
def test_a_number_in_another_dress_is_read(written, value):
    found = understood(months(written), typed=False)
    assert ("West", "2025-02-01", "2025-02-28", "visits", value) in facts(found)


def test_a_blank_is_unknown_and_a_written_zero_is_a_count():
    found = understood("""
        Visitors 2025
        Branch | Jan | Feb
        East   |     | 0
        West   | 5   | 6
    """)
    assert cells(found) == {"C3", "B4", "C4"}


def test_an_estimate_is_flagged():
    found = understood(months("12 est"), typed=False)
    assert dict(zip(found.counts.cell, found.counts.flag, strict=True))["C4"] == "estimated"


def test_a_method_column_flags_the_column_before_it():
    found = understood("""
        Branch | Year | Visits | CT/ES
        East   | 2025 | 100    | ES
        West   | 2025 | 200    | CT
    """)
    assert dict(zip(found.counts.cell, found.counts.flag, strict=True)) == {"C2": "estimated", "C3": "counted"}


def test_percentages_are_kept_as_such_and_never_as_a_count():
    found = understood("""
        Library | 2025-01 | 2025-02
        East    | 39%     | 40%
        West    | 25%     | 20%
    """, file="monthly computer use.csv", typed=False)  # fmt: skip
    assert set(found.counts.measure) == {""}
    assert set(found.counts.unit) == {"percent"}
    assert sorted(found.counts.value) == [0.2, 0.25, 0.39, 0.4]


@pytest.mark.parametrize("code", ["-1", "-3", "-9"])
def test_codes_for_missing_are_no_numbers(code):
    found = understood(months(code))
    assert "C4" not in cells(found)
    assert "missing" in problem_at(found, "C4")


def test_a_negative_count_of_people_is_reported_and_not_kept():
    found = understood(months("-12532"))
    assert "C4" not in cells(found)
    assert problem_at(found, "C4")


def test_error_cells_are_told():
    sheet = sheet_of(months(""), errors={(3, 2): "#REF!"})
    found = understood(sheet)
    assert "#REF!" in problem_at(found, "C4")


@pytest.mark.parametrize(
    "label",
    [
        "Total",
        "TOTAL:",
        "Grand total",
        "STATEWIDE TOTAL",
        "AVERAGE PER LIBRARY",
        "Libraries reporting",
        "Town/city reporting",
        "Number of towns reporting",
        "171 reporting",
        "Median",
        "YTD",
        "Yhteensä",
        "All branches",
        "System total",
    ],
)
def test_a_row_that_sums_up_is_no_branch_wherever_it_stands(label):
    above = understood(f"Branch | Visits | Loans\n{label} | 35 | 7\nEast | 10 | 3\nWest | 25 | 4")
    beneath = understood(f"Branch | Visits | Loans\nEast | 10 | 3\nWest | 25 | 4\n{label} | 35 | 7")
    assert set(above.counts.branch) == set(beneath.counts.branch) == {"East", "West"}
    assert fate_of(above, 2) == fate_of(beneath, 4) == "not_data"


def test_a_sum_without_a_label_under_a_total_row_is_no_branch():
    found = understood("Branch | Visits | Loans\nEast | 10 | 3\nWest | 25 | 4\nTotal\n | 35 | 7")
    assert set(found.counts.row) == {2, 3}


def test_a_sum_under_another_name_is_found_by_arithmetic_and_asked_about():
    found = understood("""
        Branch        | Visits | Loans | Programs
        East          | 1040   | 303   | 21
        West          | 2511   | 417   | 32
        City of Arden | 3551   | 720   | 53
    """)
    assert set(found.counts.branch) == {"East", "West"}
    assert [q.kind for q in found.questions if q.cell == "A4"] == ["totals"]


def test_a_total_that_differs_is_told_with_both_figures():
    found = understood("Branch | 2025-01\nEast | 5000\nWest | 7380\nTotal | 12430", file="visits.xlsx")
    assert "12,430" in problem_at(found, "B4")
    assert "12,380" in problem_at(found, "B4")


def test_codes_and_places_on_the_map_are_no_counts():
    found = understood("""
        _id | Branch | ZIP   | Latitude | Phone    | Visits
        1   | East   | 60625 | 41.97    | 5551234  | 100
        2   | West   | 60626 | 41.98    | 5551235  | 200
    """)
    assert cells(found) == {"F2", "F3"}


def test_one_name_in_two_states_is_two_places():
    found = understood(
        "Library Name | State | Visits\nMadison | AL | 10\nMadison | CT | 20\nWeston | WY | 30", file="2022.csv"
    )
    assert set(found.counts.branch) == {"Madison (AL)", "Madison (CT)", "Weston"}


def test_a_running_meter_is_not_the_visits_of_the_day():
    readings = "\n".join(f"2025-01-{day:02d} | {900_000 + 37 * day}" for day in range(1, 25))
    found = understood(f"Date | Gate count\n{readings}\n2025-01-25 | 112")
    assert set(found.counts.measure) == {""}
    assert problem_at(found, "B26")


def test_a_fiscal_year_is_never_given_a_first_month_by_default():
    text = "Branch | FY2024 | FY2025\nEast | 10 | 20"
    found = understood(text, file="visits.xlsx")
    assert found.counts.period_start.isna().all()
    assert set(found.counts.fate) == {"needs_you"}
    assert [q.kind for q in found.questions] == ["fiscal_year"]
    answered = understood(text, file="visits.xlsx", decisions=decided("fiscal_year", FISCAL_SUBJECT, "7"))
    assert ("East", "2024-07-01", "2025-06-30", "visits", 20) in facts(answered)
    assert not answered.questions
    assert facts(understood(text, file="visits.xlsx", fiscal_start=10)) >= {
        ("East", "2024-10-01", "2025-09-30", "visits", 20)
    }


def test_the_files_own_words_tell_when_the_fiscal_year_begins():
    found = understood(
        "Statistics for the year ended 31 March\nBranch | 2015/16 | 2016/17\nEast | 10 | 20", file="visits.xlsx"
    )
    assert ("East", "2016-04-01", "2017-03-31", "visits", 20) in facts(found)


def test_months_of_two_years_follow_the_order_of_the_columns():
    found = understood(
        "Visitors 2016-17\nBranch | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun\nEast | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12"
    )
    assert {
        ("East", "2016-07-01", "2016-07-31", "visits", 1),
        ("East", "2017-06-01", "2017-06-30", "visits", 12),
    } <= facts(found)


def test_without_any_year_the_period_is_asked_once_and_the_answer_applies():
    sheet = sheet_of("Branch | Jan | Feb\nEast | 10 | 20", file="visits.xlsx")
    found = understood(sheet, file="visits.xlsx")
    assert [q.kind for q in found.questions] == ["period"]
    assert set(found.counts.fate) == {"needs_you"}
    answered = understood(
        sheet, file="visits.xlsx", decisions=decided("period", cell_subject(sheet.digest, ""), "2025")
    )
    assert facts(answered) == {
        ("East", "2025-01-01", "2025-01-31", "visits", 10),
        ("East", "2025-02-01", "2025-02-28", "visits", 20),
    }


def test_without_any_place_the_rows_wait_and_the_answer_applies():
    text = "Month | Visits\n2025-01 | 10\n2025-02 | 20"
    found = understood(text, file="East Q1 2025.xlsx")
    question = next(q for q in found.questions if q.kind == "branch")
    assert question.guesses[0] == "East"
    assert set(found.counts.fate) == {"needs_you"}
    answered = understood(text, file="East Q1 2025.xlsx", decisions=decided("branch", question.subject, "East"))
    assert set(answered.counts.branch) == {"East"}
    assert set(answered.counts.fate) == {"kept"}
    whole = understood(text, file="East Q1 2025.xlsx", decisions=decided("branch", question.subject, "whole system"))
    assert set(whole.counts.branch) == {""}


def test_an_unknown_measure_is_kept_under_its_own_label_and_asked_once():
    text = "Branch | Year | Desk chats\nEast | 2025 | 10\nWest | 2025 | 20"
    found = understood(text)
    assert set(found.counts.measure) == {""}
    assert set(found.counts.fate) == {"kept"}
    question = next(q for q in found.questions if q.kind == "measure")
    assert question.subject == "desk chats"
    assert len(question.guesses) <= 3
    assert set(understood(text, decisions=decided("measure", "desk chats", "directional")).counts.measure) == {
        "directional"
    }


def test_hidden_sheets_are_set_aside_and_told():
    text = "Branch | Year | Visits\nEast | 2025 | 10"
    shown, hidden, very = understand(
        book_of(
            sheet_of(text, name="A"),
            sheet_of(text, name="B", hidden="hidden"),
            sheet_of(text, name="C", hidden="very_hidden"),
        ),
        decisions=Decisions(),
        fiscal_start=None,
    )
    assert len(shown.counts) == 1
    assert hidden.counts.empty
    assert [q.kind for q in hidden.questions] == ["sheet"]
    assert very.counts.empty
    assert not very.questions
    assert {line.fate for line in (*hidden.rows, *very.rows)} == {"set_aside"}


def test_a_broken_date_is_reported_and_its_row_waits():
    found = understood(
        "Date | Branch | Attendance\n2016-01-08 | East | 20\n1900-03-17 | East | 21\n2 June? | East | 22\n2016-02-01 | East | 23"
    )
    assert problem_at(found, "A3")
    assert problem_at(found, "A4")
    assert dict(zip(found.counts.cell, found.counts.fate, strict=True)) == {
        "C2": "kept",
        "C3": "needs_you",
        "C4": "needs_you",
        "C5": "kept",
    }


def test_days_that_may_be_read_in_two_orders_are_asked_about():
    found = understood("Date | Branch | Visits\n03/04/2025 | East | 20\n05/06/2025 | East | 21", typed=False)
    assert found.counts.period_start.isna().all()
    assert any(q.kind == "period" for q in found.questions)
    sure = understood("Date | Branch | Visits\n03/04/2025 | East | 20\n25/06/2025 | East | 21", typed=False)
    assert {str(day)[:10] for day in sure.counts.period_start} == {"2025-04-03", "2025-06-25"}


def test_decimal_commas_and_german_months():
    found = understood(
        "Zweigstelle | Januar 2025 | Februar 2025 | März 2025\nOst | 1.234 | 2.087 | 842\nWest | 1.500 | 1.750 | 913",
        typed=False,
        file="visits.csv",
    )
    assert ("Ost", "2025-01-01", "2025-01-31", "visits", 1234) in facts(found)
