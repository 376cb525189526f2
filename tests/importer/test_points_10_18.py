"""The importer's list, points 10 to 18: what is asked, told apart, or told beside the numbers."""

import pytest
from real_files import Fact, real
from written_sheets import FEB, book_of, cells, decided, facts, fate_of, problem_at, sheet_of, understood

from impact.decisions import Decisions
from impact.merge import merge
from impact.understand import understand

FORM = """
    Section 9 | Visits and enquiries                   |          | 2016-17
              | Please enter the annual total          |          |
    54        | Number of physical visits              |          | 961989
    55        | Enquiries                              |          | 92532
    56        | Events                                 |          | n/a
    57        | Active borrowers                       |          | 30120
    58        | Loans to other libraries               |          | 412
    59        | Requests (sum of lines 55 to 58)       |          | 123064
    60        | Volunteer hours                        |          | 3120
"""


def merged(*sheets, decisions=None):
    decisions = decisions or Decisions()
    books = [book_of(sheet, file=sheet.file) for sheet in sheets]
    found = [each for book in books for each in understand(book, decisions=decisions, fiscal_start=None)]
    return merge(found, books=books, decisions=decisions, fiscal_start=1)


def test_10_a_form_of_keys_and_values_is_asked_about_and_not_guessed():
    found = understood(FORM, file="Bolton.xlsx")
    assert found.kind == "form"
    assert {question.kind for question in found.questions} <= {"branch", "fiscal_year", "period"}
    assert "branch" in {question.kind for question in found.questions}
    assert set(found.counts.fate) == {"needs_you"}
    assert 54 not in set(found.counts.value)


@pytest.mark.shared
def test_10_real_forms(shared):
    bolton = real(shared, "stats/cipfa_foi/Bolton.xlsx")
    assert bolton.at["Sections 9 & 10", "F9"][3:] == ("visits", 961989)
    assert "branch" in bolton.asked
    blackburn = real(shared, "stats/cipfa_foi/Blackburn.xlsx")
    assert blackburn.at["Table 1", "AK192"][3:] == ("visits", 282700)
    assert ("Table 1", "AQ192") not in blackburn.at


def test_11_branches_are_matched_by_trim_star_case_and_dash_and_by_what_a_person_answered():
    one = sheet_of("Branch | Visits \n Daley - Bridgeport* | 10 \n NORTH HILL | 20", file="visits 2024.xlsx")
    two = sheet_of(
        "Branch | Visits \n Daley-Bridgeport | 30 \n North  Hill | 40 \n Eastside | 50", file="visits 2025.xlsx"
    )
    together = merged(one, two)
    assert together.counts.branch.nunique() == 3
    answered = merged(one, two, decisions=decided("branch", "eastside", "North Hill"))
    assert answered.counts.branch.nunique() == 2


@pytest.mark.shared
def test_11_a_real_city_spells_its_branches_alike_through_the_years(shared):
    found = real(shared, "stats/chicago_visitors")
    spelled = {fact.branch for fact in found.at.values()}
    assert "Archer Heights" in spelled
    assert not any(name.endswith(("*", " ")) for name in spelled)


def test_12_a_part_year_a_real_zero_and_a_blank_are_three_things():
    found = understood("""
        Branch | Jan | Feb | Mar | Apr
        East   | 10  | 0   |     |
        West   | 20  |     | 30  |
    """, file="Visits 2025.xlsx")  # fmt: skip
    assert cells(found) == {"B2", "C2", "B3", "D3"}
    assert ("East", *FEB, "visits", 0) in facts(found)


@pytest.mark.shared
def test_12_real_closures_and_a_year_that_stops_in_may(shared):
    closed = real(shared, "stats/chicago_visitors/Libraries_2020_Visitors_by_Location.csv")
    assert closed.at["", "H2"] == Fact("Woodson Regional Library", "2020-04-01", "2020-04-30", "visits", 0)
    part = real(shared, "stats/chicago_visitors/Libraries_2023_Visitors_by_Location.csv")
    assert ("", "I2") in part.at
    assert ("", "J2") not in part.at


