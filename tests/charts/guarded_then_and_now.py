"""Two guarded periods for the figure, written so that a test shows what it is about."""

from collections.abc import Mapping, Sequence
from math import nan
from typing import Any

import pandas as pd
from guarded_pair import a_quote

from impact.model import THREADS, ThenAndNow
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures

Pair = tuple[float | None, float | None]


def then_now(
    counts: Mapping[str, Pair] | None = None,
    voices: Mapping[str, tuple[tuple[int | None, int | None], tuple[int | None, int | None]]] | None = None,
    *,
    statuses: Mapping[tuple[str, str], str] | None = None,
    **others: Any,
) -> ThenAndNow:
    """`counts`: measure → its value then and now. `voices`: code → (n, x) then and (n, x) now; None is held back.

    `statuses` of a code or measure at then or now, where they are not what the numbers say.
    """
    counts, voices, statuses = counts or {}, voices or {}, statuses or {}
    told: dict[str, Any] = {
        "place": "North Hill",
        "then": "2025-Q3",
        "now": "2026-Q3",
        "audience": "staff",
        "fewest": 5,
        "quote_then": None,
        "quote_now": None,
        "sources": ("Service stats Q3.xlsx", "Reflections Q3.xlsx"),
        **others,
    }
    return ThenAndNow(
        measures=tuple(measures()[key] for key in counts),
        codes=tuple(codebook()[code] for code in voices),
        counts=_counts(counts, statuses),
        voices=_voices(voices, statuses),
        **told,
    )


def _counts(counts: Mapping[str, Pair], statuses: Mapping[tuple[str, str], str]) -> pd.DataFrame:
    rows = []
    for key, (then, now) in counts.items():
        for when, value in (("then", then), ("now", now)):
            status = statuses.get((key, when), "none" if value is None else "complete")
            both = when == "now" and then and now is not None and status == "complete"
            change = (now - then) / then if both and now is not None and then else nan
            rows.append(
                (key, when, nan if value is None else value, status, 2 if status == "part" else 3, 3, change, False)
            )
    frame = pd.DataFrame(
        rows, columns=["measure", "when", "value", "value_status", "parts", "parts_expected", "change", "redefined"]
    )
    return frame.astype({"value": "float64", "change": "float64", "parts": "Int64", "parts_expected": "Int64"})


def _voices(voices: Mapping[str, Sequence[Any]], statuses: Mapping[tuple[str, str], str]) -> pd.DataFrame:
    rows = []
    for code, both in voices.items():
        for when, (n, x) in zip(("then", "now"), both, strict=True):
            status = statuses.get((code, when), "held_back" if n is None else "shown")
            rows.append((code, when, n, x, None, 0 if n is not None else None, status, "", 0))
    columns = ["code", "when", "n", "x", "writers", "unread", "status", "counted_with", "held"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.astype(dict.fromkeys(["n", "x", "writers", "unread", "held"], "Int64"))


def north_hill_then_and_now(**others: Any) -> ThenAndNow:
    """A year apart, with a voice of each."""
    told: dict[str, Any] = {
        "quote_then": a_quote("She asked for a form and stayed to talk. I had the time that day."),
        "quote_now": a_quote(),
        "invented": True,
        **others,
    }
    return then_now(
        {"visits": (13226, 12380), "program_attendance": (455, 486), "incidents": (9, 7)},
        dict(zip(THREADS, (((14, 6), (11, 4)), ((14, 3), (11, 5)), ((14, 5), (11, 3))), strict=True)),
        **told,
    )
