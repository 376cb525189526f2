"""The importer's list, points 1 to 9: where a table stands, and what its rows, columns and sheets mean."""

import pytest
from real_files import Fact, real
from written_sheets import FEB, JAN, book_of, cells, facts, fate_of, problem_at, sheet_of, understood

from impact.decisions import Decisions
from impact.understand import understand

YEAR = ("2025-01-01", "2025-12-31")
CT_2016 = "stats/ct_state_library/CTLibStatProfile-2016.xlsx"
CT_2008 = "stats/ct_state_library/CTLibStatProfile_2008.xlsx"
LOTS = "stats/england_activity/Libraries Activity Data 2023-24 FINAL.xlsx"


def all_of(*sheets, **more) -> list:
    return understand(book_of(*sheets, **more), decisions=Decisions(), fiscal_start=None)


def test_01_the_header_stands_below_title_rows():
    found = understood("""
        Willow County Library
        Annual statistics 2025

        Branch | Visits | Circulation
        East   | 9157   | 650
        West   | 4120   | 311
    """)
    assert facts(found) == {
        ("East", *YEAR, "visits", 9157), ("East", *YEAR, "circ_total", 650),
        ("West", *YEAR, "visits", 4120), ("West", *YEAR, "circ_total", 311),
    }  # fmt: skip
    assert [fate_of(found, row) for row in (1, 2, 4)] == ["not_data"] * 3


@pytest.mark.shared
def test_01_a_real_header_below_title_rows_and_totals(shared):
    found = real(shared, CT_2016)
    assert found.at["use stats", "E9"][::3] == ("Andover", "visits")
    assert found.at["use stats", "N9"].value == 650
    assert ("use stats", "E6") not in found.at


def test_02_stacked_headers_are_joined_into_one_label():
    found = understood("""
                | TOTAL   | TOTAL    | REFERENCE
        LIBRARY | LIBRARY | CIRCULA- | TRANSAC-
                | VISITS  | TION     | TIONS
        East    | 9227    | 19671    | 637
        West    | 8100    | 11814    | 412
    """, file="2025.xlsx")  # fmt: skip
    assert {("East", *YEAR, "visits", 9227), ("West", *YEAR, "circ_total", 11814)} <= facts(found)
    assert ("East", *YEAR, "reference", 637) in facts(found)


@pytest.mark.shared
def test_02_a_real_header_of_four_rows(shared):
    found = real(shared, CT_2008)
    assert found.at["Selected Use Stats", "C9"][::3] == ("Andover", "visits")
    assert found.at["Selected Use Stats", "E10"].measure == "registered_borrowers"


def test_03_totals_and_averages_are_no_branches_also_above_the_data():
    found = understood("""
        Branch              | Visits | Circulation
        STATEWIDE TOTAL     | 300    | 30
        AVERAGE PER LIBRARY | 150    | 15
        LIBRARIES REPORTING | 2      | 2
        East                | 100    | 10
        West                | 200    | 20
    """, file="2025.xlsx")  # fmt: skip
    assert set(found.counts.branch) == {"East", "West"}
    assert [fate_of(found, row) for row in (2, 3, 4)] == ["not_data"] * 3


@pytest.mark.shared
def test_03_no_real_total_is_a_place(shared):
    found = real(shared, CT_2008)
    names = {fact.branch.casefold() for fact in found.at.values()}
    assert not any(word in name for name in names for word in ("total", "average", "reporting", "statewide"))
    assert found.fate("Selected Use Stats", 7) == "not_data"


def test_04_a_ytd_column_is_not_counted_and_is_checked_against_its_months():
    found = understood("""
        Branch | Jan | Feb | YTD
        East   | 10  | 20  | 30
        West   | 40  | 50  | 95
        North  | 70  | 80  | 150
        South  | 11  | 12  | 23
        Mid    | 13  | 14  | 27
    """, file="Door counts 2025.xlsx")  # fmt: skip
    assert not {"D2", "D3", "D4"} & cells(found)
    assert "95" in problem_at(found, "D3")
    assert "90" in problem_at(found, "D3")
    assert not problem_at(found, "D2")


@pytest.mark.shared
def test_04_a_real_ytd_column(shared):
    found = real(shared, "stats/chicago_circ/2019_circ.csv")
    assert found.at["", "E2"] == Fact("Albany Park", "2019-01-01", "2019-01-31", "circ_total", 8214)
    assert not any(cell.startswith("Q") for _, cell in found.at)