@pytest.mark.parametrize("token", ["n/a", "–", "-", "unknown", "..", "-1", "9999"])
def test_13_words_and_codes_for_nothing_are_listed(token):
    found = understood(
        f"Branch | Jan | Feb | Mar \n East | 10 | 20 | {token} \n West | 30 | 40 | 50 \n Hill | 60 | 70 | {token}",
        file="Visits 2025.xlsx",
    )
    assert not {"D2", "D4"} & cells(found)
    assert problem_at(found, "D2")


@pytest.mark.shared
def test_13_a_real_token_is_listed(shared):
    found = real(shared, CT_2008)
    assert ("Selected Use Stats", "C186") not in found.at
    assert found.told("Selected Use Stats", "C186")


CT_2008 = "stats/ct_state_library/CTLibStatProfile_2008.xlsx"


@pytest.mark.parametrize("words", ["about 90", "35 & 40", "<5", "closed for works", "see note 4"])
def test_14_words_in_a_number_cell_are_kept_as_a_remark_beside_it(words):
    found = understood(f"Branch | Jan | Feb \n East | 10 | {words} \n West | 30 | 40", file="Visits 2025.xlsx")
    assert "C2" not in cells(found)
    remark = next(line for line in found.remarks if line.cell == "C2")
    assert words in (remark.seen, remark.problem) or words in remark.problem
    assert {"B2", "B3", "C3"} <= cells(found)


def test_15_percent_and_currency_formats_are_respected():
    sheet = sheet_of(
        "Branch | Visits | Programs | Satisfied \n East | 100 | 300 | 0.39 \n West | 200 | 400 | 0.41",
        file="2025.xlsx",
        formats={(1, 2): "currency", (2, 2): "currency", (1, 3): "percent", (2, 3): "percent"},
    )
    found = understood(sheet, file="2025.xlsx")
    units = dict(zip(found.counts.cell, found.counts.unit, strict=True))
    measures = dict(zip(found.counts.cell, found.counts.measure, strict=True))
    assert (units["D2"], measures["D2"]) == ("percent", "")
    assert (units["C2"], measures["C2"]) == ("currency", "")
    assert measures["B2"] == "visits"


def test_16_notes_beneath_are_kept_with_the_table_and_are_no_rows_of_it():
    found = understood("""
        Branch | Jan | Feb
        East   | 10  | 20
        West*  | 30  | 40
        * West was closed for works from 3 to 9 February
        Source: door counters
        Page 1 of 1
    """, file="Visits 2025.xlsx")  # fmt: skip
    assert {line.row for line in found.rows} == {1, 2, 3, 4, 5, 6}
    assert [fate_of(found, row) for row in (4, 5, 6)] == ["not_data"] * 3
    assert {line.key for line in found.rows if line.row > 3} == {"note_row"}


def test_17_comments_on_cells_are_kept_as_text():
    sheet = sheet_of(
        "Branch | Jan | Feb \n East | 10 | 20 \n West | 30 | 40",
        comments={(1, 1): "counter out of order until the 9th"},
    )
    found = understood(sheet, file="Visits 2025.xlsx")
    remark = next(line for line in found.remarks if line.cell == "B2")
    assert "counter out of order" in remark.seen
    assert remark.fate == "kept"
    assert "B2" in cells(found)


def test_18_error_cells_are_reported_and_never_blank_or_zero():
    sheet = sheet_of("Branch | Jan | Feb \n East | 10 | \n West | 30 | 40", errors={(1, 2): "#REF!"})
    found = understood(sheet, file="Visits 2025.xlsx")
    assert "C2" not in cells(found)
    assert "#REF!" in problem_at(found, "C2")


@pytest.mark.shared
def test_18_a_real_error_cell_is_reported(shared):
    found = real(shared, "stats/cipfa_foi/BarkingAndDagenham.xls")
    assert found.told("Questionnaire", "L210")
    assert ("Questionnaire", "L210") not in found.at
