"""Invented reflections that name conditions and say how it went; and a second reckoning of what may be told."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd
from pairing_library import Said, counted, written

from impact.model import Conditions
from impact.pairing import Scene, conditions
from impact.period import Period
from impact.vocabulary.measures import measures

CODE = "TRAINING"
BRANCHES = ("Hill", "East", "Oak Park", "Lakeside", "West", "Central")


@dataclass(frozen=True)
class Told:
    """One reflection that was asked for the code; `sides` of those that name it."""

    branch: str
    period: str
    names: bool = False
    sides: tuple[str, ...] = ()


def several(branch: str, period: str, n: int, *, missing: int = 0, in_place: int = 0, unsaid: int = 0) -> list[Told]:
    """`n` were asked; so many of them name it, each on one side or on none."""
    named = [("missing",)] * missing + [("in_place",)] * in_place + [()] * unsaid
    rest = [Told(branch, period)] * (n - len(named))
    return [*(Told(branch, period, True, sides) for sides in named), *rest]


def shown(
    told: Iterable[Told],
    period: str = "2026-Q2",
    *,
    audience: str = "staff",
    family: str = "Conditions",
    code: str = CODE,
    counts: object = (),
    **options: object,
) -> Conditions:
    told = list(told)
    said = [Said(one.branch, one.period, (code,), (code,) if one.names else ()) for one in told]
    reflections, standing = written(said)
    parts = [
        {"reflection_id": name, "code": f"{code}:{side}", "in_n": True, "in_x": side in one.sides}
        for name, one in zip(reflections["id"], told, strict=True)
        for side in ("missing", "in_place")
    ]
    return conditions(
        counted(counts),
        reflections,
        standing,
        Scene(audience, **{"branch_order": BRANCHES, **options}),  # type: ignore[arg-type]
        family=family,  # type: ignore[arg-type]
        parts=pd.DataFrame(parts, columns=["reflection_id", "code", "in_n", "in_x"]),
        period=Period.parse(period),
        measures=measures(),
    )


def invent(seed: int) -> list[Told]:
    chance = random.Random(seed)
    told = []
    names, tone = chance.choice([0, 0.1, 0.4, 0.9]), chance.choice([0.2, 0.6, 1])
    for quarter in (1, 2):
        for branch in BRANCHES:
            for _ in range(chance.choice([0, 1, 2, 3, 4, 5, 6, 8, 12])):
                named = chance.random() < names
                sides = tuple(side for side in ("missing", "in_place") if chance.random() < tone / 2)
                told.append(Told(branch, f"2026-Q{quarter}", named, sides if named else ()))
    return told


def exchanged(told: list[Told], one: int, other: int) -> list[Told]:
    """What two reflections say of how it went, the one in place of the other."""
    new = list(told)
    new[one] = replace(told[one], sides=told[other].sides)
    new[other] = replace(told[other], sides=told[one].sides)
    return new
