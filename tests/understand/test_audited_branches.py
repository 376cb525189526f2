"""Layouts that were once read wrongly, cells in, rows and fates out: whose number it is, wherever the branch stands."""

from itertools import chain

import pytest
from written_sheets import EAST_AND_WEST, FEB, JAN, book_of, facts, fate_of, sheet_of, understood

from impact.decisions import Decisions
from impact.understand import understand


def test_branches_may_be_numbers_and_a_number_beside_their_names_is_no_count():
    coded = understood("Branch | Year | Visits \n 101 | 2025 | 10 \n 102 | 2025 | 20 \n 103 | 2025 | 5")
    assert ("102", "2025-01-01", "2025-12-31", "visits", 20) in facts(coded)
    named = understood("Branch # | Branch | Year | Visits \n 7 | East | 2025 | 10 \n 9 | West | 2025 | 20")
    assert {(branch, value) for branch, *_, value in facts(named)} == {("East", 10), ("West", 20)}


def asked(found) -> list[str]:
    return [question.kind for question in found.questions]


def test_rooms_are_no_branches():
    found = understood(
        """
        Title | Date | Location | Campus | Number of attendees
        Storytime | 2025-03-03 | Room A | Main  | 10
        Knitting  | 2025-03-04 | Room B | Main  | 8
        Storytime | 2025-03-05 | Room A | North | 14
    """,
        typed=False,
    )
    assert {branch for branch, *_ in facts(found)} == {"Main", "North"}
    without = understood("Location | Year | Visits \n Main entrance | 2025 | 10 \n Garden door | 2025 | 8")
    assert {branch for branch, *_ in facts(without)} == {""}
    assert "branch" in asked(without)


def test_who_counted_is_in_no_label_and_no_question():
    found = understood(
        """
        Timestamp       | Staff initials | Directional questions | Reference questions
        3/13/2025 9:00  | JM | 5 | 1
        3/13/2025 10:00 | AK | 2 | 3
        3/14/2025 9:00  | JM | 4 | 1
    """,
        typed=False,
    )
    assert {measure for *_, measure, _ in facts(found)} == {"directional", "reference"}
    assert not any("JM" in text for text in (*found.counts.label, *(q.seen + q.reason for q in found.questions)))


def all_facts(*sheets, file="stats.xlsx", decisions=None, fiscal_start=None) -> set[tuple]:
    found = understand(book_of(*sheets, file=file), decisions=decisions or Decisions(), fiscal_start=fiscal_start)
    return set(chain.from_iterable(map(facts, found)))


def test_a_summary_beside_a_sheet_for_each_branch_is_not_counted_once_more():
    month = "Month | Visits | Checkouts \n Jan | {0} | {1} \n Feb | {0} | {1}"
    sheets = [sheet_of(month.format(10, 20), name="East"), sheet_of(month.format(30, 40), name="West")]
    summary = sheet_of(month.format(40, 60), name="Summary")
    found = all_facts(*sheets, summary, file="stats 2025.xlsx")
    assert {branch for branch, *_ in found} == {"East", "West"}
    assert sum(value for *_, measure, value in found if measure == "visits") == 80


@pytest.mark.parametrize(
    "table",
    [
        """
        East Branch
        Month | Visits | Checkouts
        Jan   | 1      | 4
        Feb   | 2      | 5

        West Branch
        Month | Visits | Checkouts
        Jan   | 7      | 10
        Feb   | 8      | 11

        System total
        Month | Visits | Checkouts
        Jan   | 8      | 14
        Feb   | 10     | 16
        """,
        """
                    | Jan 2025 | Feb 2025
        East Branch
        Visits      | 1        | 2
        Checkouts   | 4        | 5
        West Branch
        Visits      | 7        | 8
        Checkouts   | 10       | 11
        """,
        """
                    | Jan 2025 | Feb 2025
        Visits
        East Branch | 1        | 2
        West Branch | 7        | 8
        Checkouts
        East Branch | 4        | 5
        West Branch | 10       | 11
        """,
        """
        Branch      | Measure   | Jan 2025 | Feb 2025
        East Branch | Visits    | 1        | 2
                    | Checkouts | 4        | 5
        West Branch | Visits    | 7        | 8
                    | Checkouts | 10       | 11
        """,
    ],
    ids=["blocks with a title each", "branches as headings", "measures as headings", "branch written once"],
)
def test_a_branch_is_found_wherever_it_stands(table):
    found = understood(table, file="stats 2025.xlsx")
    assert facts(found) == EAST_AND_WEST
    assert not found.questions


