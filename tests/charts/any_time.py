"""Any data that a figure over time may be given, by number: few and many, held back, unread, silent, with any words."""

import random

import pandas as pd
from guarded_time import bins, months, quarter, quoted, ribboned, woven

from impact.model import Quoted, Ribbon, Weave

PLACES = ("", "", "Central", "Richard J. Daley Memorial Branch Library at Bridgeport", "Bücherei am Alten Markt", "W")
NOTES = ((), ("Roof closed 3 weeks in May at Oak Park; the counter at the door was changed in June.",))
MEASURES = ("visits", "program_attendance_virtual", "incidents", "wifi_sessions", "public_computers")
CODES = ("DIGNITY", "PURPOSE", "UNDERSTANDING", "BELONGING", "CRISIS", "")
HOSTILE = (
    "<script>alert(1)</script> she said. ",
    "**bold** ![x](https://example.org/x.png) [here](javascript:1) ",
    "<b onmouseover=x>He</b> stayed & listened; =1+1. ",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung! ",
    "He came to print one page and stayed to tell me about his wife. ",
    "I listened. ",
)


def any_quarter(draw: random.Random, period: str, most: int):
    held = draw.choice([0, 0, 0, 1, 3])
    match draw.choice(["shown"] * 5 + ["held", "together", "silent", "unread"]):
        case "shown":
            n = draw.randint(1, most)
            named = tuple(draw.choice([None, draw.randint(0, n), draw.randint(0, n)]) for _ in range(3))
            return quarter(period, n, named, unread=draw.choice([0, 0, 7]), held=held, writers=draw.randint(1, n))
        case "together":
            return quarter(period, status="together", counted_with="Central + Mill Street + W")
        case "silent":
            return quarter(period, status="silent", n=0, unread=0)
        case "unread":
            waiting = draw.choice([None, 1, draw.randint(1, most)])
            return quarter(period, status="unread", n=0, unread=waiting, held=held)
    return quarter(period, held=held)


def any_weave(seed: int) -> Weave:
    draw = random.Random(seed)
    most, number = draw.choice([6, 14, 60, 400]), draw.choice([1, 2, 3, 4, 5, 8, 8, 12, 24])
    names = [str(p) for p in pd.period_range("2020Q1", periods=number, freq="Q")]
    names = [f"{'FY' if seed % 7 == 0 else ''}{name[:4]}-{name[4:]}" for name in names]
    return woven(
        *(any_quarter(draw, name, most) for name in names),
        place=draw.choice(PLACES),
        audience=draw.choice(["staff", "board", "public"]),
        writers=draw.choice([None, 9, 1250]),
        notes=draw.choice(NOTES),
        sources=[f"A rather long file name of the {i}th quarter.xlsx" for i in range(draw.randint(0, 6))],
        invented=draw.random() < 0.5,
    )


def any_quote(draw: random.Random, period: str) -> Quoted:
    text = "".join(draw.choice(HOSTILE) for _ in range(12))[: draw.choice([10, 60, 120, 300, 600])].strip()
    who = {"branch": draw.choice(PLACES), "role": draw.choice(["", "Library assistant"])}
    return quoted(text, period, draw.choice(CODES), **who, told_by=draw.choice(["staff", "patron"]))


def any_ribbon(seed: int) -> Ribbon:
    draw = random.Random(seed)
    number = draw.choice([12, 12, 12, 12, 6, 3])
    length = draw.choice([1, 3])
    large = draw.choice([3, 90, 25_000, 9_999_999])
    values = [draw.choice([None, 0, draw.random() * large, *[draw.randint(0, large)] * 9]) for _ in range(number)]
    names = [str(p) for p in pd.period_range("2025-10", periods=number, freq="M")]
    told = {
        f"m{name.replace('-', '_')}": draw.choice(["part", "held_back"])
        for name, value in zip(names, values, strict=True)
        if value is not None and draw.random() < 0.12
    }
    bin_names = names if length == 1 else [f"{2025 + (i + 3) // 4}-Q{(i + 3) % 4 + 1}" for i in range(number // 3)]
    most = draw.choice([6, 14, 60, 400])
    return ribboned(
        months("2025-10", values, **told),
        bins(*(any_quarter(draw, name, most) for name in bin_names), length=length),
        grain="month" if length == 1 else "quarter",
        quotes=[any_quote(draw, draw.choice([names[0], names[-1], *names])) for _ in range(draw.randint(0, 3))],
        measure=draw.choice(MEASURES),
        audience=draw.choice(["staff", "board", "public"]),
        writers=draw.choice([None, 52]),
        notes=draw.choice(NOTES),
        sources=[f"A rather long file name of the {i}th quarter.xlsx" for i in range(draw.randint(0, 6))],
    )
