"""Invented libraries with everything that staff, board and public are handed of them."""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import combinations

import pandas as pd
from pairing_library import Said, counted, written
from pencil_reader import Published, Wrote

from impact.model import Audience
from impact.pairing import indicators, pair
from impact.pairing.view import Grain
from impact.period import Period
from impact.vocabulary.codebook import codebook

# All ways of cutting and adding up, for each audience in turn; 200 were searched once.
WORKSPACES, SHARDS = 60, 4
BRANCHES = ("Hill", "East", "Oak Park", "Lakeside", "West", "Central")
CODES = ("DIGNITY", "BELONGING", "FRICTION", "CRISIS")
SENSITIVE = {code for code in CODES if codebook()[code].sensitive}
AUDIENCES: tuple[Audience, ...] = ("staff", "board", "public")
SUBSETS = [subset for size in range(1, 7) for subset in combinations(BRANCHES, size)]


@dataclass
class Workspace:
    said: list[Said]
    values: dict[tuple[str, str, str], float]
    quarters: list[str]
    reflections: pd.DataFrame
    standing: pd.DataFrame
    counts: pd.DataFrame
    made: dict[tuple[object, ...], pd.DataFrame] = field(default_factory=dict)

    def told(self, made: str, audience: Audience, grain: Grain, branches: tuple[str, ...] = BRANCHES) -> pd.DataFrame:
        """The indicators or the pairs that one audience is handed, made once."""
        key = (made, audience, grain, branches)
        if key not in self.made:
            given = {"audience": audience, "grain": grain, "fiscal_start": 1, "branch_order": BRANCHES}
            chosen = None if branches == BRANCHES else branches
            said = (self.reflections, self.standing)
            make = {"indicators": indicators, "pair": partial(pair, self.counts)}[made]
            self.made[key] = make(*said, **given, branches=chosen)
        return self.made[key]


def invent(seed: int, codes: tuple[str, ...] = CODES) -> Workspace:
    chance = random.Random(seed)
    quarters = [f"{2025 + i // 4}-Q{i % 4 + 1}" for i in range(chance.randint(4, 8))]
    said: list[Said] = []
    values: dict[tuple[str, str, str], float] = {}
    for quarter in quarters:
        offered = {code: chance.choice([0.6, 0.9, 1, 1]) for code in codes}
        stands = {code: chance.choice([0, 0.05, 0.2, 0.5, 0.9, 1]) for code in codes}
        for branch in BRANCHES:
            pool = chance.sample([f"w{i}" for i in range(9)], 6) if chance.random() < 0.4 else [""]
            for _ in range(chance.choice([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 12])):
                asked = tuple(c for c in codes if chance.random() < offered[c])
                told = tuple(c for c in asked if chance.random() < stands[c])
                said.append(Said(branch, quarter, asked, told, chance.choice(pool)))
            values["visits", branch, quarter] = chance.randint(100, 999)
            _sensitive_counts(chance, values, branch, quarter)
    return Workspace(said, values, quarters, *written(said), counted(values))


def _sensitive_counts(
    chance: random.Random, values: dict[tuple[str, str, str], float], branch: str, quarter: str
) -> None:
    start = Period.parse(quarter).start
    months = [f"{start.year}-{start.month + i:02}" for i in range(3)]
    for month in months if chance.random() < 0.5 else [quarter]:
        values["incidents", branch, month] = chance.choice([0, 0, 1, 3, 9, 10, 14])
        values["naloxone", branch, month] = chance.choice([0, 1, 2, 6])


# --- what is handed out -------------------------------------------------------------------------------------------


@dataclass
class Edition:
    """What one audience gets: the quarter's indicators, and everything else to be explained by them."""

    audience: Audience
    quarter: pd.DataFrame
    others: list[tuple[pd.DataFrame, tuple[str, ...]]]
    pairs: dict[str, pd.DataFrame]

    @cached_property
    def cells(self) -> dict[str, list[Published]]:
        """By quarter the cells of single branches and joined units, without the rows that only point to a unit."""
        rows = self.quarter[self.quarter["branch"].ne("") & self.quarter["unread"].notna()]
        found = defaultdict(list)
        for r in rows[rows["code"].isin(CODES) & rows["status"].isin(["shown", "unread"])].to_dict("records"):
            numbers = (None if pd.isna(r[c]) else int(r[c]) for c in ("n", "x", "unread"))
            found[r["period"]].append(Published(tuple(r["branch"].split(" + ")), r["code"], *numbers))
        return found


def hand_out(space: Workspace, audience: Audience, seed: int) -> Edition:
    some, told = SUBSETS[seed % len(SUBSETS)], partial(space.told, audience=audience)
    # Board and public share the rules for counts: they take turns.
    grains: list[Grain] = ["quarter", "year"] if audience == ("board", "public")[seed // SHARDS % 2] else []
    grains += ["month"] if grains and seed % 5 == 0 else []
    pairs = {grain: told("pair", grain=grain) for grain in grains}
    further = [  # one of these a workspace: all are the same cells, cut and added up in other ways
        ("indicators", "year", BRANCHES),
        ("indicators", "month", BRANCHES),
        ("indicators", "quarter", some),
        ("indicators", "year", some),
        ("pair", "year", some),
    ]
    mine = seed // SHARDS % 3 == AUDIENCES.index(audience)
    others = [(frame, BRANCHES) for frame in pairs.values()]
    if mine:
        made, grain, chosen = further[seed // SHARDS % len(further)]
        others.append((told(made, grain=grain, branches=chosen), chosen))
    return Edition(audience, told("indicators", grain="quarter"), others, pairs)


def published(edition: Edition, period: str) -> list[Published]:
    """The quarter's cells of single branches and joined units."""
    return edition.cells[period]


def truth(space: Workspace, period: str) -> dict[str, Wrote]:
    wrote = {}
    for branch in BRANCHES:
        mine = [s for s in space.said if s.branch == branch and s.period == period]
        writers = {s.writer for s in mine}
        if mine:
            codes = {c: (sum(c in s.asked for s in mine), sum(c in s.stands for s in mine)) for c in CODES}
            known = "" not in writers
            wrote[branch] = Wrote(len(mine), len(writers) if known else len(mine), known, codes)
    return wrote


def quarters_of(period: str) -> list[str]:
    return [f"{period}-Q{i}" for i in range(1, 5)] if len(period) == 4 else [period]
