"""A column or title that says “Fiscal Year”: its bare years are the library's, never silently the calendar's."""

import pytest
from written_sheets import facts, understood

LONG = """
Library | {head} | Visits
North   | 2021   | 1200
South   | 2021   | 1300
North   | 2022   | 1250
"""


@pytest.mark.parametrize(
    "head", ["Fiscal Year", "FISCAL_YEAR", "FY", "FYE", "Financial Year", "Año fiscal", "Fiscal Year Ending"]
)
def test_years_under_fiscal_year_are_asked_about_and_are_no_calendar_years(head):
    found = understood(LONG.format(head=head))
    assert {first for _, first, *_ in facts(found)} == {""}
    assert "fiscal_year" in {question.kind for question in found.questions}
    known = facts(understood(LONG.format(head=head), fiscal_start=7))
    assert ("North", "2020-07-01", "2021-06-30", "visits", 1200) in known


@pytest.mark.parametrize("head", ["Year", "Calendar Year"])
def test_years_under_year_stay_years_of_the_calendar(head):
    found = understood(LONG.format(head=head), fiscal_start=7)
    assert ("North", "2021-01-01", "2021-12-31", "visits", 1200) in facts(found)


def test_a_month_or_quarter_beside_a_fiscal_year_lies_in_it():
    months = """
    Library | Fiscal Year | Month | Visits
    North   | 2021        | Aug   | 1200
    North   | 2021        | Jan   | 1250
    """
    first_days = {first for _, first, *_ in facts(understood(months, fiscal_start=7))}
    assert first_days == {"2020-08-01", "2021-01-01"}
    quarters = """
    Library | Year | Fiscal Quarter | Visits
    North   | 2021 | 1              | 1200
    North   | 2021 | 3              | 1250
    """
    first_days = {first for _, first, *_ in facts(understood(quarters, fiscal_start=7))}
    assert first_days == {"2020-07-01", "2021-01-01"}


def test_beside_both_years_a_month_lies_in_the_one_of_the_calendar():
    found = understood(
        """
        Library | Fiscal Year | Year | Month | Visits
        North   | 2021        | 2020 | Aug   | 1200
        North   | 2021        | 2021 | Jan   | 1250
        """
    )
    assert {first for _, first, *_ in facts(found)} == {"2020-08-01", "2021-01-01"}
    assert not found.questions


def test_the_first_month_of_a_fiscal_year_is_not_january():
    found = understood(
        """
        Library | Year | Fiscal Month | Visits
        North   | 2021 | 1            | 1200
        North   | 2021 | 2            | 1250
        """,
        fiscal_start=7,
    )
    assert {first for _, first, *_ in facts(found)} <= {""}


@pytest.mark.parametrize(
    "text",
    [
        "Visits by Fiscal Year\nLibrary | 2020 | 2021 | 2022\nNorth | 1200 | 1300 | 1400\nSouth | 1100 | 1250 | 1300",
        "Fiscal Year | 2020 | 2021 | 2022\nVisits | 1200 | 1300 | 1400\nReference questions | 110 | 125 | 130",
        " | Fiscal Year | | \nLibrary | 2020 | 2021 | 2022\nNorth | 1200 | 1300 | 1400\nSouth | 1100 | 1250 | 1300",
    ],
)
def test_years_across_under_a_fiscal_title_are_fiscal_too(text):
    assert {first for _, first, *_ in facts(understood(text))} == {""}
    assert {first for _, first, *_ in facts(understood(text, fiscal_start=7))} == {
        "2019-07-01",
        "2020-07-01",
        "2021-07-01",
    }
