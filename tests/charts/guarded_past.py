"""Guarded data of one place beside its own past, written so that a test shows what it is about."""

from collections.abc import Mapping, Sequence
from typing import Any

from guarded_rows import guarded_rows

from impact.model import Audience, Misses
from impact.policy.audience import limits
from impact.vocabulary.measures import measures

Row = Mapping[str, Any]


def quarter(
    period: str,
    value: float | None = None,
    before: float | None = None,
    *,
    n: int | None = None,
    x: int | None = None,
    **others: object,
) -> Row:
    """A quarter's count beside the year before, and x of n reflections that name any thread."""
    return {
        "period": period,
        "before": f"{int(period[:4]) - 1}{period[4:]}" if period[:4].isdigit() else "",
        "value": value,
        "value_before": before,
        "change": (value - before) / before if value is not None and before else None,
        "value_status": "complete" if value is not None else "none",
        "parts": 3 if value is not None else 0,
        "parts_expected": 3,
        "n": n,
        "x": x,
        "writers": None,
        "unread": 0 if n else None,
        "status": "shown" if n else "held_back",
        "counted_with": "",
        "held": 0,
        **others,
    }


def beside_past(
    *rows: Row,
    place: str = "North Hill",
    measure: str = "visits",
    audience: Audience = "staff",
    writers: int | None = None,
    notes: Sequence[str] = (),
    sources: Sequence[str] = ("Service stats Q3.xlsx", "Reflections Q3.xlsx"),
    invented: bool = False,
) -> Misses:
    frame = guarded_rows(
        rows,
        names=("period", "before", "value_status", "status", "counted_with"),
        amounts=("value", "value_before", "change"),
        counts=("parts", "parts_expected", "n", "x", "writers", "unread", "held"),
    )
    return Misses(
        measure=measures()[measure],
        place=place,
        audience=audience,
        fewest=limits(audience).alone,
        rows=frame,
        writers=writers,
        sources=tuple(sources),
        notes=tuple(notes),
        invented=invented,
    )


def north_hill() -> Misses:
    """A branch of the library of the design: three quarters fell, one is counted with Lakeside, one is held back."""
    return beside_past(
        quarter("2024-Q4", 13480, 13126, n=9, x=7),
        quarter("2025-Q1", 12910, 12644, n=6, x=5),
        quarter("2025-Q2", 13310, 13049, status="together", counted_with="North Hill + Lakeside"),
        quarter("2025-Q3", 13226, 12891),
        quarter("2025-Q4", 12880, 13480, n=8, x=7),
        quarter("2026-Q1", 12990, 12910, n=7, x=4),
        quarter("2026-Q2", 12450, 13310, n=10, x=8),
        quarter("2026-Q3", 12380, 13226, n=9, x=7),
        writers=16,
        invented=True,
    )


def every_silence() -> Misses:
    """Each way in which a number may be missing."""
    return beside_past(
        quarter("2024-Q4", n=9, x=7),
        quarter("2025-Q1", 12910, n=6, x=0),
        quarter("2025-Q2", 8310, value_status="part", parts=2, n=7, x=None),
        quarter("2025-Q3", value_status="held_back"),
        quarter("2025-Q4", 12880, 13480, status="silent", n=0, unread=0),
        quarter("2026-Q1", 12990, 12910, status="unread", n=0, unread=12),
        quarter("2026-Q2", 12450, 13310, status="together", counted_with="North Hill + Lakeside + Oak Park"),
        quarter("2026-Q3", 12380, 13226, n=9, x=7, unread=4),
    )
