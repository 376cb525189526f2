"""A fixed seed in, the monthly counts of Willow Lake out. Invented, but as such counts go."""

import functools
import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from impact.period import Period
from impact.sample.library import BRANCHES, QUARTERS, SEASON, STAFF_FTE, VISITS_A_MONTH, months_of

SEED: Final = 1847


@dataclass(frozen=True, slots=True)
class Custom:
    """How a measure goes with visits: so many for each visit, its growth a year, and how much months differ."""

    a_visit: float
    growth: float
    scatter: float


COUNTED: Final = {
    "visits": Custom(1.0, 0.0, 0.02),
    "circ_total": Custom(1.42, -0.01, 0.03),
    "reference": Custom(0.034, -0.06, 0.08),
    "directional": Custom(0.058, 0.02, 0.08),
    "tech_help": Custom(0.031, 0.14, 0.08),
    "computer_sessions": Custom(0.118, -0.03, 0.05),
    "programs": Custom(0.0029, 0.03, 0.1),
    "program_attendance": Custom(0.049, 0.05, 0.09),
    "incidents": Custom(0.0007, 0.08, 0.45),
    "social_referrals": Custom(0.0013, 0.2, 0.35),
    "new_registrations": Custom(0.017, 0.03, 0.1),
    "volunteer_hours": Custom(0.0105, 0.06, 0.12),
    "desk_chats": Custom(0.021, 0.0, 0.15),
}

# Central meets what the others meet more rarely.
_HEAVIER_AT_CENTRAL: Final = {"incidents": 2.0, "social_referrals": 1.8, "reference": 1.4}

# The roof: three weeks of May without a reading room, a desk in the lobby.
CLOSED: Final = {("Oak Park", "2026-05"): 0.45}

# What the organisation gave: mean of a quarter for each ten posts.
GIVEN: Final = {"training_hours": 21.0, "debriefs_held": 2.4, "shadow_days": 1.3, "lone_hours": 0.0}
# Small branches are staffed by one person for part of the week.
LONE_HOURS: Final = {"Oak Park": 28, "Harbour": 96, "Lakeside": 150}


@functools.cache
def monthly() -> dict[tuple[str, str, Period], int]:
    """Measure, branch and month to the count."""
    return {
        (measure, branch, month): _count(measure, branch, month)
        for measure in COUNTED
        for branch in BRANCHES
        for quarter in QUARTERS
        for month in months_of(quarter)
    }


@functools.cache
def quarterly() -> dict[tuple[str, str, str], float]:
    """What was given, staff and vacancies: measure, branch and quarter to the value."""
    counts: dict[tuple[str, str, str], float] = {}
    for branch in BRANCHES:
        for at, quarter in enumerate(QUARTERS):
            for measure, value in _given(branch, quarter, at).items():
                counts[measure, branch, quarter] = value
    return counts


def total(measure: str, branch: str, months: Iterable[Period]) -> int:
    """The sum over these months."""
    return sum(monthly()[measure, branch, month] for month in months)


def _count(measure: str, branch: str, month: Period) -> int:
    custom, chance = COUNTED[measure], _chance(measure, branch, month.name())
    years = month.start.year - 2025
    visits, change = VISITS_A_MONTH[branch]
    ordinary = visits * (1 + change) ** years * SEASON[month.start.month - 1]
    heavier = _HEAVIER_AT_CENTRAL.get(measure, 1.0) if branch == "Central" else 1.0
    open_part = CLOSED.get((branch, month.name()), 1.0)
    mean = ordinary * custom.a_visit * (1 + custom.growth) ** years * heavier * open_part
    return max(0, round(mean * (1 + chance.gauss(0, custom.scatter))))


def _given(branch: str, quarter: str, at: int) -> dict[str, float]:
    chance = _chance("given", branch, quarter)
    staff = STAFF_FTE[branch]
    # Posts were left open in 2025 and filled again, all but one, in 2026.
    vacant = {"Central": 1.5, "Mill Street": 1.0}.get(branch, 0.0) if 2 <= at <= 5 else 0.0
    # Debriefs began as an experiment in the autumn of 2025.
    begun = 0.3 if at < 4 else 1.0
    return {
        "staff_fte": staff - vacant,
        "vacancies": vacant or (0.5 if branch == "Central" and at > 5 else 0.0),
        "training_hours": round(GIVEN["training_hours"] * staff / 10 * chance.uniform(0.6, 1.5)),
        "debriefs_held": round(GIVEN["debriefs_held"] * staff / 10 * begun * chance.uniform(0.5, 1.5)),
        "shadow_days": round(GIVEN["shadow_days"] * staff / 10 * chance.uniform(0.2, 1.6)),
        "lone_hours": round(LONE_HOURS.get(branch, 0) * chance.uniform(0.8, 1.2)),
    }


def _chance(*names: str) -> random.Random:
    """A generator of its own for each count, so that a new measure changes no other number."""
    return random.Random(f"{SEED} {' '.join(names)}")  # noqa: S311  # invented numbers, no secrets
