"""Ages in headers beside a month: the number is an age, and the column is the whole month's."""

import pytest
from written_sheets import facts, understood

from impact.understand.said_times import said_times


@pytest.mark.parametrize(
    "head",
    [
        "Events adults age 18 - April 2023",
        "Loans adult 18 April 2023",
        "Loans children under 12 - April 2023",
        "Loans young people 12 17 - April 2023",
        "Young people between 12 and 17 - April 2023",
        "Ages 0-5 April 2023",
        "Ausleihen Kinder 12 - April 2023",
    ],
)
def test_an_age_is_no_day(head):
    (said,) = said_times(head)
    assert (said.when.year, said.when.month, said.when.period) == (2023, 4, None)


@pytest.mark.parametrize("head", ["Visits 18 June 2023", "Visits on 5 May 2024", "Open day, 12 April 2023"])
def test_days_stay_days(head):
    (said,) = said_times(head)
    assert said.when.period is not None
    assert said.when.period.grain == "day"


def test_columns_of_ages_are_of_their_months():
    found = understood("""
        Branch | Loans Adult 18 - April 2023 | Loans Adult 18 - May 2023 | Loans Adult 18 - June 2023
        East   | 100                         | 110                       | 120
        West   | 200                         | 210                       | 220
    """)
    assert {(start, end) for _, start, end, _, _ in facts(found)} == {
        ("2023-04-01", "2023-04-30"), ("2023-05-01", "2023-05-31"), ("2023-06-01", "2023-06-30"),
    }  # fmt: skip
