"""Guarded data for figures, written so that a test shows what it is about."""

from collections.abc import Mapping, Sequence
from typing import Any

from guarded_rows import guarded_rows

from impact.model import THREADS, Audience, BothSides
from impact.policy.audience import limits
from impact.vocabulary.measures import measures

Row = Mapping[str, Any]


def branch(
    name: str,
    value: float | None = None,
    before: float | None = None,
    *,
    n: int | None = None,
    named: tuple[int | None, ...] = (None, None, None),
    **others: object,
) -> Row:
    """A branch with its count, the year before, and x of n reflections for the three threads."""
    status = "shown" if n else "held_back"
    return {
        "branch": name,
        "role": "branch",
        "value": value,
        "before": before,
        "value_status": "complete" if value is not None else "none",
        "change": (value - before) / before if value is not None and before else None,
        "n": n,
        **dict(zip(THREADS, named, strict=True)),
        "writers": None,
        "unread": 0,
        "status": status,
        "counted_with": "",
        **others,
    }


def unit(name: str, *, n: int, named: tuple[int | None, ...], **others: object) -> Row:
    return branch(name, n=n, named=named, **{"role": "unit", "status": "together", "counted_with": "", **others})


def total(value: float | None = None, before: float | None = None, **others: Any) -> Row:
    return branch("", value, before, **{"role": "total", **others})


def both_sides(
    *rows: Row,
    measure: str = "visits",
    audience: Audience = "staff",
    held_back: int = 0,
    notes: Sequence[str] = (),
    sources: Sequence[str] = ("Service stats Q3.xlsx", "Reflections Q3.xlsx"),
    period: str = "2026-Q3",
    before: str = "2025-Q3",
    invented: bool = False,
) -> BothSides:
    frame = guarded_rows(
        rows,
        names=("branch", "role", "value_status", "status", "counted_with"),
        amounts=("value", "before", "change"),
        counts=("n", *THREADS, "writers", "unread"),
    )
    return BothSides(
        measure=measures()[measure],
        period=period,
        before=before,
        audience=audience,
        fewest=limits(audience).alone,
        rows=frame,
        sources=tuple(sources),
        held_back=held_back,
        notes=tuple(notes),
        invented=invented,
    )


def six_branches() -> BothSides:
    """The library of the design: two small branches counted together."""
    together = "Oak Park and Lakeside together"
    return both_sides(
        branch("Central", 18240, 18824, n=14, named=(8, 4, 7)),
        branch("Mill Street", 15610, 15334, n=11, named=(3, 3, 8)),
        branch("North Hill", 12380, 13226, n=9, named=(4, 5, 3)),
        branch("Oak Park", 7420, 7495, counted_with=together),
        branch("Harbour", 9940, 9539, n=7, named=(3, 2, 4)),
        branch("Lakeside", 5115, 4980, counted_with=together),
        unit(together, n=7, named=(3, 2, 3)),
        total(68705, 69398, n=48, named=(21, 16, 25), writers=31),
        invented=True,
    )
