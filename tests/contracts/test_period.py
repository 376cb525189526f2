"""Periods: their ends, their grain and their names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impact.period import Period, quarter_of, year_of


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "year"),
        ("2026-Q2", date(2026, 4, 1), date(2026, 6, 30), "quarter"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2026-04-17", date(2026, 4, 17), date(2026, 4, 17), "day"),
        ("2026-04-17/2026-05-02", date(2026, 4, 17), date(2026, 5, 2), "other"),
    ],
)
def test_a_written_period_gives_its_days_and_comes_back_as_written(text, start, end, grain):
    period = Period.parse(text)
    assert (period.start, period.end, period.grain) == (start, end, grain)
    assert period.name() == text


@pytest.mark.parametrize("text", ["", "20", "2026-Q5", "2026-13", "soon", "2026-05-02/2026-04-17"])
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        Period.parse(text)


def test_a_fiscal_year_is_named_by_the_year_it_ends_in():
    period = Period.fiscal_year(2026, 7)
    assert (period.start, period.end) == (date(2025, 7, 1), date(2026, 6, 30))
    assert period.name(fiscal_start=7) == "FY2026"


def test_quarters_of_a_fiscal_year_count_from_its_first_month():
    assert quarter_of(date(2025, 8, 9), fiscal_start=7).name(fiscal_start=7) == "FY2026-Q1"
    assert quarter_of(date(2026, 6, 30), fiscal_start=7).name(fiscal_start=7) == "FY2026-Q4"
    assert quarter_of(date(2026, 2, 1), fiscal_start=2) == Period.months(2026, 2, 3)
    assert quarter_of(date(2026, 1, 31), fiscal_start=2) == Period.months(2025, 11, 3)


def test_a_period_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2026, 2, 1), date(2026, 1, 31))


@given(day=st.dates(date(1990, 1, 1), date(2090, 12, 31)), first=st.integers(1, 12))
def test_each_day_lies_in_its_quarter_and_its_year(day, first):
    quarter, year = quarter_of(day, fiscal_start=first), year_of(day, fiscal_start=first)
    assert quarter.start <= day <= quarter.end
    assert year.start <= day <= year.end
    assert year.contains(quarter)
    assert year.start.month == first
    assert quarter.previous().end < quarter.start
    assert (quarter.year_before().start.month, quarter.year_before().start.year) == (
        quarter.start.month,
        quarter.start.year - 1,
    )
