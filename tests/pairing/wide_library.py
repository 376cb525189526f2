"""Invented libraries of everything: threads, moments, conditions with sides, codes below others, services, surveys."""

import random
from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd
from pairing_library import counted

from impact import frames
from impact.model import THREADS
from impact.period import Period, quarter_of
from impact.vocabulary.measures import measures

NAMES = ("Hill", "East", "Oak Park", "Lakeside", "West", "Central")
CODES = (*THREADS, "SEEN", "FELT_SEEN", "EVERYDAY", "BELONGING", "TIME", "TRAINING", "CRISIS", "CRISIS_MH")
CODES += ("CRISIS_HOUSING", "BOUNDARY", "ROLE_GAP", "CONFIDENCE")
BELOW = {"CRISIS_MH": "CRISIS", "CRISIS_HOUSING": "CRISIS"}
CONDITIONS = ("TIME", "TRAINING")
SERVICES = ("Desk", "Desk", "Story hour", "")
MEASURES = measures()
COUNTED = ("visits", "incidents", "naloxone", "training_hours", "staff_fte", "service_hours")


@dataclass(frozen=True, eq=False)
class Wrote:
    """One reflection: `sides` are those said of its conditions, `idea` what it asks for."""

    branch: str
    period: str
    asked: tuple[str, ...]
    stands: frozenset[str]
    sides: frozenset[str] = frozenset()
    writer: str = ""
    service: str = ""
    idea: str = ""


@dataclass(frozen=True)
class WideLibrary:
    branches: tuple[str, ...]
    quarters: tuple[str, ...]
    wrote: tuple[Wrote, ...]
    counts: pd.DataFrame
    survey: pd.DataFrame = field(default_factory=lambda: frames.empty("survey").assign(row=pd.Series(dtype="Int64")))

    def writing(self, wrote: list[Wrote]) -> "WideLibrary":
        """The same library, had these been written instead."""
        return replace(self, wrote=tuple(wrote))

    def at(self, branch: str, quarter: str) -> list[int]:
        """Where in `wrote` they stand."""
        return self._places.get((branch, quarter), [])

    @cached_property
    def _places(self) -> dict[tuple[str, str], list[int]]:
        found: dict[tuple[str, str], list[int]] = {}
        for at, one in enumerate(self.wrote):
            found.setdefault((one.branch, quarter_of(Period.parse(one.period).start).name()), []).append(at)
        return found

    @property
    def programmes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.survey["programme"]))

    @property
    def frames(self) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        return self.counts, self.reflections, self.standing

    @cached_property
    def counts_by_year(self) -> pd.DataFrame:
        """The same visits and incidents told once a year, with the people of each place."""
        told = self.counts[self.counts["measure"].isin(("visits", "incidents"))]
        years = told.groupby(["measure", "branch"], sort=False)["value"].sum()
        now = {(measure, branch, "2026"): value for (measure, branch), value in years.items()}
        before = {(measure, branch, "2025"): value * 2 for (measure, branch, _), value in now.items()}
        people = {("population", branch, year): 4000 for branch in self.branches for year in ("2025", "2026")}
        return counted({**before, **now, **people})

    @cached_property
    def reflections(self) -> pd.DataFrame:
        lines = []
        for row, one in enumerate(self.wrote, start=2):
            period = Period.parse(one.period)
            lines.append(
                {
                    "id": f"r{row}",
                    "branch": one.branch,
                    "period_start": pd.Timestamp(period.start),
                    "period_end": pd.Timestamp(period.end),
                    "service": one.service,
                    "writer": one.writer,
                    "file": "Reflections.xlsx",
                    "sheet": "Form",
                    "row": row,
                    "cell": f"C{row}",
                }
            )
        return frames.conform(pd.DataFrame(lines), "reflections")

    @cached_property
    def standing(self) -> pd.DataFrame:
        return _standing(
            (row, code, code in one.stands) for row, one in enumerate(self.wrote, start=2) for code in one.asked
        )

    @cached_property
    def parts(self) -> pd.DataFrame:
        return _standing(
            (row, f"{code}:{side}", f"{code}:{side}" in one.sides)
            for row, one in enumerate(self.wrote, start=2)
            for code in one.asked
            if code in CONDITIONS
            for side in ("missing", "in_place")
        )

    @cached_property
    def asked_for(self) -> pd.DataFrame:
        lines = [
            {"idea": one.idea, "status": "heard", "reason": False, "reflection_id": f"r{row}"}
            for row, one in enumerate(self.wrote, start=2)
            if one.idea
        ]
        return pd.DataFrame(lines, columns=["idea", "status", "reason", "reflection_id"])


