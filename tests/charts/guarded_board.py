"""A guarded quarter for the sounding-board view, written so that a test shows what it is about."""

from typing import Any

import pandas as pd
from guarded_pair import a_quote

from impact.model import SoundingBoard, WasAsked
from impact.vocabulary.board_questions import board_questions
from impact.vocabulary.codebook import codebook

ASKED = (
    WasAsked("Five minutes for a story", False, "done", "Every branch meeting begins with one story since September."),
    WasAsked("Nobody alone on a late shift", False, "doing", "From November on two of us are in the building."),
    WasAsked("Heating that works", False, "not_now", "The boiler stands in next year’s budget."),
)


def board(named: dict[str, tuple[int, int]] | None = None, **others: Any) -> SoundingBoard:
    """`named`: code → x and n, in the order of the codebook. Without any, nothing may be shown."""
    rows = [(code, codebook()[code].name, n, x, codebook()[code].starter) for code, (x, n) in (named or {}).items()]
    codes = pd.DataFrame(rows, columns=["code", "name", "n", "x", "starter"]).astype({"n": "Int64", "x": "Int64"})
    most = max((n for _, n in (named or {}).values()), default=None)
    questions = others.pop("questions", ("dignity-1", "time-1"))
    told: dict[str, Any] = {
        "place": "North Hill",
        "period": "2026-Q3",
        "heard_at": others.get("place", "North Hill"),
        "heard_in": "2026-Q3",
        "audience": "staff",
        "fewest": 5,
        "status": "shown" if named else "held_back",
        "counted_with": "",
        "n": most,
        "writers": None,
        "unread": 2 if named else None,
        "held": 0,
        "quotes": (),
        "asked": (),
        "chosen": False,
        "sources": ("Reflections Q3.xlsx",),
        **others,
    }
    return SoundingBoard(codes=codes, questions=tuple(board_questions()[name] for name in questions), **told)


def north_hill_board(**others: Any) -> SoundingBoard:
    """A quarter in which people wrote, with voices and with answers."""
    named = {"SEEN": (5, 14), "FELT_SEEN": (6, 14), "DIGNITY": (8, 14), "PURPOSE": (4, 14), "UNDERSTANDING": (7, 14)}
    quotes = (a_quote("She asked for a form and stayed to talk. I had the time that day.", code="DIGNITY"), a_quote())
    told: dict[str, Any] = {"quotes": quotes, "asked": ASKED, "invented": True, **others}
    return board({**named, "EVERYDAY": (3, 14), "CONFIDENCE": (1, 12)}, **told)
