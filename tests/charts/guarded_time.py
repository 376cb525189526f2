"""Guarded data for figures over time, written so that a test shows what it is about."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
from guarded_rows import guarded_rows

from impact.model import THREADS, Audience, Quoted, Ribbon, Weave
from impact.policy.audience import limits
from impact.vocabulary.measures import measures

Row = Mapping[str, Any]

QUARTERS = ("2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")


def quarter(
    period: str, n: int | None = None, named: tuple[int | None, ...] = (None, None, None), **others: object
) -> Row:
    """A quarter with x of n reflections for the three threads; without n it is held back."""
    return {
        "period": period,
        "n": n,
        **dict(zip(THREADS, named, strict=True)),
        "writers": None,
        "unread": 0 if n else None,
        "status": "shown" if n else "held_back",
        "counted_with": "",
        "held": 0,
        **others,
    }


def woven(
    *rows: Row,
    place: str = "",
    audience: Audience = "staff",
    writers: int | None = None,
    notes: Sequence[str] = (),
    sources: Sequence[str] = ("Service stats Q3.xlsx", "Reflections Q3.xlsx"),
    invented: bool = False,
) -> Weave:
    frame = guarded_rows(
        rows, names=("period", "status", "counted_with"), counts=("n", *THREADS, "writers", "unread", "held")
    )
    return Weave(
        place=place,
        audience=audience,
        fewest=limits(audience).alone,
        rows=frame,
        writers=writers,
        sources=tuple(sources),
        notes=tuple(notes),
        invented=invented,
    )


def eight_quarters() -> Weave:
    """All branches of the library of the design."""
    cells = (
        (19, (5, 8, 9)),
        (22, (7, 7, 10)),
        (24, (8, 7, 11)),
        (27, (9, 9, 12)),
        (31, (12, 8, 16)),
        (34, (13, 10, 17)),
        (38, (17, 9, 21)),
        (48, (21, 16, 25)),
    )
    rows = [quarter(name, n, named) for name, (n, named) in zip(QUARTERS, cells, strict=True)]
    return woven(*rows, writers=74, invented=True)


def one_branch() -> Weave:
    """A branch with quarters held back, silent and unread."""
    return woven(
        quarter("2024-Q4", 9, (3, 3, 5)),
        quarter("2025-Q1", 6, (2, 2, 3)),
        quarter("2025-Q2", status="together", counted_with="North Hill + Lakeside"),
        quarter("2025-Q3"),
        quarter("2025-Q4", 8, (3, None, 4)),
        quarter("2026-Q1", status="silent", n=0, unread=0),
        quarter("2026-Q2", status="unread", n=0, unread=10),
        quarter("2026-Q3", 9, (4, 5, 3)),
        place="North Hill",
        writers=16,
        invented=True,
    )


def months(first: str, values: Sequence[float | None], **others: str) -> pd.DataFrame:
    """Months from `first` (2025-10) on; see `counted`: m2026_01="part"."""
    return counted([str(month) for month in pd.period_range(first, periods=len(values), freq="M")], values, **others)


def counted(names: Sequence[str], values: Sequence[float | None], **others: str) -> pd.DataFrame:
    """A count by period; None is unknown. `others` gives another status by period, after a first letter: q2026_Q1."""
    told = {name[1:].replace("_", "-"): status for name, status in others.items()}
    status = [told.get(n, "none" if v is None else "complete") for n, v in zip(names, values, strict=True)]
    frame = pd.DataFrame({"period": list(names), "value": list(values), "value_status": status})
    return frame.astype({"period": "str", "value": "float64", "value_status": "str"})


def bins(*rows: Row, length: int) -> pd.DataFrame:
    """Quarters or months of voices, one after the other, each `length` months long."""
    placed = [{**row, "first": i * length, "length": length} for i, row in enumerate(rows)]
    return guarded_rows(
        placed, names=("period", "status"), first="int64", length="int64", counts=("n", *THREADS, "unread", "held")
    )


def quoted(text: str, month: str, code: str = "PURPOSE", **others: Any) -> Quoted:
    given: dict[str, Any] = {"branch": "North Hill", "role": "", "cleared_by": 1, **others}
    return Quoted(reflection_id="a", text=text, code=code, month=date.fromisoformat(f"{month}-01"), **given)


VISITS = (24870, 24310, 20713, 23420, 22410, 24800, 24310, 23880, 22105, 23410, 22960, 22335)
QUOTES = (
    quoted(
        "He came to print one page and stayed to tell me about his wife. I mostly listened.",
        "2025-10",
        "UNDERSTANDING",
        branch="Mill Street",
        role="Desk",
    ),
    quoted("She said: you’re the only person who used my name this week.", "2026-02", "DIGNITY", branch="Central"),
    quoted("Third week in a row he helped the new man log in. He runs that corner now.", "2026-06"),
)


def ribboned(
    month_rows: pd.DataFrame,
    bin_rows: pd.DataFrame,
    *,
    grain: Any = "quarter",
    quotes: Sequence[Quoted] = (),
    measure: str = "visits",
    audience: Audience = "staff",
    writers: int | None = None,
    notes: Sequence[str] = (),
    sources: Sequence[str] = ("Service stats Q3.xlsx", "Reflections Q3.xlsx"),
    invented: bool = False,
) -> Ribbon:
    return Ribbon(
        measure=measures()[measure],
        audience=audience,
        fewest=limits(audience).alone,
        months=month_rows,
        bins=bin_rows,
        grain=grain,
        writers=writers,
        quotes=tuple(quotes),
        sources=tuple(sources),
        notes=tuple(notes),
        invented=invented,
    )


def twelve_months(grain: str = "month") -> Ribbon:
    """All branches of the library of the design, with three quotes."""
    cells = {
        "month": (
            (7, (3, 2, 3)), (8, (3, 2, 4)), (6, (2, 1, 4)), (9, (4, 2, 4)), (8, (3, 3, 4)), (7, (3, 2, 5)),
            (9, (4, 2, 5)), (10, (5, 3, 5)), (8, (3, 2, 6)), (11, (4, 4, 6)), (9, (4, 3, 4)), (12, (6, 4, 7)),
        ),
        "quarter": ((13, (5, 4, 7)), (24, (10, 7, 13)), (27, (12, 7, 15)), (32, (14, 11, 17))),
    }[grain]  # fmt: skip
    length = 12 // len(cells)
    names = [str(p) for p in pd.period_range("2025-10", periods=12, freq="M")]
    if grain == "quarter":
        names = ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
    rows = [quarter(name, n, named) for name, (n, named) in zip(names, cells, strict=True)]
    return ribboned(
        months("2025-10", VISITS), bins(*rows, length=length), grain=grain, quotes=QUOTES, writers=52, invented=True
    )
