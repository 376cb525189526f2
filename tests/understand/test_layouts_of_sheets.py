# ruff: noqa: E501 -- a sheet in a line reads best unbroken
"""Cells in, counts out: one test for each way in which libraries lay out their statistics."""

from written_sheets import FEB, JAN, book_of, cells, facts, sheet_of, understood

from impact.decisions import Decisions
from impact.sheets import Sheet
from impact.understand import understand


def test_months_across_with_year_and_measure_in_the_title():
    found = understood("""
        Door count 2025
        Branch | Jan | Feb | Total
        East   | 10  | 20  | 30
        West   | 1   | 2   | 3
        Total  | 11  | 22  | 33
    """)
    assert facts(found) == {
        ("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20),
        ("West", *JAN, "visits", 1), ("West", *FEB, "visits", 2),
    }  # fmt: skip


def test_long_table_with_a_column_for_month_and_branch():
    found = understood("""
        Month   | Branch | Visits | Circulation
        2025-01 | East   | 10     | 100
        2025-02 | East   | 20     | 200
    """)
    assert facts(found) == {
        ("East", *JAN, "visits", 10), ("East", *JAN, "circ_total", 100),
        ("East", *FEB, "visits", 20), ("East", *FEB, "circ_total", 200),
    }  # fmt: skip


def test_long_table_that_names_its_measures_in_a_column():
    found = understood("""
        Branch | Year | Month | Measure             | Value
        East   | 2025 | 1     | Gate count          | 10
        East   | 2025 | 2     | Gate count          | 20
        East   | 2025 | 1     | Reference questions | 5
    """)
    assert facts(found) == {("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20), ("East", *JAN, "reference", 5)}


def test_branches_across_and_measures_down():
    found = understood("""
        Library     | East | West | Total
        Gate count  | 10   | 20   | 30
        Circulation | 1    | 2    | 3
    """, file="stats 2025.xlsx")  # fmt: skip
    assert facts(found) == {
        ("East", "2025-01-01", "2025-12-31", "visits", 10), ("West", "2025-01-01", "2025-12-31", "visits", 20),
        ("East", "2025-01-01", "2025-12-31", "circ_total", 1), ("West", "2025-01-01", "2025-12-31", "circ_total", 2),
    }  # fmt: skip


def test_measure_and_month_in_one_header():
    found = understood("""
        Library | Visits - Jan 2025 | Visits - Feb 2025 | Loans - Jan 2025 | Loans - Feb 2025
        East    | 10                | 20                | 1                | 2
    """)
    assert facts(found) == {
        ("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20),
        ("East", *JAN, "circ_total", 1), ("East", *FEB, "circ_total", 2),
    }  # fmt: skip


def test_one_sheet_a_branch():
    text = """
        2025        | Jan | Feb
        Visits      | 10  | 20
        Circulation | 1   | 2
    """
    east, west = understand(
        book_of(sheet_of(text, name="East"), sheet_of(text, name="Oak Park")), decisions=Decisions(), fiscal_start=None
    )
    assert facts(east) == {
        ("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20),
        ("East", *JAN, "circ_total", 1), ("East", *FEB, "circ_total", 2),
    }  # fmt: skip
    assert set(west.counts.branch) == {"Oak Park"}


def test_one_sheet_a_month():
    text = """
        Branch | Visits | Programs
        East   | 10     | 2
    """
    january, february = understand(
        book_of(sheet_of(text, name="January"), sheet_of(text, name="Feb"), file="stats 2025.xlsx"),
        decisions=Decisions(),
        fiscal_start=None,
    )
    assert ("East", *JAN, "visits", 10) in facts(january)
    assert ("East", *FEB, "visits", 10) in facts(february)


def test_two_tables_side_by_side_keep_their_own_days():
    found = understood("""
        Storytime  |            | | Open evening |
        Date       | Attendance | | Date         | Attendance
        2025-01-07 | 12         | | 2025-01-09   | 30
        2025-01-14 | 14         | | 2025-01-23   | 28
    """)
    assert {(cell, start) for cell, start in zip(found.counts.cell, found.counts.period_start.astype(str), strict=True)} == {
        ("B3", "2025-01-07"), ("B4", "2025-01-14"), ("E3", "2025-01-09"), ("E4", "2025-01-23"),
    }  # fmt: skip


def test_two_tables_one_under_the_other():
    found = understood("""
        Visitors 2025
        Branch | Jan | Feb
        East   | 10  | 20

        Circulation 2025
        Branch | Jan | Feb
        East   | 1   | 2
    """)
    assert facts(found) == {
        ("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20),
        ("East", *JAN, "circ_total", 1), ("East", *FEB, "circ_total", 2),
    }  # fmt: skip


def test_a_header_of_four_rows_is_joined_into_words():
    found = understood("""
                |  TOTAL   |             | PROGRAM
        LIBRARY |  LIBRARY | TOTAL       | ATTENDANCE
                |  VISITS  | CIRCULA-    | PER CAPITA
                |          | TION        | SERVED
        East    |  9227    | 19671       | 0.3
        West    |  80000   | 118141      | 0.4
    """, file="2008.xlsx")  # fmt: skip
    year = ("2008-01-01", "2008-12-31")
    assert ("East", *year, "visits", 9227) in facts(found)
    assert ("West", *year, "circ_total", 118141) in facts(found)
    assert ("East", *year, "PROGRAM ATTENDANCE PER CAPITA SERVED", 0.3) in facts(found)


def test_merged_group_headers_are_filled_to_the_right_only_over_their_columns():
    sheet = sheet_of("""
                | Visits |     | Circulation |
        Branch  | Jan    | Feb | Jan         | Feb
        East    | 10     | 20  | 1           | 2
    """, merged=((0, 1, 0, 2), (0, 3, 0, 4)), file="2025.xlsx")  # fmt: skip
    assert facts(understood(sheet, file="2025.xlsx")) == {
        ("East", *JAN, "visits", 10), ("East", *FEB, "visits", 20),
        ("East", *JAN, "circ_total", 1), ("East", *FEB, "circ_total", 2),
    }  # fmt: skip


def test_group_headers_of_a_csv_are_filled_where_the_months_start_over():
    found = understood("""
               | Visits |     | Circulation |
        Branch | Jan    | Feb | Jan         | Feb
        East   | 10     | 20  | 1           | 2
    """, typed=False, file="2025.csv", name="")  # fmt: skip
    assert ("East", *FEB, "circ_total", 2) in facts(found)
    assert ("East", *FEB, "visits", 20) in facts(found)


def test_a_table_that_begins_anywhere_with_spacers_and_notes():
    found = understood("""

          | Monthly statistics 2025

          | Branch | Visits |   | Loans |
          | East   | 10     |   | 1     |

          | West   | 20     |   | 2     |
          | * the counter was broken in May |
    """)
    year = ("2025-01-01", "2025-12-31")
    assert facts(found) == {
        ("East", *year, "visits", 10), ("West", *year, "visits", 20),
        ("East", *year, "circ_total", 1), ("West", *year, "circ_total", 2),
    }  # fmt: skip
    assert cells(found) == {"C4", "E4", "C6", "E6"}


def test_a_directory_without_counts_says_so():
    found = understood("""
        Branch | Address       | Telephone    | Latitude
        East   | 1 Main Street | 555-010-1234 | 54.1
        West   | 2 Low Road    | 555-010-1235 | 54.2
    """)
    assert found.kind == "nothing"
    assert found.counts.empty


def test_an_empty_sheet_is_nothing():
    assert understood(Sheet("a.xlsx", "Empty", "f" * 64, ())).kind == "nothing"


def test_branches_across_and_months_down():
    found = understood(
        """
        Month    | East | West | Total
        Jan 2025 | 10   | 20   | 30
        Feb 2025 | 11   | 21   | 32
    """,
        file="Gate count by branch.xlsx",
    )
    assert facts(found) == {
        ("East", *JAN, "visits", 10), ("West", *JAN, "visits", 20),
        ("East", *FEB, "visits", 11), ("West", *FEB, "visits", 21),
    }  # fmt: skip


def test_quarters_between_months_are_sums_and_not_counted_again():
    found = understood(
        """
        Branch | Jan | Feb | Mar | Q1
        East   | 10  | 20  | 30  | 60
        West   | 1   | 2   | 3   | 6
        North  | 11  | 22  | 33  | 66
    """,
        file="Door counts 2025.xlsx",
    )
    assert {cell[0] for cell in cells(found)} == {"B", "C", "D"}


def test_a_log_of_events_adds_each_row_to_its_measure():
    found = understood("""
        Date       | Branch | Program   | Age group | Program attendance
        2025-01-03 | East   | Storytime | Children  | 20
        2025-01-03 | East   | Chess     | Teen      | 5
    """)
    assert list(found.counts.measure) == ["program_attendance"] * 2


def test_rows_told_apart_by_further_words_are_asked_about_before_they_count():
    found = understood("""
        Branch | Month   | Audience | Programs
        East   | 2025-01 | Adult    | 3
        East   | 2025-01 | Teen     | 1
        West   | 2025-01 | Adult    | 4
    """)
    assert set(found.counts.label) == {"Programs · Adult", "Programs · Teen"}
    assert set(found.counts.measure) == {""}
    assert [q.subject for q in found.questions] == ["programs"]
