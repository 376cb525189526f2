"""Any data that ideas, two periods or a sounding board may be given, by number: few and many, held back, any words."""

import random
from dataclasses import replace

from any_time import MEASURES, NOTES, PLACES, any_quote
from guarded_board import board
from guarded_ideas import heard
from guarded_then_and_now import then_now

from impact.model import IDEA_STATUSES, IdeaNamed, IdeasHeard, SoundingBoard, ThenAndNow, WasAsked
from impact.vocabulary.board_questions import board_questions
from impact.vocabulary.codebook import codebook

SAID = (
    "Chairs",
    "Somebody to talk to after a hard day, on every floor and in every branch, also on Saturdays and when it rains",
    "<script>alert(1)</script> **bold** =1+1",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung",
)
CODES = tuple(codebook())


def any_ideas(seed: int) -> IdeasHeard:
    draw = random.Random(seed)
    most = draw.choice([1, 3, 40, 900, 120_000])
    counts = [draw.choice([0, draw.randint(0, most), most]) for _ in range(5)]
    named = [IdeaNamed(draw.choice(IDEA_STATUSES), draw.choice(SAID), draw.random() < 0.5) for _ in range(9)]
    told = {
        "reasons": draw.randint(0, counts[4]),
        "named": named if seed % 3 else (),
        "people": draw.choice([None, 41]),
        "notes": draw.choice(NOTES),
        "sources": tuple(f"A rather long file name of the {i}th quarter.xlsx" for i in range(draw.randint(0, 6))),
    }
    return heard(*counts, **told) if seed % 7 else heard(status="held_back", people=None)


def any_then_and_now(seed: int) -> ThenAndNow:
    draw = random.Random(seed)
    large = draw.choice([3, 90, 25_000, 9_999_999])
    counts, statuses = {}, {}
    for key in draw.sample(MEASURES, draw.randint(0, 4)):
        counts[key] = tuple(draw.choice([None, 0, draw.randint(0, large), draw.random() * large]) for _ in range(2))
        statuses[key, "now"] = draw.choice(["part", "complete"]) if counts[key][1] is not None else "held_back"
    voices = {}
    for code in draw.sample(CODES, draw.randint(1, 4)) if seed % 2 else ("DIGNITY", "PURPOSE", "UNDERSTANDING"):
        ns = [draw.choice([None, 5, 14, 73, 900]) for _ in range(2)]
        voices[code] = tuple((n, None if n is None else draw.choice([0, n // 2, n])) for n in ns)
        statuses[code, "then"] = "shown" if ns[0] else draw.choice(["held_back", "silent", "unread"])
    periods = draw.choice([("2025-Q3", "2026-Q3"), ("2025", "2026"), ("FY2025-Q1", "FY2026-Q4")])
    return then_now(
        counts,
        voices,
        statuses=statuses,
        place=draw.choice(PLACES),
        audience=draw.choice(["staff", "board", "public"]),
        then=periods[0],
        now=periods[1],
        quote_then=draw.choice([None, any_quote(draw, "2025-08")]),
        quote_now=draw.choice([None, any_quote(draw, "2026-08")]),
        notes=draw.choice(NOTES),
        sources=tuple(f"A rather long file name of the {i}th quarter.xlsx" for i in range(draw.randint(0, 6))),
    )


def any_board(seed: int) -> SoundingBoard:
    draw = random.Random(seed)
    most = draw.choice([5, 14, 69, 900])
    codes = [code for code in CODES if draw.random() < draw.choice([0.0, 0.2, 0.9])]
    named = {code: (draw.randint(1, most), most) for code in codes}
    place = draw.choice(PLACES)
    asked = tuple(
        WasAsked(draw.choice(SAID), draw.random() < 0.5, draw.choice(IDEA_STATUSES), draw.choice(["", *SAID]))
        for _ in range(draw.randint(0, 4))
    )
    told = board(
        named,
        place=place,
        heard_at=draw.choice([place, "", "Oak Park + Lakeside"]),
        status="shown" if named else draw.choice(["silent", "held_back", "unread", "together"]),
        held=draw.choice([0, 2]),
        writers=draw.choice([None, 9]),
        quotes=tuple(any_quote(draw, "2026-08") for _ in range(draw.randint(0, 3))),
        asked=asked,
        notes=draw.choice(NOTES),
        questions=tuple(draw.sample(sorted(board_questions()), 2)),
    )
    return replace(told, heard_in=draw.choice(["2026-Q3", "2026-Q3", "2026"]))
