"""A small library in plain Python: who wrote where, what was counted; and the frames made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from impact import frames
from impact.period import Period

_ids = iter(range(10**9))


@dataclass(frozen=True)
class Said:
    """One reflection: where, when, the codes it was asked for and those that stand in it."""

    branch: str
    period: str
    asked: tuple[str, ...] = ("DIGNITY",)
    stands: tuple[str, ...] = ()
    writer: str = ""


def several(n: int, x: int, branch: str, period: str = "2026-Q2", *, code: str = "DIGNITY", of: int | None = None):
    """`n` reflections asked for the code, `x` of them have it; `of` are there in all, the rest unread."""
    rest = [Said(branch, period, asked=())] * ((of or n) - n)
    return [Said(branch, period, (code,), (code,) if i < x else ()) for i in range(n)] + rest


def written(said: Iterable[Said]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The frames reflections and standing."""
    lines, standing = [], []
    for row, one in enumerate(said, start=2):
        name = f"r{next(_ids)}"
        period = Period.parse(one.period) if one.period else None
        lines.append(
            {
                "id": name,
                "branch": one.branch,
                "period_start": pd.Timestamp(period.start) if period else pd.NaT,
                "period_end": pd.Timestamp(period.end) if period else pd.NaT,
                "writer": one.writer,
                "file": "Reflections.xlsx",
                "sheet": "Form",
                "row": row,
                "cell": f"C{row}",
            }
        )
        standing += [
            {"reflection_id": name, "code": c, "in_n": True, "in_x": c in one.stands, "disputed": False}
            for c in one.asked
        ]
    columns = {"reflection_id": "str", "code": "str", "in_n": "bool", "in_x": "bool", "disputed": "bool"}
    return (
        frames.conform(pd.DataFrame(lines), "reflections"),
        pd.DataFrame(standing, columns=list(columns)).astype(columns),
    )


def counted(values: Iterable[tuple[str, str, str, float]] | Mapping[tuple[str, str, str], float]) -> pd.DataFrame:
    """The frame counts, from (measure, branch, period, value)."""
    if isinstance(values, Mapping):
        values = [(*key, value) for key, value in values.items()]
    lines = []
    for measure, branch, name, value in values:
        period = Period.parse(name)
        lines.append(
            {
                "branch": branch,
                "period_start": pd.Timestamp(period.start),
                "period_end": pd.Timestamp(period.end),
                "measure": measure,
                "value": float(value),
                "file": "Statistics.xlsx",
            }
        )
    return frames.conform(pd.DataFrame(lines), "counts")


def row(frame: pd.DataFrame, **where: object) -> pd.Series:
    """The one row of the frame with these values."""
    found = frame
    for column, value in where.items():
        found = found[found[column].eq(value)]
    assert len(found) == 1, f"{len(found)} rows with {where}"
    return found.iloc[0]
