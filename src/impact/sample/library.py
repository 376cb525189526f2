"""Who Willow Lake is: six branches in the library's own order, eight quarters, and how big each place is."""

from typing import Final

from impact.period import Period

BRANCHES: Final = ("Central", "Mill Street", "North Hill", "Oak Park", "Harbour", "Lakeside")
QUARTERS: Final = (
    "2024-Q4",
    "2025-Q1",
    "2025-Q2",
    "2025-Q3",
    "2025-Q4",
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
)

# Visits in an ordinary month of 2025, and how they change from one year to the next: slightly down at some branches
# and up at others, each against its own past.
VISITS_A_MONTH: Final = {
    "Central": (6000, -0.034),
    "Mill Street": (4150, 0.021),
    "North Hill": (3400, -0.047),
    "Oak Park": (2800, 0.052),
    "Harbour": (2100, -0.012),
    "Lakeside": (1650, 0.031),
}

# School years, holidays and weather: each month against an ordinary one.
SEASON: Final = (0.95, 0.92, 1.0, 1.0, 0.97, 1.08, 1.13, 1.07, 0.98, 1.02, 0.95, 0.84)

# On the last day of each quarter.
STAFF_FTE: Final = {
    "Central": 19.5,
    "Mill Street": 11.0,
    "North Hill": 9.5,
    "Oak Park": 7.0,
    "Harbour": 4.5,
    "Lakeside": 3.0,
}


def months_of(quarter: str) -> list[Period]:
    """The three months of a quarter."""
    first = Period.parse(quarter).start
    return [Period.month(first.year, first.month + i) for i in range(3)]


def year_of_months(year: int) -> list[Period]:
    return [Period.month(year, month) for month in range(1, 13)]
