"""Invented libraries whose reflections have moments, threads and services; and what a plain reader counts in them."""

import random
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
from pairing_library import Said, counted, written

from impact.model import THREADS

MOMENTS = ("EVERYDAY", "BELONGING")
ASKED = (*MOMENTS, *THREADS)
NAMES = ("Hill", "East", "Oak Park", "Lakeside", "West", "Central")
QUARTERS = tuple(f"2026-Q{i}" for i in range(1, 5))


@dataclass(frozen=True)
class Library:
    branches: tuple[str, ...]
    said: tuple[Said, ...]
    reflections: pd.DataFrame
    standing: pd.DataFrame

    @property
    def frames(self) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        return (
            counted({("visits", branch, QUARTERS[0]): 9.0 for branch in self.branches}),
            self.reflections,
            self.standing,
        )

    def inside(self, members: Iterable[str], quarter: str) -> list[Said]:
        return [said for said in self.said if said.branch in set(members) and said.period == quarter]


def library(said: Iterable[Said], branches: tuple[str, ...] = NAMES, services: Iterable[str] = ()) -> Library:
    said = tuple(said)
    reflections, standing = written(said)
    names = list(services)
    return Library(branches, said, reflections.assign(service=names) if names else reflections, standing)


def invent(seed: int) -> Library:
    """Small and large branches; some moments and threads are named by nobody, by few, or by nearly all."""
    chance = random.Random(seed)
    branches = NAMES[: chance.randint(2, 6)]
    sizes = chance.choice([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [3, 5, 6, 8, 11, 14], [10, 12, 16, 20, 7, 2]])
    said = []
    for quarter in QUARTERS:
        often = {code: chance.choice([0.05, 0.2, 0.4, 0.6, 0.9]) for code in ASKED}
        known = chance.random() < 0.2
        for branch in branches:
            for _ in range(chance.choice(sizes)):
                asked = ASKED if chance.random() < 0.97 else tuple(c for c in ASKED if chance.random() < 0.8)
                stands = tuple(code for code in asked if chance.random() < often[code])
                writer = f"w{chance.randint(1, 20)}" if known else ""
                said.append(Said(branch, quarter, asked, stands, writer))
    return library(said, branches)
