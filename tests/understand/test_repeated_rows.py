"""A branch that stands twice for one month: nothing is added up before somebody has said how it came about."""

import pytest
from written_sheets import decided, fate_of, sheet_of, understood

from impact.questions import cell_subject

COPY = """
    Month   | Branch | Visits | Loans
    2025-01 | East   | 10     | 5
    2025-01 | West   | 7      | 4
    2025-01 | East   | 10     | 5
    2025-01 | West   | 7      | 4
"""
PARTS = COPY.replace(
    "10     | 5\n    2025-01 | West   | 7      | 4\n", "12     | 6\n    2025-01 | West   | 8      | 4\n", 1
)


def answered(text: str, answer: str):
    sheet = sheet_of(text)
    return understood(sheet, decisions=decided("totals", cell_subject(sheet.digest, "B4"), answer))


@pytest.mark.parametrize(("text", "likely"), [(COPY, "yes"), (PARTS, "no")], ids=["copied", "other numbers"])
def test_it_is_asked_once_for_all_of_them(text, likely):
    found = understood(text)
    assert set(found.counts.fate) == {"needs_you"}
    (question,) = found.questions
    assert (question.kind, question.cell, question.seen) == ("totals", "B4", "East (row 4)")
    assert question.guesses[0] == likely
    assert question.rows_waiting == 4
    assert "row 2" in question.reason


def test_a_repetition_counts_once_and_says_so():
    found = answered(COPY, "yes")
    assert set(found.counts.query("measure == 'visits'").value) == {10, 7}
    assert set(found.counts.row) == {2, 3}
    assert set(found.counts.fate) == {"kept"}
    assert (fate_of(found, 4), found.questions) == ("not_data", ())
    assert "row 2" in next(line.problem for line in found.rows if line.row == 4)


def test_parts_that_nobody_named_are_added_up_when_somebody_said_so():
    found = answered(PARTS, "no")
    assert sorted(found.counts.query("measure == 'visits'").value) == [7, 8, 10, 12]
    assert not found.questions