def _standing(lines) -> pd.DataFrame:
    columns = {"reflection_id": "str", "code": "str", "in_n": "bool", "in_x": "bool", "disputed": "bool"}
    rows = [(f"r{row}", code, True, x, False) for row, code, x in lines]
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)


def invent(seed: int, *, fewest: int = 3) -> WideLibrary:
    """Three to six branches, some of which write little; writers known at some; forms that ask less."""
    chance = random.Random(seed)
    branches = NAMES[: chance.randint(fewest, 6)]
    quarters = ("2026-Q1", "2026-Q2", "2026-Q4")
    wrote: list[Wrote] = []
    values = {}
    for quarter in quarters:
        months = _months(quarter)
        asked_all, often = chance.random() < 0.7, {code: chance.choice([0, 0.1, 0.3, 0.6, 0.9]) for code in CODES}
        offered = {code: 1 if asked_all else chance.choice([0.6, 1, 1]) for code in CODES}
        for branch in branches:
            pool = [f"{branch[:1]}{i}" for i in range(7)] if chance.random() < 0.3 else [""]
            for _ in range(chance.choice([0, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 11, 14])):
                asked = _with_above(
                    {c for c in CODES if chance.random() < offered[c]} if chance.random() < 0.95 else set()
                )
                stands = frozenset(_with_above({c for c in CODES if c in asked and chance.random() < often[c]}) & asked)
                wrote.append(
                    Wrote(
                        branch,
                        chance.choice(months),
                        tuple(c for c in CODES if c in asked),
                        stands,
                        frozenset(_sides(chance, stands)),
                        chance.choice(pool),
                        chance.choice(SERVICES),
                        chance.choice(["", "", "", "idea-1", "idea-2"]),
                    )
                )
            for month in months:
                for measure in COUNTED:
                    values[measure, branch, month] = chance.choice([0, 1, 3, 9, 14]) if measure in COUNTED[1:3] else 90
    return WideLibrary(branches, quarters, tuple(wrote), counted(values), _survey(chance))


def _with_above(codes: set[str]) -> set[str]:
    return codes | {BELOW[code] for code in codes if code in BELOW}


def _sides(chance: random.Random, stands: frozenset[str]) -> list[str]:
    named = [code for code in CONDITIONS if code in stands]
    return [f"{code}:{side}" for code in named for side in ("missing", "in_place") if chance.random() < 0.5]


def _survey(chance: random.Random) -> pd.DataFrame:
    lines = [
        {"programme": programme, "outcome": "confidence", "answer": str(chance.randint(1, 5)), "row": number}
        for programme in ("Story time", "Job club", "Chess")
        for number in range(chance.choice([0, 2, 3, 4, 6, 9, 12]))
    ]
    columns = ["programme", "outcome", "answer", "row"]
    said = pd.DataFrame(lines, columns=columns).assign(row=range(2, len(lines) + 2))
    start, end = pd.Timestamp("2026-10-01"), pd.Timestamp("2026-12-31")
    return frames.conform(
        said.assign(
            period_start=start,
            period_end=end,
            period="2026-Q4",
            scale_min=1.0,
            scale_max=5.0,
            question="I feel more confident.",
            file="Survey.csv",
            sheet="Survey",
        ),
        "survey",
    ).assign(row=said["row"].astype("Int64"))


def _months(quarter: str) -> list[str]:
    start = Period.parse(quarter).start
    return [f"{start.year}-{start.month + i:02}" for i in range(3)]
