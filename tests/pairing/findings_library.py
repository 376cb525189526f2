"""Invented libraries with a past: counts of several kinds, voices of the last two years, codes of the shipped pairs."""

import random
from dataclasses import dataclass

import pandas as pd
from pairing_library import Said, counted, written

from impact.period import Period
from impact.vocabulary.pairs import pairs

NAMES = ("Hill", "East", "Oak Park", "Lakeside", "West", "Central")
CODES = tuple(dict.fromkeys(code for spec in pairs().values() for code in spec.codes))
LARGE = ("visits", "program_attendance", "tech_help", "directional", "training_hours", "volunteer_hours")
SMALL = ("incidents", "social_referrals", "debriefs_held", "new_registrations")
STOCKS = ("vacancies", "staff_fte")


@dataclass(frozen=True)
class Past:
    branches: tuple[str, ...]
    quarters: tuple[str, ...]
    lines: dict[tuple[str, str, str], float]
    said: tuple[Said, ...]
    counts: pd.DataFrame
    reflections: pd.DataFrame
    standing: pd.DataFrame

    @property
    def frames(self) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        return self.counts, self.reflections, self.standing


def invent_past(seed: int) -> Past:
    """From one quarter to sixteen; some with gaps, some without counts, some without voices."""
    chance = random.Random(seed)
    branches = NAMES[: chance.randint(1, 6)]
    quarters = _quarters(chance.choice([1, 2, 5, 8, 11, 13, 16]))
    lines = _counts(chance, branches, quarters) if chance.random() < 0.9 else {}
    said = _voices(chance, branches, quarters) if chance.random() < 0.9 else []
    rows = [(measure, branch, month, value) for (measure, branch, month), value in lines.items()]
    return Past(branches, quarters, lines, tuple(said), counted(rows), *written(said))


def months_of(quarter: str) -> list[str]:
    start = Period.parse(quarter).start
    return [f"{start.year}-{start.month + i:02}" for i in range(3)]


def _quarters(how_many: int) -> tuple[str, ...]:
    last = 2026 * 4 + 2  # the third quarter of 2026
    return tuple(f"{q // 4}-Q{q % 4 + 1}" for q in range(last - how_many + 1, last + 1))


def _counts(
    chance: random.Random, branches: tuple[str, ...], quarters: tuple[str, ...]
) -> dict[tuple[str, str, str], float]:
    lines: dict[tuple[str, str, str], float] = {}
    here = chance.sample([*LARGE, *SMALL, *STOCKS], k=chance.randint(1, 8))
    for measure in here:
        typical = dict.fromkeys(LARGE, 40) | dict.fromkeys(SMALL, 4) | dict.fromkeys(STOCKS, 2)
        size, scatter = typical[measure] * chance.choice([1, 3, 40]), chance.choice([0.0, 0.05, 0.4])
        until = len(quarters) - (chance.random() < 0.15)
        gaps, jump = chance.choice([0, 0, 0, 0.02]), chance.choice([1, 1, 1, 1.5, 0.5])
        for branch in branches:
            for at, quarter in enumerate(quarters[:until]):
                for month in months_of(quarter):
                    mean = size * (jump if at == len(quarters) - 1 else 1)
                    if chance.random() >= gaps:
                        lines[measure, branch, month] = max(0, round(chance.gauss(mean, scatter * mean)))
    return lines


def _voices(chance: random.Random, branches: tuple[str, ...], quarters: tuple[str, ...]) -> list[Said]:
    said = []
    weights = {code: chance.choice([0.0, 0.1, 0.3, 0.6, 0.95]) for code in CODES}
    known, asks_all, unread = chance.random() < 0.3, chance.random() < 0.7, chance.choice([0, 0, 0.1, 1])
    for quarter in {*quarters[-1:], *quarters[-5:-4], *quarters[-2:-1]}:
        drift = chance.choice([1, 0.3, 2])
        for branch in branches:
            for _ in range(chance.choice([0, 1, 2, 3, 4, 5, 6, 8, 9, 12, 15, 24])):
                asked = CODES if asks_all else tuple(c for c in CODES if chance.random() < 0.8)
                asked = () if chance.random() < unread else asked
                stands = tuple(code for code in asked if chance.random() < weights[code] * drift)
                writer = f"w{chance.randint(1, 30)}" if known else ""
                said.append(Said(branch, chance.choice(months_of(quarter)), asked, stands, writer))
    return said
