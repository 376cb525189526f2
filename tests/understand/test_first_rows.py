"""Rows of words right under a header: data whose numbers are told in words, or a further row of the header."""

import pytest
from written_sheets import facts, fate_of, problem_at, understood


@pytest.mark.parametrize(
    "rows",
    [
        "Branch | Visits \n Walker | about 90 \n Uptown | 12 \n East | 80",
        "Branch | Visits \n Walker | <5 \n Uptown | 12 \n East | 80",
        "Month | Visits \n January 2025 | we were moving \n February 2025 | 12 \n March 2025 | 80",
        "Branch | Month | Visits \n Walker | 2026-01 | \n Uptown | 2026-01 | 12 \n Walker | 2026-02 | 80",
        "Branch | Visits | Loans \n Walker | no count made | not yet told \n Uptown | 12 | 3 \n Walker | 80 | 4",
    ],
)
def test_a_first_row_without_a_number_is_a_row_and_no_part_of_the_header(rows):
    found = understood(rows, file="2025.xlsx")
    assert set(found.counts.row) == {3, 4}
    assert set(found.counts.label) <= {"Visits", "Loans"}
    assert problem_at(found, "B2") or fate_of(found, 2) != "kept"
    assert next(line.key for line in found.rows if line.row == 2) != "header_row"


@pytest.mark.parametrize(
    "second",
    ["Name | Ages 0-5 | Ages 6-12", " | under 5 | over 5", "Name | 2024 | 2025", "Name | <5 (yrs) | 5 and over"],
)
def test_a_second_row_of_words_is_still_a_part_of_the_header(second):
    found = understood(
        f"Branch | Programs | Program attendance \n {second} \n East | 1 | 2 \n West | 3 | 4", file="2025.xlsx"
    )
    assert set(found.counts.branch) == {"East", "West"}
    assert {line.row for line in found.rows if line.fate == "kept"} == {3, 4}
    words = second.split("|")[1].strip()
    assert words in "".join(found.counts.label) or words in str(facts(found))
