"""A guarded pair for its card, written so that a test shows what it is about."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
from guarded_time import counted

from impact.model import PairCard, Quoted
from impact.policy.audience import limits
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs

PERIODS = ("2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
VISITS = (12890, 13480, 12910, 13310, 13226, 12880, 12990, 12450, 12380)
INFERENCE = (
    "Fewer visits were counted. In the same quarter, staff wrote of visitors who helped one another at the computers."
)


def series(values: Sequence[float | None] = VISITS, **others: str) -> pd.DataFrame:
    """The quarters up to 2026-Q3; see `counted`: q2026_Q1="part"."""
    return counted(PERIODS[-len(values) :] if values else (), values, **others)


def a_quote(text: str = "", **others: Any) -> Quoted:
    told: dict[str, Any] = {
        "code": "PURPOSE",
        "branch": "North Hill",
        "role": "Library assistant",
        "month": date(2026, 9, 1),
        "told_by": "staff",
        "consent": "role",
        "cleared_by": 2,
        **others,
    }
    said = "Third week in a row he helped the new man log in. I stood back. He runs that corner now, and he knows it."
    return Quoted(reflection_id="a", text=text or said, **told)


def card(**changes: Any) -> PairCard:
    """A number, x of n and all numbers that go with them; nothing that a person wrote."""
    measure, code = changes.pop("measure", "visits"), changes.pop("code", "PURPOSE")
    pair = changes.pop("pair", "visits")
    told: dict[str, Any] = {
        "place": "North Hill",
        "period": "2026-Q3",
        "before": "2025-Q3",
        "audience": "staff",
        "value": 12380.0,
        "value_before": 13226.0,
        "change": (12380 - 13226) / 13226,
        "value_status": "complete",
        "parts": 3,
        "parts_expected": 3,
        "series": series(),
        "n": 9,
        "x": 5,
        "writers": 6,
        "unread": 0,
        "status": "shown",
        "counted_with": "",
        "fit_proposed": "adds",
        "reason": "Purpose: 5 of 9 reflections; the pair makes no claim that could be tested.",
        "fit": "",
        "inference": "",
        "ask": "",
        "ask_note": "",
        "quote": None,
        "sources": ("Service stats Q3.xlsx", "Reflections Q3.xlsx"),
        **changes,
    }
    told.setdefault("fewest", limits(told["audience"]).alone)
    return PairCard(pair=pairs()[pair], measure=measures()[measure], code=codebook()[code], **told)


def silent(status: str = "silent", **changes: Any) -> PairCard:
    """No voice: the numbers of the reflections are empty, as guarded data has them."""
    told: dict[str, Any] = {"n": None, "x": None, "writers": None, "unread": None, "fit_proposed": "no voice yet"}
    reason = {"silent": "Nobody wrote.", "unread": "Nobody has read the reflections for this yet."}
    return card(**{**told, "status": status, "reason": reason.get(status, "Held back for privacy."), **changes})


def finished_card(**changes: Any) -> PairCard:
    """All that a person can add is there."""
    return card(
        **{
            "fit": "adds",
            "inference": INFERENCE,
            "ask": "Keep two staff on the computer floor on weekday mornings.",
            "ask_note": "Branch manager · from January 2027 · $9,400 a year",
            "quote": a_quote(),
            "invented": True,
            **changes,
        }
    )
