"""Tables of official forms: heads merged downwards, and lines that number the columns."""

import pytest
from written_sheets import book_of, facts, sheet_of, understood

from impact.decisions import Decisions
from impact.understand import understand

_FORM = """
    Use one line for each library.

    No. | Library name | Opening hours | Visits | Loans
        |              |               |        |

        |              |               | in the year |
    {marks}
    1   | Mill Street  | 40            | 1200   | 900
    2   | East         | 35            | 800    | 700
    3   | West         | 20            | 300    | 250
"""


@pytest.mark.parametrize(
    "marks",
    ["(i) | (ii) | (iii) | (iv) | (v)", "(1) | (2) | (3) | (4) | (5)", "a | b | c | d | e", "1 | 2 | 3 | 4 | 5"],
)
def test_a_head_merged_downwards_names_its_columns(marks):
    merged = tuple((2, c, 4, c) for c in (0, 1, 2, 4))
    found = understood(
        sheet_of(_FORM.format(marks=marks), file="return 2024.xlsx", merged=merged), file="return 2024.xlsx"
    )
    told = facts(found)
    assert ("Mill Street", "2024-01-01", "2024-12-31", "visits", 1200) in told
    assert ("East", "2024-01-01", "2024-12-31", "circ_total", 700) in told
    assert {branch for branch, *_ in told} == {"Mill Street", "East", "West"}
    assert not any(label.startswith(("(", "No")) for label in found.counts.label)


def test_days_of_a_month_are_no_numbers_of_columns():
    head = " | ".join(["Branch", *(str(day) for day in range(1, 32))])
    rows = "\n".join(
        " | ".join([name, *(str(base + day) for day in range(31))]) for name, base in (("East", 40), ("West", 90))
    )
    found = understood(f"Visits January 2024\n{head}\n{rows}", file="visits.xlsx")
    assert ("East", "2024-01-03", "2024-01-03", "visits", 42) in facts(found)


@pytest.mark.parametrize("head", ["Service point", "Site", "", "Order in the list"])
def test_numbers_of_lines_are_no_counts(head):
    names = ["Mill Street", "East", "West", "Oak Park", "Hill", "Lake", "South"]
    rows = "\n".join(f"{name} | {i} | {100 + 7 * i}" for i, name in enumerate(names, 1))
    found = understood(f"Library name | {head} | Visits\n{rows}", file="stats 2024.xlsx")
    assert set(found.counts.measure) == {"visits"}
    assert len(found.counts) == len(names)


def test_prepared_lines_without_a_name_hold_nothing():
    names = ["Mill Street", "East", "West", *[""] * 9]
    rows = "\n".join(f"{i} | 1 | {n} | {100 * i if n else ''}" for i, n in enumerate(names, 1))
    found = understood(f"No. | | Library name | Visits\n{rows}", file="stats 2024.xlsx")
    assert len(found.counts) == 3
    assert not found.questions


def test_lines_that_only_formulas_filled_wait_for_no_branch():
    names = ["Mill Street", "East", "West", "Hill", *[""] * 9, "Lake"]
    rows = "\n".join(f"{n} | {100 if n else 0} | {20 if n else 0}" for n in names)
    found = understood(f"Library name | Visits | Loans\n{rows}", file="stats 2024.xlsx")
    assert len(found.counts) == 10
    assert not found.questions


def test_the_day_by_which_a_form_is_due_is_no_time_of_its_numbers():
    cover = sheet_of(
        "Public library statistics\nPlease complete and return this by Friday, 31 July 2009", name="Contacts"
    )
    table = sheet_of("Library name | Visits\nMill Street | 120\nEast | 80\nWest | 70", name="Service points")
    found = understand(book_of(cover, table), decisions=Decisions(), fiscal_start=None)[1]
    assert {(start, measure) for _, start, _, measure, _ in facts(found)} == {("", "visits")}


@pytest.mark.parametrize(("lines", "kept"), [(4, 4), (5, 0)])
def test_numbers_of_lines_that_nobody_answered_are_no_answers(lines, kept):
    rows = "\n".join(f"Capital line {chr(97 + i)} | | {118 + i}" for i in range(lines))
    found = understood(f"""
        Section 1 - Please complete | |
        Number of visits (annual total) | | 1611115
        Number of enquiries (annual total) | | 317070
        Number of loans (annual total) | | 1269604
        Section 2 - Please complete | |
        {rows}
    """)
    assert sum(100 < value < 130 for value in found.counts.value) == kept
    assert 1611115 in set(found.counts.value)
