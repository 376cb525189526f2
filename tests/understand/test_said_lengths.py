"""Heads that say “annually” over rows of months: the number is the year's, or nothing, and never the month's."""

import pytest
from written_sheets import facts, problem_at, understood

from impact.understand.said_grain import fits, length_said


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("Library Circulation (Annually FY)", "year"),
        ("Visits per year", "year"),
        ("Visits / yr", "year"),
        ("TOTAL_VISITORS_YEAR", "year"),
        ("FY total circulation", "year"),
        ("Besuche pro Jahr", "year"),
        ("Prêts annuels", "year"),
        ("Visits (quarterly)", "quarter"),
        ("Circulation of E-media (Monthly)", "month"),
        ("Visits", ""),
        ("Visits this year", ""),
        ("Annual book sale attendance", ""),
        ("Monthly or annual visits", ""),
    ],
)
def test_the_length_that_words_say(words, length):
    assert length_said(words) == length


@pytest.mark.parametrize(("days", "fitting"), [(183, False), (184, True), (365, True), (731, True), (732, False)])
def test_a_year_that_began_late_is_a_year(days, fitting):
    assert fits("year", days) is fitting


_LIKE_A_CITY = """
    Date       | Quarter | Year    | Circulation (Annually) | Visits (Monthly)
    2011-04-30 |         |         |                        | 310
    2011-05-31 |         |         |                        | 320
    2011-06-30 | Q4 FY11 | FY 2011 | 150000                 | 330
    2011-07-31 |         |         |                        | 340
    2012-06-30 | Q4 FY12 | FY 2012 | 160000                 | 350
"""


def test_a_year_that_the_row_names_is_taken():
    found = understood(_LIKE_A_CITY, file="Mill Street Branch.csv", fiscal_start=7)
    told = {(start, end, measure, value) for _, start, end, measure, value in facts(found)}
    assert ("2010-07-01", "2011-06-30", "circ_total", 150000) in told
    assert ("2011-06-01", "2011-06-30", "visits", 330) in told
    assert not any(m == "circ_total" and s == "2011-06-01" for s, _, m, _ in told)


def test_where_nothing_names_the_year_the_number_counts_as_nothing_and_is_told():
    found = understood("""
        Branch | Month    | Visits | Circulation per year
        East   | Jan 2024 | 100    | 5000
        East   | Feb 2024 | 110    | 5100
    """)
    assert {(m, v) for *_, m, v in facts(found)} == {
        ("visits", 100), ("visits", 110), ("Circulation per year", 5000), ("Circulation per year", 5100),
    }  # fmt: skip
    assert "of a year, and its rows are of a month" in problem_at(found, "D1")


def test_a_year_s_number_in_each_of_its_months_does_not_count_twelve_times():
    found = understood("""
        Branch | Year | Month | Visits | Annual circulation
        East   | 2024 | Jan   | 100    | 5000
        East   | 2024 | Feb   | 110    | 5000
        East   | 2024 | Mar   | 120    | 5000
    """)
    assert "circ_total" not in set(found.counts.measure)


def test_a_month_s_number_is_no_year_s():
    found = understood("""
        Branch | Year | Monthly visits
        East   | 2023 | 100
        East   | 2024 | 110
    """)
    assert "visits" not in set(found.counts.measure)
    assert "of a month, and its rows are of a year" in problem_at(found, "C1")


def test_annual_numbers_of_years_and_monthly_ones_of_months_are_as_they_were():
    years = understood("Branch | Year | Annual visits\nEast | 2023 | 100\nWest | 2023 | 110")
    months = understood("Branch | Month | Monthly visits\nEast | Jan 2023 | 100\nWest | Jan 2023 | 110")
    assert set(years.counts.measure) == set(months.counts.measure) == {"visits"}
    assert not [*years.remarks, *months.remarks]


def test_months_that_break_off_within_a_year_say_nothing_of_where_it_begins():
    rows = [f"{2020 + m // 12}-{m % 12 + 1:02d} | FY{2020 + (m + 6) // 12} | 10" for m in range(5, 30)]
    found = understood("Month | Fiscal year | Circulation (annually)\n" + "\n".join(rows))
    assert all("run from" not in question.reason for question in found.questions)
