"""One series told by month, by quarter and by year: compared, never added, and asked about where the two disagree."""

import pytest
from told_sheets import counts_sheet, fates, merged, values

from impact.questions import Question

MONTHS = counts_sheet("m.csv", *(("East", f"2026-0{n}", "visits", 100) for n in (4, 5, 6)))


def grain_of(measure: str, parts: list[float], whole: float, *, period: str = "2026-Q2", first: int = 4) -> list[str]:
    months = [("East", f"2026-{n:02}", measure, value) for n, value in enumerate(parts, start=first)]
    result = merged(counts_sheet("m.csv", *months), counts_sheet("q.csv", ("East", period, measure, whole)))
    return result.questions.query("kind == 'grain'")["seen"].tolist()


def test_both_sums_and_the_difference_are_asked_about_and_nothing_waits() -> None:
    result = merged(MONTHS, counts_sheet("q.csv", ("East", "2026-Q2", "visits", 310)))
    asked = result.questions.iloc[0]
    assert asked["seen"] == (
        "East, Library visits (in person), 2026-Q2: the quarter says 310, its months come to 300. Which one counts?"
    )
    assert asked["reason"].startswith("The difference is 10. The two are never added")
    assert (asked["kind"], asked["guess_1"], asked["guess_2"], asked["rows_waiting"]) == (
        "grain",
        "month",
        "quarter",
        0,
    )
    assert len(result.counts) == 4
    assert fates(result, "q.csv") == ["kept"]


@pytest.mark.parametrize(
    ("answer", "left", "replaced"),
    [("month", [100, 100, 100], "q.csv"), ("quarter", [310], "m.csv")],
)
def test_the_answer_is_the_grain_that_counts(answer: str, left: list[float], replaced: str) -> None:
    quarter = counts_sheet("q.csv", ("East", "2026-Q2", "visits", 310))
    subject = merged(MONTHS, quarter).questions["subject"].iloc[0]
    result = merged(MONTHS, quarter, decisions=[("grain", subject, answer)])
    assert [value for _, _, value in values(result)] == left
    assert set(fates(result, replaced)) == {"replaced"}
    assert result.questions.empty
    assert result.ledger.query("key == 'grain_disagrees'").empty


@pytest.mark.parametrize(
    ("measure", "parts", "whole", "is_asked"),
    [
        ("visits", [100, 100, 110], 310, False),
        ("visits", [100, 100, 110.004], 310, False),
        ("visits", [100, 100, 109], 310, True),
        ("visits", [100, 100], 310, False),
        ("visits", [200, 111], 310, True),
        ("registered_borrowers", [500, 510, 520], 520, False),
        ("registered_borrowers", [500, 510, 520], 1530, True),
        ("registered_borrowers", [500, 510], 520, False),
        ("active_borrowers", [100, 100, 100], 250, False),
        ("staff_fte", [4, 5, 6], 5, False),
    ],
)
def test_flows_by_sum_stocks_by_their_last_value_distinct_people_not_at_all(
    measure: str, parts: list[float], whole: float, is_asked: bool
) -> None:
    assert bool(grain_of(measure, parts, whole)) is is_asked


def test_a_year_beside_its_twelve_months_in_one_sheet() -> None:
    months = [("East", f"2026-{n:02}", "visits", 10) for n in range(1, 13)]
    right = merged(counts_sheet("a.csv", *months, ("East", "2026", "visits", 120)))
    assert right.questions.empty
    wrong = merged(counts_sheet("a.csv", *months, ("East", "2026", "visits", 130)))
    assert "the year says 130, its months come to 120" in wrong.questions["seen"].iloc[0]


@pytest.mark.parametrize(("days", "is_asked"), [(19, False), (20, True)])
def test_days_against_their_month(days: int, is_asked: bool) -> None:
    daily = [("East", f"2026-04-{n:02}", "visits", 10) for n in range(1, days + 1)]
    result = merged(counts_sheet("d.csv", *daily), counts_sheet("m.csv", ("East", "2026-04", "visits", 500)))
    assert bool(result.questions["kind"].eq("grain").any()) is is_asked


def test_of_a_sheet_with_many_only_the_first_three_are_asked_and_all_are_told() -> None:
    months = [(f"Branch {b}", f"2026-0{n}", "visits", 10) for b in "ABCDE" for n in (4, 5, 6)]
    quarters = [(f"Branch {b}", "2026-Q2", "visits", 50) for b in "ABCDE"]
    asked = Question("branch", "x", "m.csv")
    result = merged(counts_sheet("m.csv", *months, questions=[asked]), counts_sheet("q.csv", *quarters))
    assert len(result.questions.query("kind == 'grain'")) == 3
    assert len(result.ledger.query("key == 'grain_disagrees'")) == 5
