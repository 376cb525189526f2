"""Columns that are days of half a month; a year that is written once over its months."""

import pytest
from written_sheets import facts, understood

WEEK = ("Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed")  # 1 January 2026 is a Thursday


def half(first: int, last: int, *, weekdays: bool = True, corner: str = "Branch") -> str:
    days = range(first, last + 1)
    rows = [
        "Visits January 2026",
        f"{corner} | " + " | ".join(map(str, days)),
        *([" | " + " | ".join(WEEK[(day - 1) % 7] for day in days)] if weekdays else []),
        "East | " + " | ".join(str(100 + day) for day in days),
        "West | " + " | ".join(str(200 + 2 * day) for day in days),
    ]
    return "\n".join(rows)


@pytest.mark.parametrize(("first", "last"), [(1, 15), (16, 31), (1, 27), (5, 9)])
def test_weekdays_tell_days_of_a_part_of_a_month(first, last):
    found = understood(half(first, last))
    assert len(found.counts) == 2 * (last - first + 1)
    assert ("East", f"2026-01-{first:02}", f"2026-01-{first:02}", "visits", 100 + first) in facts(found)
    assert {start for _, start, end, *_ in facts(found) if start != end} == set()


def test_the_word_day_beside_them_tells_days_too():
    found = understood(half(1, 15, weekdays=False, corner="Branch / Day"))
    assert ("West", "2026-01-15", "2026-01-15", "visits", 230) in facts(found)


def test_four_numbers_with_weekdays_may_be_anything():
    assert not any(start == end != "" for _, start, end, *_ in facts(understood(half(1, 4))))


def test_a_year_written_once_is_that_of_the_months_that_follow_it():
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    heads = [*months, *months[:5]]
    years = ["2024", *[""] * 11, "2025", *[""] * 4]
    text = "Visits\n | {}\nBranch | {}\nEast | {}\nWest | {}".format(
        " | ".join(years), " | ".join(heads), " | ".join(map(str, range(11, 28))), " | ".join(map(str, range(41, 58)))
    )
    found = {
        (start, value) for branch, start, _, _, value in facts(understood(text, file="visits.xlsx")) if branch == "East"
    }
    assert found == {(f"{2024 + n // 12}-{n % 12 + 1:02}-01", 11 + n) for n in range(17)}


def test_a_fiscal_year_written_once_runs_over_new_year():
    months = "Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun".split()
    text = "Visits\n | FY2025\nBranch | {}\nEast | {}".format(" | ".join(months), " | ".join(map(str, range(11, 23))))
    found = facts(understood(text, file="visits.xlsx", fiscal_start=7))
    assert len(found) == 12
    assert {(start, value) for _, start, _, _, value in found} >= {
        ("2024-07-01", 11),
        ("2025-01-01", 17),
        ("2025-06-01", 22),
    }
