"""Layouts that were once read wrongly, cells in, rows and fates out: which time each sheet, row and column is of."""

from itertools import chain

import pytest
from written_sheets import book_of, decided, facts, sheet_of, understood

from impact.decisions import Decisions
from impact.questions import cell_subject
from impact.understand import understand


def all_facts(*sheets, file="stats.xlsx", decisions=None, fiscal_start=None) -> set[tuple]:
    found = understand(book_of(*sheets, file=file), decisions=decisions or Decisions(), fiscal_start=fiscal_start)
    return set(chain.from_iterable(map(facts, found)))


@pytest.mark.parametrize(
    ("first", "second"),
    [("Q1", "Q2"), ("1st Quarter", "2nd Quarter"), ("Quarter 1", "Quarter 2"), ("Stats Q1", "Stats Q2")],
)
def test_a_sheet_for_each_quarter_is_that_quarter_of_the_files_year(first, second):
    one = sheet_of("Branch | Visits \n East | 100 \n West | 200", name=first)
    two = sheet_of("Branch | Visits \n East | 110 \n West | 210", name=second)
    assert all_facts(one, two, file="Branch stats 2025.xlsx") == {
        ("East", "2025-01-01", "2025-03-31", "visits", 100),
        ("West", "2025-01-01", "2025-03-31", "visits", 200),
        ("East", "2025-04-01", "2025-06-30", "visits", 110),
        ("West", "2025-04-01", "2025-06-30", "visits", 210),
    }


@pytest.mark.parametrize("month", ["Jan", "March", "May", "Mar", "May stats"])
def test_a_sheet_for_a_month_is_that_month_though_its_title_says_the_year_alone(month):
    sheet = sheet_of("Branch statistics 2025 \n Branch | Visits \n East | 100 \n West | 200", name=month)
    starts = {start for _, start, *_ in all_facts(sheet)}
    assert starts == {{"J": "2025-01-01", "M": "2025-03-01"}[month[0]] if "May" not in month else "2025-05-01"}


def test_the_year_that_somebody_answered_leaves_each_months_sheet_its_month():
    sheets = [
        sheet_of(f"Branch | Visits \n East | {n} \n West | 2{n}", name=m) for n, m in enumerate(("Jan", "Feb"), 1)
    ]
    answer = decided("period", cell_subject(sheets[0].digest, ""), "2025")
    starts = {(branch, start, value) for branch, start, _, _, value in all_facts(*sheets, decisions=answer)}
    assert starts == {
        ("East", "2025-01-01", 1), ("West", "2025-01-01", 21), ("East", "2025-02-01", 2), ("West", "2025-02-01", 22),
    }  # fmt: skip


def asked(found) -> list[str]:
    return [question.kind for question in found.questions]


def test_the_day_on_which_branches_were_open_is_not_the_time_of_the_visits():
    found = understood("""
        Service points open at 31 March 2017
        Branch | Visits
        East   | 1200
        West   | 3400
    """)
    assert {start for _, start, *_ in facts(found)} == {""}
    assert asked(found) == ["period"]


def test_several_rows_of_one_day_are_added_up():
    found = understood(
        "Date | Branch | Visits \n 2025-01-03 | East | 10 \n 2025-01-03 | East | 12 \n 2025-01-04 | East | 5"
    )
    assert sorted(found.counts.query("measure == 'visits'").value) == [5, 10, 12]


def test_weeks_are_seven_days():
    ending = understood("Week ending | Branch | Visits \n 2025-01-11 | East | 10 \n 2025-01-18 | East | 12")
    assert ("East", "2025-01-05", "2025-01-11", "visits", 10) in facts(ending)
    begins = understood("Week of | Branch | Visits \n 2025-01-06 | East | 10 \n 2025-01-13 | East | 12")
    assert ("East", "2025-01-13", "2025-01-19", "visits", 12) in facts(begins)


def test_half_a_year_is_not_the_year():
    found = understood(
        "Visits by branch \n Branch | 2023 | 2024 | 2025 (Jan-Jun) \n East | 10 | 11 | 6 \n West | 12 | 13 | 7"
    )
    assert ("East", "2025-01-01", "2025-06-30", "visits", 6) in facts(found)
    assert ("East", "2024-01-01", "2024-12-31", "visits", 11) in facts(found)


def test_a_year_in_the_file_name_is_asked_about_where_the_book_tells_of_fiscal_years():
    use = sheet_of("Library | Visits\nAndover | 9227\nAnsonia | 812", name="Use")
    years = sheet_of("PAID STAFF IN FY2008\nLibrary | Staff (FTE)\nAndover | 3", name="Staff")
    found = understand(book_of(use, years, file="Profile_2008.xlsx"), decisions=Decisions(), fiscal_start=None)
    assert found[0].counts["period_start"].isna().all()
    assert [q.kind for sheet in found for q in sheet.questions].count("fiscal_year") == 1
    told = all_facts(use, years, file="Profile_2008.xlsx", fiscal_start=7)
    assert ("Andover", "2007-07-01", "2008-06-30", "visits", 9227) in told
    plain = all_facts(use, file="Profile_2008.xlsx")
    assert ("Andover", "2008-01-01", "2008-12-31", "visits", 9227) in plain
