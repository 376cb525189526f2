"""Reflections and their standing codes in; one row for each answer, with its place and time, out. n counts these.

A form with several open questions gives several lines for one row: they are one answer. One without a branch or
without a period that lies in one quarter is in no atom, so it enters no figure until that is known.
"""

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple

import pandas as pd

from impact.pairing.view import WHOLE
from impact.period import Period, quarter_of

# No code of a codebook: nobody is asked for it, it follows from the three threads.
ANY_THREAD = "ANY_THREAD"
_READ = ["id", "branch", "period_start", "period_end", "writer", "service", "file_sha256", "file", "sheet", "row"]


class _Last(NamedTuple):
    frame: "weakref.ref[pd.DataFrame]"
    read: pd.DataFrame
    placed: tuple[pd.DataFrame, pd.DataFrame]


_LAST: dict[tuple[int, int], _Last] = {}


@dataclass(frozen=True)
class Answers:
    """`rows`: answer, branch, quarter (number of its first month), writer, month (its number, −1 = not known), service.

    `marks`: those in n: answer, code, x.
    """

    rows: pd.DataFrame
    marks: pd.DataFrame

    @cached_property
    def quarters(self) -> dict[int, Period]:
        return {int(q): Period.months(q // 12, q % 12 + 1, 3) for q in sorted(self.rows["quarter"].unique())}


def answers(reflections: pd.DataFrame, standing: pd.DataFrame, *, fiscal_start: int) -> Answers:
    """`standing` has reflection_id, code, in_n, in_x; an answer is in n (in x) when one of its lines is."""
    lines, rows = _placed(reflections, fiscal_start)
    marks = (
        standing[standing["in_n"].astype(bool)]
        .merge(lines, on="reflection_id")
        .assign(x=lambda m: m["in_x"].astype(bool))
        .groupby(["answer", "code"], as_index=False, sort=False)[["x"]]
        .any()
    )
    return Answers(rows.copy(), marks)


def _placed(reflections: pd.DataFrame, fiscal_start: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """reflection_id and answer of each line that has a place and a quarter, and the rows of `Answers`.

    Every form, code and audience asks this of one and the same frame: the last frame's is kept while it lives.
    """
    key = (id(reflections), fiscal_start)
    kept = _LAST.get(key)
    if kept is None or kept.frame() is not reflections or not kept.read.equals(reflections[_READ]):
        _LAST.clear()
        frame = weakref.ref(reflections, lambda _: _LAST.pop(key, None))
        # The columns as they are now: whoever changes the frame later changes a copy of them.
        kept = _LAST[key] = _Last(frame, reflections[_READ], _place(reflections, fiscal_start))
    return kept.placed


def _place(reflections: pd.DataFrame, fiscal_start: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    lines = pd.DataFrame(
        {
            "reflection_id": reflections["id"],
            "answer": answer_of_each(reflections),
            "branch": reflections["branch"],
            "quarter": _numbers(reflections, partial(_quarter, fiscal_start=fiscal_start)),
            "writer": reflections["writer"],
            "month": _numbers(reflections, _month),
            "service": reflections["service"],
        }
    )
    lines = lines[lines["quarter"].ge(0) & lines["branch"].ne(WHOLE)]
    rows = (
        lines.sort_values("writer", key=lambda writer: writer.eq(""), kind="stable")
        .drop_duplicates("answer")
        .loc[:, ["answer", "branch", "quarter", "writer", "month", "service"]]
        .sort_values("answer", ignore_index=True)
    )
    return lines[["reflection_id", "answer"]], rows


def answer_of_each(reflections: pd.DataFrame) -> pd.Series:
    """A number for each row of a sheet; lines without a row, such as a pasted text, stand for themselves."""
    row = reflections["row"].astype("Int64").astype("str")
    key = reflections["file_sha256"] + "\x1f" + reflections["file"] + "\x1f" + reflections["sheet"] + "\x1f" + row
    key = key.where(reflections["row"].notna(), reflections["id"])
    return pd.Series(pd.factorize(key)[0], index=reflections.index)


def _numbers(reflections: pd.DataFrame, number: Callable[[Period], int]) -> pd.Series:
    """The number of the first month of what holds the period; −1 where nothing does."""
    ends = [reflections[end].to_numpy("datetime64[D]") for end in ("period_start", "period_end")]
    times = list(zip(*(end.tolist() for end in ends), strict=True))
    numbers = {(start, end): number(Period(start, end)) if start and end else -1 for start, end in set(times)}
    return pd.Series([numbers[both] for both in times], index=reflections.index, dtype="int64")


def _quarter(period: Period, *, fiscal_start: int) -> int:
    quarter = quarter_of(period.start, fiscal_start=fiscal_start)
    return quarter.start.year * 12 + quarter.start.month - 1 if quarter.contains(period) else -1


def _month(period: Period) -> int:
    month = Period.month(period.start.year, period.start.month)
    return period.start.year * 12 + period.start.month - 1 if month.contains(period) else -1
