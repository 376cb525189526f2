"""Workbooks as librarians make them, cells in, facts out: each layout was once read wrongly, or asked about."""

import pytest
from written_sheets import FEB, JAN, book_of, cells, facts, fate_of, sheet_of, understood

from impact.decisions import Decisions
from impact.understand import understand

YEAR = ("2025-01-01", "2025-12-31")


def asked(found) -> list[str]:
    return [question.kind for question in found.questions]


def test_a_compact_pivot_writes_each_branch_over_its_months_and_sums_them():
    found = understood("""
        Row Labels  | Sum of Gate count
        Central     | 3000
        January     | 1000
        February    | 2000
        Mill Street | 700
        January     | 300
        February    | 400
        Grand Total | 3700
    """, file="2025.xlsx")  # fmt: skip
    assert facts(found) == {
        ("Central", *JAN, "visits", 1000), ("Central", *FEB, "visits", 2000),
        ("Mill Street", *JAN, "visits", 300), ("Mill Street", *FEB, "visits", 400),
    }  # fmt: skip
    assert [fate_of(found, row) for row in (2, 5, 8)] == ["not_data"] * 3


def test_a_pivot_writes_its_branch_once_and_closes_it_with_a_total():
    found = understood("""
        Branch      | Month    | Sum of Gate count | Sum of Checkouts
        East        | Jan 2025 | 10                | 1
                    | Feb 2025 | 20                | 2
        East Total  |          | 30                | 3
        West        | Jan 2025 | 40                | 4
                    | Feb 2025 | 50                | 5
        West Total  |          | 90                | 9
        Grand Total |          | 120               | 12
    """)
    assert len(found.counts) == 8
    assert ("West", *FEB, "visits", 50) in facts(found)
    assert "East Total" not in set(found.counts.branch)


def test_a_blank_branch_among_written_ones_is_unknown_and_not_filled():
    found = understood("""
        Branch | Month    | Visits
        East   | Jan 2025 | 10
        East   | Feb 2025 | 20
        West   | Jan 2025 | 40
               | Feb 2025 | 50
    """)
    assert dict(zip(found.counts.cell, found.counts.branch, strict=True))["C5"] == ""
    assert fate_of(found, 5) == "needs_you"


def test_a_measure_merged_over_the_rows_of_its_branches_is_each_rows_measure():
    rows = "Visits | East | 10 | 20 \n | West | 30 | 40 \n Loans | East | 1 | 2 \n | West | 3 | 4"
    merged = ((1, 0, 2, 0), (3, 0, 4, 0))
    sheet = sheet_of(f"Measure | Branch | Jan | Feb \n {rows}", merged=merged, file="2025.xlsx")
    assert {("West", *JAN, "visits", 30), ("West", *FEB, "circ_total", 4)} <= facts(understood(sheet, file="2025.xlsx"))


@pytest.mark.parametrize(
    "above",
    [
        "Branch: | Oak Park \n Year: | 2025",
        "Library | Oak Park \n Year | 2025",
        "Biblioteca: | Oak Park \n Año: | 2025",
    ],
)
def test_pairs_above_a_table_name_its_branch_and_its_year(above):
    found = understood(f"{above} \n\n Month | Visits | Programs \n January | 10 | 1 \n February | 20 | 2")
    assert {("Oak Park", *JAN, "visits", 10), ("Oak Park", *FEB, "programs", 2)} <= facts(found)


def test_a_month_and_a_year_in_pairs_are_one_time():
    found = understood(
        "Branch: | Oak Park \n Month: | February \n Year: | 2025 \n\n Measure | Count \n Visits | 10 \n Programs | 2"
    )
    assert ("Oak Park", *FEB, "visits", 10) in facts(found)


@pytest.mark.parametrize(
    ("title", "branch"),
    [
        ("Lakeside Branch - Monthly Statistics 2025", "Lakeside Branch"),
        ("Main Library Gate Count 2025", "Main Library"),
        ("Statistics 2025: North Hill Branch Library", "North Hill Branch Library"),
        ("Zweigstelle Nordstadt 2025", "Zweigstelle Nordstadt"),
    ],
)
def test_a_title_names_the_branch(title, branch):
    found = understood(f"{title} \n Month | Visits | Programs \n January | 10 | 1 \n February | 20 | 2")
    assert set(found.counts.branch) == {branch}
    assert not found.questions


@pytest.mark.parametrize(
    "title", ["Springfield Library Statistics 2025", "Visits by branch 2025", "All branches and the bookmobile 2025"]
)
def test_a_title_that_may_mean_the_whole_library_names_no_branch(title):
    found = understood(f"{title} \n Month | Visits | Programs \n January | 10 | 1 \n February | 20 | 2", file="a.xlsx")
    assert not {"Springfield Library", "Visits by branch", "Springfield"} & set(found.counts.branch)


