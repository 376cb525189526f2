"""Totals written on each of their rows, and columns that only number months, weeks or days."""

import pytest
from written_sheets import facts, problem_at, understood

_MONTHS = "JAN FEB MAR APR".split()


def _long(stated=None):
    lines = ["NAME | YEAR | TOTAL_VISITORS | MONTH | MONTH_NUMBER | VISITOR_COUNT"]
    for name, base in (("Albany", 100), ("Mill Street", 300), ("East", 50)):
        values = [base + 7 * m for m in range(4)]
        total = (stated or {}).get(name, sum(values))
        lines += [
            f"{name} | 2019 | {total} | {m} | {n + 1} | {v}"
            for n, (m, v) in enumerate(zip(_MONTHS, values, strict=True))
        ]
    return "\n".join(lines)


def test_a_total_on_each_row_is_checked_and_not_counted():
    found = understood(_long(), file="visitors.csv")
    assert {measure for *_, measure, _ in facts(found)} == {"visits"}
    assert ("Albany", "2019-02-01", "2019-02-28", "visits", 107) in facts(found)
    assert sum(value for *_, value in facts(found)) == 1800 + 3 * 42
    assert not found.questions


def test_a_total_that_is_not_what_its_rows_add_up_to_is_told():
    five = _long().splitlines()
    head, rows = five[0], five[1:]
    more = [
        row.replace("Albany", n).replace("Mill Street", n).replace("East", n) for n in ("A", "B") for row in rows[:4]
    ]
    wrong = [row.replace("| 442 |", "| 452 |") for row in rows[:4]]
    found = understood("\n".join([head, *wrong, *rows[4:], *more]), file="visitors.csv")
    assert "452" in problem_at(found, "C2")
    assert {measure for *_, measure, _ in facts(found)} == {"visits"}


@pytest.mark.parametrize("head", ["Month number", "MonthNo", "month_num", "Month index"])
def test_the_number_of_a_month_is_part_of_the_time(head):
    found = understood(
        f"Branch | Year | {head} | Visits\nEast | 2024 | 1 | 10\nEast | 2024 | 2 | 11\nEast | 2024 | 3 | 12"
    )
    assert ("East", "2024-02-01", "2024-02-29", "visits", 11) in facts(found)
    assert len(found.counts) == 3


@pytest.mark.parametrize(
    "head", ["Week number", "Weekday", "week_no", "Day of week", "ISO week", "Quarter key", "Hour"]
)
def test_what_says_when_is_no_count(head):
    rows = "\n".join(f"East | 2024-01-{d:02d} | {d % 4 + 1} | {90 + d}" for d in range(8, 20))
    found = understood(f"Branch | Date | {head} | Visits\n{rows}")
    assert set(found.counts.label) == {"Visits"}


def test_days_beside_their_month_are_days():
    rows = "\n".join(f"East | 2024 | 3 | {d} | {90 + d}" for d in range(1, 20))
    found = understood(f"Branch | Year | Month | Day | Visits\n{rows}")
    assert ("East", "2024-03-09", "2024-03-09", "visits", 99) in facts(found)
    assert len(found.counts) == 19


def test_numbers_up_to_seven_may_be_weekdays_and_are_no_days_of_a_month():
    rows = "\n".join(f"East | 2024 | 3 | {d} | {90 + d}" for d in range(1, 8))
    found = understood(f"Branch | Year | Month | Day | Visits\n{rows}")
    assert "Day" not in set(found.counts.label)
    assert not (found.counts.period_start == found.counts.period_end).any()
