"""What titles, files and sheets are called: the time that their words tell, or none."""

import pytest

from impact.period import Period
from impact.understand.calendar import Calendar
from impact.understand.said_times import lone_month, one_time, said_times, time_in_name, without_times

TITLES = """
Visits July 2024 - June 2025 (all branches) = 2024-07-01/2025-06-30
Statistics for the year ended 31 March 2016 = 2015-04-01/2016-03-31
Events - April 2023 = 2023-04
Library visits Q1 2025 = 2025-Q1
Statistik 1. Quartal 2025 = 2025-Q1
Besuche März 2025 = 2025-03
Estadísticas enero-marzo 2025 = 2025-Q1
kävijät tammikuu 2025 = 2025-01
Annual Report 2024 = 2024
Libraries 2011 Visitors by Location = 2011
2,024 seats = none
Monthly Statistics 2024-2025 = 2024-07-01/2025-06-30
Report for Fiscal Year 2024-2025 = 2024-07-01/2025-06-30
FY2025 Q3 report (Jan–Mar 2025) = 2025-Q1
January through May 2025 = 2025-01-01/2025-05-31
2025 (Jan–Jun) = 2025-01-01/2025-06-30
Summer Reading 2025 = 2025
Sheet of words without a time = none
Room 2025 uses = none
Windows 2019 sessions = none
Call 202-555-2020 = none
2,024 visits = none
2024 W Main St = none
Census 2020 help = none
Approximately 2000 people = none
March Library = none
January 10, 2025 = none
10/01/2025 = none
Numbers from 2019 onwards = none
Visits 2023 and 2025 = none
Summer 2025 = none
Fall 2024 semester = none
2025 YTD = none
FY25 year to date = none
Statistics through May 2025 = none
Visits 2025 to date = none
Week 12 2025 = none
v1.2025 = none
"""
NAMES = """
Stats_Q3_FY25 = 2025-Q1
FY25Q1_stats = 2024-Q3
2024-25 Annual = 2024-07-01/2025-06-30
24-25 = 2024-07-01/2025-06-30
23-24 stats = 2023-07-01/2024-06-30
Jul 24 = 2024-07
Jul 2024 = 2024-07
Bericht 2023 = 2023
visits_202501 = 2025-01
Visits Jan25 = 2025-01
JulyStats2024 = 2024-07
Jan-Mar2025 = 2025-Q1
chicago_circ_2023 = 2023
T2-2025 = 2025-Q2
PLS_FY2023_AE = 2022-07-01/2023-06-30
Copy of Stats 2024 (2) = 2024
stats 2025-01-10 = none
20250110 export = none
March Library 2024 = none
Sheet1 = none
Table 2 = none
Room 101 = none
stats v2 = none
"""
LONE = {"July": (7, 0), "May": (5, 0), "May stats": (5, 0), "Oct-Dec": (10, 12), "08 August": (8, 0), "Août": (8, 0)}
NO_LONE = ["May Street", "Mar Vista", "Juneau", "Augusta", "Sunday", "Summary", "Sheet1", "Data"]


def lines(text: str) -> list[tuple[str, str]]:
    return [tuple(line.split(" = ")) for line in text.strip().split("\n")]  # type: ignore[misc]


def told(when) -> str:
    period = Calendar(fiscal_first=7).period(when) if when else ""
    return period.name() if isinstance(period, Period) and not period.name().startswith("FY") else (
        f"{period.start}/{period.end}" if isinstance(period, Period) else "none"
    )  # fmt: skip


@pytest.mark.parametrize(("title", "period"), lines(TITLES))
def test_a_title_tells_the_time_of_its_table(title, period):
    assert told(one_time(title)) == period


@pytest.mark.parametrize(("name", "period"), lines(NAMES))
def test_files_and_sheets_are_named_in_short_words(name, period):
    assert told(time_in_name(name)) == period


@pytest.mark.parametrize(("name", "months"), LONE.items())
def test_a_sheet_is_called_by_its_month_alone(name, months):
    when = lone_month(name)
    assert (when.month, when.last_month) == months


@pytest.mark.parametrize("name", NO_LONE)
def test_a_name_that_only_begins_like_a_month_is_none(name):
    assert lone_month(name) is None


def test_what_is_counted_is_left_when_its_time_is_taken_out():
    assert without_times("Physical events - April 2023") == "physical events"
    assert without_times("Visits (FY2025 Q1)") == "visits"
    assert without_times("Windows 2019 sessions") == "windows 2019 sessions"


def test_several_times_are_told_in_their_order():
    assert [said.when.year for said in said_times("Visits 2023, loans 2024, and questions May 2025")] == [
        2023,
        2024,
        2025,
    ]
