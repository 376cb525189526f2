"""Lists of titles: no statistics of a branch, and said to be so in one question at most."""

import pytest
from written_sheets import decided, understood

_TITLES = """
    Title           | Author     | Loans | Copies
    The Long Road   | Hill, Anna | 183   | 26
    A Small House   | Lake, Tom  | 179   | 18
    Morning         | Reed, Jo   | 150   | 12
    Evening         | Hill, Anna | 140   | 11
"""


def test_a_list_of_titles_is_set_aside_with_one_question():
    found = understood(_TITLES, file="most borrowed.csv")
    assert found.counts.empty
    assert [question.kind for question in found.questions] == ["sheet"]
    assert {line.fate for line in found.rows} == {"set_aside"}


@pytest.mark.parametrize(
    "heads", ["Barcode | Call number", "ISBN | Title", "Titre | Auteur", "Item ID | Title", "Título | Autor"]
)
def test_other_lists_of_items(heads):
    rows = "\n".join(f"{31000 + i} | Name {i} | {i * 3}" for i in range(1, 6))
    assert understood(f"{heads} | Checkouts\n{rows}", file="items.csv").counts.empty


@pytest.mark.parametrize(
    "head",
    ["Title | Presenter | Attendance", "Program title | Age group | Attendance", "Branch | Collection | Checkouts"],
)
def test_programs_and_branches_are_no_titles(head):
    rows = "\n".join(f"Name {i} | Adults {i} | {i * 3}" for i in range(1, 6))
    assert not understood(f"{head}\n{rows}", file="stats 2024.csv").counts.empty


def test_somebody_may_say_that_it_holds_counts():
    subject = understood(_TITLES, file="most borrowed.csv").questions[0].subject
    again = understood(_TITLES, file="most borrowed.csv", decisions=decided("sheet", subject, "counts"))
    assert len(again.counts)
