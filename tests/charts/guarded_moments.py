"""Guarded data for the moment matrix and the listening map, written so that a test shows what it is about."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from guarded_rows import guarded_rows

from impact.model import THREADS, Audience, Listening, Matrix, MatrixRows, Quoted
from impact.policy.audience import limits

Row = Mapping[str, Any]
QUARTERS = ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
NAMES = {
    "EVERYDAY": "Everyday small encounter",
    "BELONGING": "Belonging",
    "SHARED_SPACE": "Sharing space / convivencia",
    "FRICTION": "Friction navigated",
}


def moment(key: str, n: int | None = None, named: tuple[int | None, ...] = (None, None, None), **others: Any) -> Row:
    """`named` of `n` reflections for the three threads; without n the row is held back."""
    return {
        "key": key,
        "name": NAMES.get(key, key),
        "n": n,
        "of": 60 if n else None,
        **dict(zip(THREADS, named, strict=True)),
        **{f"{thread}_of": n if x is not None else None for thread, x in zip(THREADS, named, strict=True)},
        "quarters": 1 if n else None,
        "status": "shown" if n else "held_back",
        **others,
    }


def matrixed(
    *rows: Row,
    by: MatrixRows = "moment",
    period: str = "2026-Q3",
    asked: str = "",
    quarters: int = 1,
    audience: Audience = "staff",
    unread: int | None = 0,
    held_back: int = 0,
    quotes: Mapping[str, Quoted] | None = None,
    notes: Sequence[str] = (),
    invented: bool = False,
) -> Matrix:
    whole = ["n", "of", *THREADS, *(f"{thread}_of" for thread in THREADS), "quarters"]
    columns = {**dict.fromkeys(["key", "name", "status"], "str"), **dict.fromkeys(whole, "Int64")}
    frame = pd.DataFrame(list(rows), columns=list(columns)).astype(columns)
    sources = ("Reflections Q3.xlsx",)
    fewest = limits(audience).alone
    return Matrix(
        by=by,
        period=period,
        asked=asked,
        quarters=quarters,
        audience=audience,
        fewest=fewest,
        rows=frame,
        unread=unread,
        held_back=held_back,
        quotes=quotes or {},
        sources=sources,
        notes=tuple(notes),
        invented=invented,
    )


def three_moments() -> Matrix:
    """The library of the design: two moments, one that is held back, one that nobody named."""
    return matrixed(
        moment("EVERYDAY", 20, (9, 4, 8)),
        moment("BELONGING", 13, (1, 8, None)),
        moment("SHARED_SPACE"),
        moment("FRICTION", status="none"),
        held_back=1,
        unread=3,
        quotes={"EVERYDAY": Quoted("a", "She only rang to hear someone.", "EVERYDAY", cleared_by=1)},
        invented=True,
    )


def heard(branch: str, *cells: int | str, role: str = "branch", counted_with: str = "", **others: Any) -> list[Row]:
    """A line: a number is shown; "silent", "held_back", "together", "unread 6", "away" say why there is none."""
    return [
        _cell(branch, period, cell, role, counted_with, others) for period, cell in zip(QUARTERS, cells, strict=False)
    ]


def _cell(branch: str, period: str, cell: int | str, role: str, counted_with: str, others: Row) -> Row:
    status, _, number = ("shown", "", str(cell)) if isinstance(cell, int) else cell.partition(" ")
    n = int(number) if number else 0 if status in ("silent", "away") else None
    return {
        "branch": branch,
        "role": role,
        "period": period,
        "n": n,
        "status": "silent" if status == "away" else status,
        "counted_with": counted_with if status == "together" or role == "unit" else "",
        "writers": None,
        "heard": None,
        "of": None,
        "held": None,
        "here": status != "away",
        **others,
    }


def listened(
    *lines: list[Row],
    audience: Audience = "staff",
    writers: int | None = None,
    notes: Sequence[str] = (),
    sources: Sequence[str] = ("Reflections Q3.xlsx",),
    invented: bool = False,
) -> Listening:
    frame = guarded_rows(
        [row for line in lines for row in line],
        names=("branch", "role", "period", "status", "counted_with"),
        counts=("n", "writers", "heard", "of", "held"),
        here="bool",
    )
    return Listening(
        audience=audience,
        fewest=limits(audience).alone,
        rows=frame,
        writers=writers,
        sources=tuple(sources),
        notes=tuple(notes),
        invented=invented,
    )


def total(*cells: int | str, heard_at: int = 4, of: int = 5, held: int = 0) -> list[Row]:
    return heard("", *cells, role="total", heard=heard_at, of=of, held=held)


def five_branches() -> Listening:
    """The library of the design: one branch is counted with another, one is held back, one is silent."""
    unit = "North Hill + Harbour"
    return listened(
        heard("Central", 9, 7, 9, 24),
        heard("Mill Street", "silent", 6, 7, "unread 18"),
        heard("North Hill", "together", 5, 5, 14, counted_with=unit),
        heard("Harbour", "together", "held_back", 6, 6, counted_with=unit),
        heard("Lakeside", "silent", "silent", "away", "silent"),
        heard("Counted together", 8, "away", "away", "away", role="unit", counted_with=unit),
        total(17, 18, 27, 62),
        invented=True,
    )
