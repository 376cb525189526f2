"""Guarded rows of one family, written so that a test shows what it is about."""

import random
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from impact.model import Conditions, Quoted
from impact.vocabulary.codebook import codebook

FAMILIES = {
    family: [code for code in codebook().values() if code.family == family] for family in ("Conditions", "Load")
}
_NUMBERS = ("n", "x", "missing", "in_place", "unsaid", "unread")


def condition(
    code: str, n: int | None = None, x: int | None = None, said: Sequence[int] = (), /, **other: Any
) -> dict[str, Any]:
    """`said`: missing, in place, not said which."""
    told = dict(zip(("missing", "in_place", "unsaid"), said, strict=bool(said)))
    known = codebook().get(code)
    return {
        "code": code,
        "name": known.name if known else code,
        "n": n,
        "x": x,
        **dict.fromkeys(("missing", "in_place", "unsaid")),
        **told,
        "status": "shown" if n else "held_back",
        "sides": "told" if said else "none",
        "counted_with": "",
        "unread": 0 if n else None,
        **other,
    }


def given(
    code: str, measure: str, value: float | None = None, change: float | None = None, **other: Any
) -> dict[str, Any]:
    return {
        "code": code,
        "measure": measure,
        "value": value,
        "before": None,
        "change": change,
        "value_status": "complete" if value is not None else "none",
        "parts": 3,
        "parts_expected": 3,
        **other,
    }


def family(
    *rows: Mapping[str, Any], beside: Sequence[Mapping[str, Any]] = (), name: str = "Conditions", **other: Any
) -> Conditions:
    lines = pd.DataFrame(rows).astype(dict.fromkeys(_NUMBERS, "Int64"))
    counts = pd.DataFrame(beside, columns=list(given("", ""))).astype({"value": "float64", "change": "float64"})
    told: dict[str, Any] = {"wanted": "2026-Q3", "period": "2026-Q3", "before": "2025-Q3", "audience": "board"}
    told |= {"fewest": 5, "writers": 31, "quotes": (), "sources": ("Reflections Q3.xlsx",)}
    return Conditions(family=name, rows=lines, given=counts, **{**told, **other})  # type: ignore[arg-type]


def seven() -> Conditions:
    """Every kind of row, and everything that may be given."""
    return family(
        condition("TIME", 64, 12, (7, 3, 2)),
        condition("RESOURCES", 64, 5, (2, 3, 0)),
        condition("TRAINING", 64, 9, (7, 1, 1)),
        condition("POLICY", 64, 1, sides="held_back"),
        condition("SOUNDING_BOARD", 72, 11, (2, 9, 0)),
        condition("RECOGNITION", 64, 0),
        condition("MEASURE_PRESSURE"),
        beside=[
            given("TIME", "staff_fte", 54.5, 0.048),
            given("TIME", "service_hours"),
            given("TIME", "lone_hours", 247, -0.133),
            given("TIME", "vacancies", 0.5, -0.8),
            given("TRAINING", "training_hours", 120, 0.053),
            given("TRAINING", "shadow_days", 9, value_status="part", parts=2),
            given("SOUNDING_BOARD", "debriefs_held", 14),
            given("RECOGNITION", "leavers", value_status="held_back"),
        ],
        quotes=(
            Quoted("a", "I had four minutes. He needed forty.", "TIME", month=date(2026, 8, 1), cleared_by=2),
            Quoted("b", "Nobody showed us what to do after. We looked at each other and opened the doors.", "TRAINING"),
        ),
    )


def any_family(seed: int) -> Conditions:
    """Whatever a library may hold: long names, own codes, few and many."""
    draw = random.Random(seed)
    name = draw.choice(["Conditions", "Conditions", "Load"])
    codes = [code.id for code in FAMILIES[name]]
    codes += [f"Own condition with a rather long name, number {i}" for i in range(draw.choice([0, 0, 2, 9]))]
    most = draw.choice([14, 70, 900])
    rows, beside = [], []
    for code in codes:
        n = draw.choice([None, 0, draw.randint(5, most)])
        x = draw.randint(0, n) if n else None
        missing = draw.randint(0, x) if x else 0
        both = draw.choice([0, 0, missing])
        in_place = draw.randint(0, (x or 0) - missing) + both
        sides = (missing, in_place, max(0, (x or 0) - missing - in_place + both))
        told = name == "Conditions" and bool(x) and draw.random() < 0.7
        extra = {"sides": "held_back"} if x and not told and name == "Conditions" else {}
        status = {"status": "shown" if n else draw.choice(["held_back", "silent", "unread"])}
        rows.append(condition(code, n, x, sides if told else (), **{**extra, **status}))
        for measure in draw.sample(["staff_fte", "lone_hours", "debriefs_held", "leavers"], draw.choice([0, 0, 1, 4])):
            value = draw.choice([None, draw.randint(0, 99_999)])
            beside.append(given(code, measure, value, draw.choice([None, draw.random() * 4 - 1]) if value else None))
    long = "Words that somebody said of it at some length, and then said again, because it matters so much. " * 3
    quotes = tuple(Quoted(str(i), draw.choice(["Short.", long]), code) for i, code in enumerate(codes[:3]))
    notes = draw.choice([(), ("Roof closed 3 weeks in May at Oak Park; the counter at the door was changed in June.",)])
    beside = beside if name == "Conditions" else []
    quotes = draw.choice([(), quotes]) if name == "Conditions" else ()
    wanted = draw.choice(["2026-Q3", "2026-Q2"])
    return family(*rows, beside=beside, name=name, quotes=quotes, notes=notes, wanted=wanted, invented=True)