def test_headings_that_are_no_places_make_parts_and_are_asked_about():
    found = understood("""
        All branches
                  | Jan 2025 | Feb 2025
        Youth
        Programs  | 1        | 2
        Visits    | 4        | 5
        Adults
        Programs  | 7        | 8
        Visits    | 10       | 11
    """)
    assert not any(found.counts.measure)
    assert {branch for branch, *_ in facts(found)} == {""}
    assert "Youth · Programs" in set(found.counts.label)


def test_a_blank_branch_that_fits_no_pattern_is_not_filled_down():
    found = understood("""
        Branch | Measure   | Jan 2025
        East   | Visits    | 1
        West   | Visits    | 7
               | Checkouts | 10
    """)
    assert ("", *JAN, "circ_total", 10) in facts(found)
    assert fate_of(found, 4) == "needs_you"


def test_branches_across_and_months_down_are_known_by_their_names_and_their_sum():
    found = understood(
        """
        Month | Central | Eastside | North | Total
        Jan   | 900     | 400      | 300   | 1600
        Feb   | 910     | 410      | 310   | 1630
    """,
        file="Door counts 2025.xlsx",
    )
    assert {branch for branch, *_ in facts(found)} == {"Central", "Eastside", "North"}
    formats = understood(
        """
        Month | Picture books | Easy readers | Large print | Total
        Jan   | 1             | 2            | 3           | 6
        Feb   | 2             | 3            | 4           | 9
    """,
        file="Circulation 2025.xlsx",
    )
    assert {branch for branch, *_ in facts(formats)} == {""}
    assert not any(formats.counts.measure)


def test_a_pivot_with_blanks_keeps_its_rows_and_asks_whose_they_are():
    found = understood("""
        Sum of Visits | Column Labels
        Row Labels    | 2025-01 | 2025-02 | (blank) | Grand Total
        East          | 10      | 20      | 1       | 31
        West          | 11      | 21      | 2       | 34
        (blank)       | 5       | 6       | 7       | 18
        Grand Total   | 26      | 47      | 10      | 83
    """)
    assert {("", *JAN), ("", *FEB)} <= {(branch, start, end) for branch, start, end, *_ in facts(found)}
    assert {"B3", "C3", "B4", "C4"} <= set(found.counts.cell)
    assert not {"E3", "B6"} & set(found.counts.cell)
    assert "branch" in asked(found)


def test_a_branch_called_by_the_letters_nd_is_a_branch_and_blank_is_none():
    found = understood("Branch | Year | Visits \n ND | 2025 | 10 \n NA | 2025 | 11 \n (blank) | 2025 | 12")
    assert {(branch, value) for branch, *_, value in facts(found)} == {("ND", 10), ("NA", 11), ("", 12)}


@pytest.mark.parametrize("again", [10, 12], ids=["copied", "another number"])
def test_a_branch_that_stands_twice_for_one_month_is_not_added_up(again):
    found = understood(
        f"Month | Branch | Visits \n 2025-01 | East | 10 \n 2025-01 | East | {again} \n 2025-01 | West | 5"
    )
    assert [value for *_, measure, value in facts(found) if measure == "visits"] == [5]
    assert fate_of(found, 3) == "needs_you"
    assert found.rows[2].problem.startswith("Another row")


def test_the_tallies_of_each_member_of_staff_add_up():
    found = understood("Month | Branch | Staff | Visits \n 2025-01 | East | JM | 10 \n 2025-01 | East | AK | 12")
    assert sorted(found.counts.query("measure == 'visits'").value) == [10, 12]
    assert set(found.counts.label) == {"Visits"}


def test_a_story_or_an_address_in_the_column_of_branches_becomes_no_branch():
    story = "She told me at the desk that she had not been outside since the funeral and cried, so we sat down together"
    found = understood(
        sheet_of(
            f"""
            Branch | Month | Visits
            Central | 2026-07 | 100
            {story} | 2026-07 | 7
            ana.k@example.org | 2026-07 | 9
            """
        )
    )
    assert set(found.counts["branch"]) == {"Central", ""}
    assert set(found.counts.loc[found.counts["branch"] == "", "fate"]) == {"needs_you"}
    said = str(found.rows) + str(found.remarks) + str(found.questions)
    assert "funeral" not in said
    assert "ana.k" not in said
