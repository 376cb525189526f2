# ruff: noqa: E501 -- a sheet in a line reads best unbroken
"""The fiscal year's first month: told by the file, guessed from it and asked, and never assumed."""

import pytest
from written_sheets import decided, facts, sheet_of, understood

from impact.questions import FISCAL_SUBJECT, QUARTERS_SUBJECT
from impact.understand.grid import grid_of
from impact.understand.year_guess import guess_first_month, quarters_beside_months
from impact.understand.year_words import fiscal_first_in, quarters_told

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def year_from(month: int) -> list[str]:
    return MONTHS[month - 1 :] + MONTHS[: month - 1]


def starts(found) -> set[str]:
    return {start for _, start, *_ in facts(found)}


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("FY2025 (July 2024 – June 2025)", 7), ("Year ended 30 June 2025", 7), ("for the year ended 31 March", 4),
        ("Fiscal year begins October 1", 10), ("Our fiscal year runs from July to June", 7), ("FY: Oct - Sep", 10),
        ("7/1/2024 - 6/30/2025", 7), ("1/4/2024 - 31/3/2025", 4), ("July 1, 2024 through June 30, 2025", 7),
    ],
)  # fmt: skip
def test_the_files_words_tell_the_first_month(words, first):
    assert fiscal_first_in([words])[0] == first


@pytest.mark.parametrize(
    "words", ["FY2025", "2024-25", "January 2025 - June 2025", "July 2024", "at 30 June it rained"]
)
def test_words_that_do_not_tell_it_tell_nothing(words):
    assert words.startswith("at 30") or fiscal_first_in([words]) is None


def test_two_different_beginnings_tell_nothing():
    assert fiscal_first_in(["Year ended 30 June 2024", "Year ended 31 March 2024"]) is None


@pytest.mark.parametrize(
    ("words", "first"), [("Q1 (Jul–Sep)", 7), ("Q3: January - March", 7), ("Q1 Oct-Dec", 10), ("Q1 (Jan-Mar)", 1)]
)
def test_quarters_with_their_months_tell_where_quarters_begin(words, first):
    assert quarters_told([words])[0] == first


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        ("Branch | " + " | ".join(year_from(7)), 7),
        ("Month | Visits\n" + "\n".join(f"{m} | 5" for m in year_from(10)), 10),
        ("Month | Visits | YTD\nAug | 5 | 50\nSep | 5 | 55\nOct | 6 | 6\nNov | 7 | 13", 10),
        ("Branch | Jul | Aug | Sep | 1st Qtr | Oct | Nov | Dec | 2nd Qtr", 7),
        ("Branch | Jan | Feb | Mar | Q1 | Apr | May | Jun | Q2", None),
        ("Branch | " + " | ".join(year_from(1)), None),
        ("Branch | " + " | ".join(year_from(7)[:11]), None),
        ("Branch | " + " | ".join(year_from(7)) + "\n\nBranch | " + " | ".join(year_from(4)), None),
    ],
    ids=[
        "across",
        "down",
        "running total",
        "quarters",
        "calendar quarters",
        "calendar",
        "eleven months",
        "two beginnings",
    ],
)
def test_the_order_of_months_suggests_the_first(rows, first):
    guess = guess_first_month([grid_of(sheet_of(rows))])
    assert (guess[0] if guess else None) == first


def test_quarters_beside_their_months_tell_where_quarters_begin():
    rows = "\n".join(f"{m} | Q{n // 3 + 1} | 5" for n, m in enumerate(year_from(7)))
    assert quarters_beside_months([grid_of(sheet_of(f"Month | Quarter | Visits\n{rows}"))])[0] == 7


def test_the_guess_stands_first_with_its_reason_and_waits_for_a_person():
    months = " | ".join(year_from(10))
    text = (
        f"Visits by branch\nBranch | FY2024 | FY2025\nEast | 10 | 20\nWest | 30 | 40\n\n\nLoans 2024\nBranch | {months}\nEast | "
        + " | ".join("5" * 12)
    )
    found = understood(text, file="visits.xlsx")
    [question] = [q for q in found.questions if q.kind == "fiscal_year"]
    assert question.guesses[0] == "10"
    assert "October" in question.reason
    answered = understood(text, file="visits.xlsx", decisions=decided("fiscal_year", FISCAL_SUBJECT, "10"))
    assert {"2023-10-01", "2024-10-01"} <= starts(answered)


def test_nothing_is_asked_where_no_fiscal_year_matters():
    found = understood(f"Visits 2024\nBranch | {' | '.join(year_from(1))}\nEast | {' | '.join('1' * 12)}")
    assert not [q for q in found.questions if q.kind == "fiscal_year"]


@pytest.mark.parametrize(("fiscal_start", "expected"), [(None, "2025-01-01"), (1, "2025-01-01"), (7, "")])
def test_quarters_without_fy_are_of_the_calendar_until_the_library_says_its_year_begins_elsewhere(
    fiscal_start, expected
):
    found = understood("Visits\nBranch | Q1 2025 | Q2 2025\nEast | 10 | 20", fiscal_start=fiscal_start)
    assert expected in starts(found)
    asked = [q for q in found.questions if q.kind == "fiscal_year"]
    assert bool(asked) == (expected == "")


@pytest.mark.parametrize(("answer", "first_day"), [("1", "2025-01-01"), ("7", "2024-07-01")])
def test_the_answer_places_quarters_without_fy(answer, first_day):
    text = "Visits\nBranch | Q1 2025\nEast | 10"
    found = understood(text, fiscal_start=7, decisions=decided("fiscal_year", QUARTERS_SUBJECT, answer))
    assert starts(found) == {first_day}
    assert not [q for q in found.questions if q.kind == "fiscal_year"]


@pytest.mark.parametrize("head", ["Q1 FY25", "FY25Q1", "FY2024-25 Q1", "Q1 (Jul-Sep) 2024"])
def test_quarters_that_say_enough_are_placed_with_the_first_month(head):
    text = f"Visits\nBranch | {head}\nEast | 10"
    assert starts(understood(text, fiscal_start=7)) == {"2024-07-01"}
    asked = [q.kind for q in understood(text).questions if q.kind == "fiscal_year"]
    assert asked == ([] if "(" in head else ["fiscal_year"])