@pytest.mark.parametrize(
    "months",
    [
        "Jan | Feb", "January 2025 | February 2025", "2025-1 | 2025-2", "Jan-25 | Feb-25", "01/2025 | 02/2025",
        "JANUARY | FEBRUARY", "2025-01-01 | 2025-02-01", "Visits Jan | Visits Feb | Visits Mar",
    ],
)  # fmt: skip
def test_05_months_in_columns_in_many_spellings(months):
    found = understood(
        f"Branch | {months} \n East | 10 | 20 | 30 \n West | 40 | 50 | 60", file="Visits 2025.csv", typed=False
    )
    assert {("East", *JAN, "visits", 10), ("West", *FEB, "visits", 50)} <= facts(found)


@pytest.mark.shared
def test_05_real_months_in_columns(shared):
    visits = real(shared, "stats/newcastle/2008-onwards-monthly-visits.csv")
    assert visits.at["", "GF3"] == Fact("City", "2024-08-01", "2024-08-31", "visits", 26806)
    assert visits.at["", "ER3"].start == "2021-04-01"
    assert real(shared, "stats/newcastle/Online Resources Usage.csv").at["", "B5"][1:3] == ("2005-01-01", "2005-01-31")


def test_06_measure_and_month_flattened_over_hundreds_of_columns():
    measures = {"Visits": "visits", "Loans": "circ_total", "PC sessions": "", "Events held": "programs"}
    years = range(2016, 2026)
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    head = [f"{words} - {month} {year}" for words in measures for year in years for month in months]
    row = [str(3000 + n) for n in range(len(head))]
    found = understood(f"Library | {' | '.join(head)} \n East | {' | '.join(row)} \n West | {' | '.join(row)}")
    assert len(found.counts) == 2 * 480
    assert ("East", "2025-12-01", "2025-12-31", "visits", 3000 + 119) in facts(found)
    assert ("West", "2016-01-01", "2016-01-31", "circ_total", 3000 + 120) in facts(found)


@pytest.mark.shared
def test_06_the_real_504_columns(shared):
    found = real(shared, LOTS)
    assert found.at["Activity Data 2024", "G3"][:3] == ("Barnsley", "2023-04-01", "2023-04-30")
    assert found.at["Activity Data 2024", "R130"][:3] == ("Worcestershire", "2024-03-01", "2024-03-31")


@pytest.mark.parametrize("labels", ["FY2024 | FY2025", "FY 2023-24 | FY 2024-25", "2023/24 | 2024/25", "FY24 | FY25"])
def test_07_fiscal_years_wait_until_their_first_month_is_known(labels):
    text = f"Branch | {labels} \n East | 10 | 20 \n West | 30 | 40"
    unknown = understood(text, file="visits.xlsx")
    assert [question.kind for question in unknown.questions] == ["fiscal_year"]
    assert unknown.counts.period_start.isna().all()
    july = understood(text, file="visits.xlsx", fiscal_start=7)
    assert ("East", "2024-07-01", "2025-06-30", "visits", 20) in facts(july)


@pytest.mark.shared
def test_07_real_fiscal_years_are_never_calendar_years(shared):
    found = real(shared, CT_2016)
    years = [fact for (sheet, _), fact in found.at.items() if sheet == "Totals"]
    assert years
    assert not any(fact.start.endswith("01-01") for fact in years)


def test_08_one_sheet_a_branch_the_sheets_name_is_the_branch():
    text = "2025 | Jan | Feb \n Visits | 10 | 20 \n Circulation | 1 | 2"
    east, west = all_of(sheet_of(text, name="East"), sheet_of(text, name="Oak Park"))
    assert ("East", *JAN, "visits", 10) in facts(east)
    assert set(west.counts.branch) == {"Oak Park"}


def test_08_a_sheet_that_sums_the_others_up_is_set_aside():
    text = "2025 | Jan | Feb \n Visits | 10 | 20 \n Circulation | 1 | 2"
    *_, totals = all_of(*(sheet_of(text, name=name) for name in ("Main", "Oak Park", "System Totals")))
    assert totals.counts.empty
    assert {line.fate for line in totals.rows} == {"set_aside"}


def test_09_tables_side_by_side_keep_their_own_header_and_times():
    found = understood("""
        Visits 2025 |     |     | | Circulation 2025 |     |
        Branch      | Jan | Feb | | Branch           | Jan | Feb
        East        | 10  | 20  | | East             | 1   | 2
        West        | 30  | 40  | | West             | 3   | 4
    """)
    assert facts(found) == {
        ("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20), ("West", *JAN, "visits", 30),
        ("West", *FEB, "visits", 40), ("East", *JAN, "circ_total", 1), ("East", *FEB, "circ_total", 2),
        ("West", *JAN, "circ_total", 3), ("West", *FEB, "circ_total", 4),
    }  # fmt: skip


@pytest.mark.shared
def test_09_real_tables_side_by_side(shared):
    found = real(shared, "stats/lc_training/training_attendance.xlsx")
    assert found.at["2016", "I4"][1:3] == ("2016-01-08", "2016-01-08")
    assert found.told("2016", "B16")
