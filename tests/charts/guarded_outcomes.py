"""Guarded outcomes of a survey and of reflections, written so that a test shows what it is about."""

import random
from collections.abc import Mapping, Sequence
from typing import Any

from guarded_rows import guarded_rows

from impact.model import OUTCOMES, Audience, Outcomes
from impact.policy.audience import limits

Row = Mapping[str, Any]


def outcome(
    code: str,
    x: int | None = None,
    n: int | None = None,
    *,
    wrote: tuple[int, int] | None = None,
    interval: tuple[float, float] | None = None,
    **others: object,
) -> Row:
    """x of n people who answered agree; `wrote`: x of n reflections."""
    low, high = interval or (None, None)
    return {
        "outcome": code,
        "n": n,
        "x": x,
        "low": low,
        "high": high,
        "status": "shown" if n else "silent",
        "counted_with": "",
        "held": 0,
        "voice_n": wrote[1] if wrote else None,
        "voice_x": wrote[0] if wrote else None,
        "voice_unread": 0,
        "voice_status": "shown" if wrote else "silent",
        "voice_held": 0,
        **others,
    }


def told_outcomes(
    *rows: Row,
    programme: str = "",
    audience: Audience = "staff",
    sampled: bool = False,
    programmes: int = 2,
    notes: Sequence[str] = (),
    invented: bool = False,
) -> Outcomes:
    frame = guarded_rows(
        rows,
        names=("outcome", "status", "counted_with", "voice_status"),
        amounts=("low", "high"),
        counts=("n", "x", "held", "voice_n", "voice_x", "voice_unread", "voice_held"),
    )
    fewest = limits(audience).alone
    files = ("Program survey Q3 2026.csv", "Reflections 2026-09.xlsx")
    return Outcomes(
        programme=programme,
        period="2026-Q3",
        audience=audience,
        fewest=fewest,
        rows=frame,
        sampled=sampled,
        programmes=programmes,
        sources=files,
        notes=tuple(notes),
        invented=invented,
    )


def four_outcomes() -> Outcomes:
    """A quarter of two programmes, and what staff and patrons wrote in it."""
    return told_outcomes(
        outcome("KNOWLEDGE", 38, 44, wrote=(9, 41)),
        outcome("CONFIDENCE", 31, 44, wrote=(12, 41)),
        outcome("APPLICATION", 27, 43, wrote=(6, 41)),
        outcome("AWARENESS", 35, 44, wrote=(5, 41)),
        invented=True,
    )


def a_sample() -> Outcomes:
    """Eight people drawn by lot, of one programme; each side is silent in its own way somewhere."""
    return told_outcomes(
        outcome("KNOWLEDGE", 3, 8, wrote=(0, 12), interval=(0.13684, 0.69426)),
        outcome("CONFIDENCE", status="held_back", wrote=(3, 12)),
        outcome("APPLICATION", status="silent", voice_status="held_back"),
        outcome("AWARENESS", 8, 8, interval=(0.67559, 1.0), voice_status="unread", voice_unread=7),
        programme="Job club",
        sampled=True,
        programmes=1,
    )


def any_outcomes(seed: int) -> Outcomes:
    """Whatever may come: many and few, one side or none, long names."""
    chance = random.Random(seed)
    rows = [_any(code, chance) for code in OUTCOMES]
    name = chance.choice(["", "", "Job club", "Digital skills for people who are new to the town and its libraries"])
    notes = ["Roof closed 3 weeks in May."] if chance.random() < 0.3 else []
    return told_outcomes(*rows, programme=name, programmes=chance.randint(0, 4), notes=notes, invented=True)


def _any(code: str, chance: random.Random) -> Row:
    n = chance.choice([None, None, 5, 8, 19, 44, 130, 900, 12_000])
    wrote = chance.choice([None, 5, 9, 41, 260, 3_000])
    x = None if n is None else chance.randint(0, n)
    interval = (x / n * 0.9, 1 - (n - x) / n * 0.9) if n and chance.random() < 0.3 else None
    more: dict[str, object] = {} if n else {"status": chance.choice(["silent", "held_back"]), "held": 2}
    more |= {} if wrote else {"voice_status": chance.choice(["silent", "held_back", "unread"]), "voice_unread": 3}
    voices = (chance.randint(0, wrote), wrote) if wrote else None
    return outcome(code, x, n, wrote=voices, interval=interval, **more)
