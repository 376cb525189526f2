"""8.351 under “Visits” is eight thousand and more: nobody counts people to a thousandth."""

import pytest
from written_sheets import cells, understood


def table(head: str, *numbers: str) -> str:
    rows = [f"Branch {i} | 2025-01 | {number}" for i, number in enumerate(numbers)]
    return "\n".join([f"Branch | Month | {head}", *rows])


@pytest.mark.parametrize("head", ["Visits", "Visitantes", "Loans"])
def test_three_and_more_such_numbers_of_people_or_things_are_thousands(head):
    found = understood(table(head, "8.351", "3.804", "5.330"), typed=False)
    assert found.counts["value"].tolist() == [8351, 3804, 5330]
    assert not found.questions


@pytest.mark.parametrize(
    ("head", "numbers"),
    [
        ("Visits", ("8.351", "3.804")),  # two may be slips
        ("Opening hours", ("8.351", "3.804", "5.330")),  # time is counted in parts
        ("Puzzles", ("8.351", "3.804", "5.330")),  # nobody knows what these are
    ],
)
def test_where_parts_are_possible_nothing_is_guessed(head, numbers):
    found = understood(table(head, *numbers), typed=False)
    assert not cells(found)
    assert found.questions or found.remarks
