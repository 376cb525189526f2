"""What became of ideas for the figure, written so that a test shows what it is about."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from impact.model import IDEA_STATUSES, IdeaNamed, IdeasHeard

NAMED = (
    IdeaNamed("done", "Five minutes for a story"),
    IdeaNamed("doing", "Nobody alone on a late shift"),
    IdeaNamed("considering", "Somebody to talk to afterwards"),
    IdeaNamed("not_now", "Heating that works"),
    IdeaNamed("heard", "A chair by the window that is nobody’s, for whoever has to wait a while", quote=True),
)


def heard(*ideas: int | None, reasons: int | None = None, named: Sequence[IdeaNamed] = (), **others: Any) -> IdeasHeard:
    """How many are heard, considering, doing, done, not now; `reasons` of the last, as many where nothing is said."""
    given: list[int | None] = [0, 0, 0, 0, ideas[-1] if reasons is None else reasons] if ideas else [None] * 5
    stages = pd.DataFrame({"status": list(IDEA_STATUSES)}).astype("str")
    stages["ideas"] = pd.Series(list(ideas) or [None] * 5, dtype="Int64")
    stages["reasons"] = pd.Series(given, dtype="Int64")
    told: dict[str, Any] = {
        "audience": "staff",
        "fewest": 5,
        "on": date(2026, 10, 4),
        "since": "2025-Q1",
        "status": "shown" if ideas else "held_back",
        "people": 41 if ideas else None,
        "sources": ("Reflections Q3.xlsx",),
        **others,
    }
    return IdeasHeard(stages=stages, named=tuple(named), **told)


def fifty_four() -> IdeasHeard:
    """A library that began to answer."""
    return heard(31, 9, 6, 5, 3, named=NAMED, invented=True)