def test_a_printout_repeats_its_title_and_header_on_each_page():
    page = "Library report | | FY2025 (July 2024 - June 2025) \n Branch | Visits | Programs"
    found = understood(f"{page} \n East | 10 | 1 \n Page 1 of 2 | | \n {page} \n West | 20 | 2 \n Page 2 of 2 | |")
    year = ("2024-07-01", "2025-06-30")
    assert facts(found) == {
        ("East", *year, "visits", 10), ("East", *year, "programs", 1), ("West", *year, "visits", 20),
        ("West", *year, "programs", 2),
    }  # fmt: skip


def test_tables_with_a_name_above_each_stand_right_beneath_each_other():
    found = understood("""
        Library statistics 2025
        Door counts
        Branch | Jan | Feb
        East   | 10  | 20
        Checkouts
        Branch | Jan | Feb
        East   | 1   | 2
    """)
    assert facts(found) == {
        ("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20), ("East", *JAN, "circ_total", 1),
        ("East", *FEB, "circ_total", 2),
    }  # fmt: skip


def test_quarters_behind_the_months_of_a_fiscal_year_are_their_sums():
    found = understood("""
        FY2026 (July 2025 - June 2026)
        Branch | Jul | Aug | Sep | Q1 | Oct | Nov | Dec | Q2
        East   | 1   | 2   | 3   | 6  | 4   | 5   | 6   | 15
        West   | 2   | 2   | 2   | 6  | 3   | 3   | 3   | 9
        North  | 5   | 5   | 5   | 15 | 6   | 6   | 6   | 18
    """, file="visits.xlsx")  # fmt: skip
    assert {cell[0] for cell in cells(found)} == set("BCDFGH")


def test_quarters_with_their_months_in_brackets_are_those_months():
    found = understood("Visits 2024/25 \n Library | Q1 (Apr-Jun) | Q4 (Jan-Mar) \n East | 10 | 20", fiscal_start=4)
    assert {start for _, start, *_ in facts(found)} == {"2024-04-01", "2025-01-01"}


def test_months_written_as_digits_behind_an_underscore():
    found = understood("branch | visits_2025_01 | visits_202502 \n East | 10 | 20", typed=False, file="export.csv")
    assert facts(found) == {("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20)}


def test_hours_across_and_weekdays_down_are_not_added_up_unasked():
    found = understood("""
        Main Library visits by hour, January 2025
                | 9-10 | 10-11 | 11-12 | 12-1 | Total
        Monday  | 21   | 23    | 54    | 30   | 128
        Tuesday | 22   | 24    | 55    | 31   | 132
    """)
    assert set(found.counts.measure) == {""}
    assert asked(found) == ["measure"]
    assert not any(cell.startswith("F") for cell in cells(found))


def test_years_as_headings_over_their_months():
    found = understood("""
        Harbour Branch Library
        Month | Visits | Checkouts
        2024  |        |
        Jan   | 10     | 1
        Feb   | 20     | 2
        2025  |        |
        Jan   | 30     | 3
        Feb   | 40     | 4
    """)
    assert ("Harbour Branch Library", *FEB, "visits", 40) in facts(found)
    assert ("Harbour Branch Library", "2024-01-01", "2024-01-31", "circ_total", 1) in facts(found)


@pytest.mark.parametrize("branch", ["Mill Street", "Long Beach", "Cedar Point", "Fresno", "San Bruno"])
def test_a_branch_over_numbers_is_no_address_and_no_code(branch):
    found = understood(
        f"Branch | Central | {branch} | System \n Visits | 10 | 20 | 30 \n Loans | 1 | 2 | 3", file="2025.xlsx"
    )
    assert (branch, *YEAR, "visits", 20) in facts(found)


def test_beside_sheets_of_branches_a_sheet_called_main_is_a_branch():
    text = "2025 | Jan | Feb \n Visits | 10 | 20 \n Loans | 1 | 2"
    book = book_of(sheet_of(text, name="Main"), sheet_of(text, name="Oak Park"))
    main, park = understand(book, decisions=Decisions(), fiscal_start=None)
    assert (set(main.counts.branch), set(park.counts.branch)) == ({"Main"}, {"Oak Park"})


def test_a_small_count_in_the_first_row_is_no_year():
    found = understood("Branch | New cards \n East | 1905 \n West | 1133", file="2025.xlsx")
    assert facts(found) == {("East", *YEAR, "new_registrations", 1905), ("West", *YEAR, "new_registrations", 1133)}


def test_a_first_row_that_fills_another_column_than_the_second_is_data():
    found = understood("Branch | Visits | Programs \n East | 17567 | \n West | | 55", file="2025.xlsx")
    assert facts(found) == {("East", *YEAR, "visits", 17567), ("West", *YEAR, "programs", 55)}
