"""What is shown while nobody has chosen: both sides where there are both, else what is newest of either."""

from datetime import date

import pytest

from impact.service import Wanted


@pytest.fixture
def yearly(library):
    def book(title: str, counts: str = "Visits") -> bytes:
        return library.workbook([[title], ["Branch", counts], ["Central", 1200], ["Mill Street", 900]], sheet="Stats")

    return book


def test_a_year_that_begins_in_july_opens_before_anybody_said_when_years_begin(service, yearly):
    service.upload("totals.xlsx", yearly("July 2024 - June 2025"))
    service.paste_story("A quiet afternoon", branch="Central", day=date(2025, 5, 3))
    assert service.choices().period == "FY2025"
    shown = service.figure_data(Wanted(period=service.choices().period))
    assert set(shown.rows["value"].dropna()) >= {1200, 900}


def test_a_library_without_visits_opens_where_its_own_count_is(service, yearly):
    service.upload("loans.xlsx", yearly("2025", "Total circulation"))
    service.paste_story("A quiet afternoon", branch="Central", day=date(2025, 2, 3))
    assert service.choices().period == "2025"


def test_where_counts_ended_before_people_wrote_it_opens_at_what_they_wrote(service, yearly):
    service.upload("totals.xlsx", yearly("2016"))
    service.paste_story("A quiet afternoon", branch="Central", day=date(2026, 2, 3))
    assert service.choices().period == "2026-Q1"


def test_where_people_wrote_long_ago_and_counts_are_new_it_opens_at_the_count(service, yearly):
    service.upload("totals.xlsx", yearly("2026"))
    service.paste_story("A quiet afternoon", branch="Central", day=date(2019, 2, 3))
    assert service.choices().period == "2026"


def test_a_quarter_with_a_count_and_a_voice_still_comes_first(full):
    assert full.choices().period == "2026-Q2"
