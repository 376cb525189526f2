"""Answers of whole shown units in; the same by service, where every audience's rules let a part stand alone, out.

A service is a split of the whole system, as a month is, and the rules are those of `by_month`: every part holds enough
people, no number is of one branch or one part alone, and the parts add up to the quarter's own total.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from impact.model import THREADS
from impact.pairing.answers import Answers
from impact.pairing.by_month import FEWEST_BRANCHES, FEWEST_SPLIT
from impact.pairing.cells import Cell, size_of
from impact.pairing.threads import Threads
from impact.pairing.view import View, quarter_number
from impact.period import Period
from impact.words import fold

NOT_SAID = ""
FEWEST_PARTS = 2


@dataclass(frozen=True)
class Part:
    """One service in one quarter: `x` of `n` reflections that were read name each thread."""

    service: str
    n: int
    x: dict[str, int]


def by_service(given: Answers, threads: Threads, board: Threads, quarter: Period) -> list[Part] | None:
    """The parts of one quarter by name; None where it may not be split, or where nobody named two services.

    The service of an answer is `NOT_SAID` where none was named. `threads` are as this audience hears them, `board` as
    the board does.
    """
    if _branches(threads, quarter) != _branches(board, quarter):
        return None
    # Nor where the board has no split: it knows the parts of the public's units, and could tell whose a number is.
    split = [_rows(given, side, quarter) for side in (board, threads)]
    members = [_members(side, quarter) for side in (board, threads)]
    views = (board.heard.view, threads.heard.view)
    if not all(_may_be_split(r, m, v) for r, m, v in zip(split, members, views, strict=True)):
        return None
    read = split[1][split[1]["asked"].gt(0)]
    names = sorted(read["service"].unique(), key=lambda name: (name == NOT_SAID, fold(name)))
    return [_part(name, read[read["service"].eq(name)]) for name in names]


def _part(service: str, rows: pd.DataFrame) -> Part:
    return Part(service, len(rows), {code: int(rows[code].sum()) for code in THREADS})


def _cells(threads: Threads, quarter: Period) -> list[Cell]:
    """The units of which all three threads are told with one n."""
    cells = threads.even.cells.get((quarter_number(quarter), THREADS[0]), ())
    return [cell for cell in cells if cell.status != "held_back"]


def _branches(threads: Threads, quarter: Period) -> dict[str, frozenset[str]]:
    told: dict[str, set[str]] = {}
    for cell in _cells(threads, quarter):
        told.setdefault(cell.status, set()).update(cell.members)
    return {status: frozenset(members) for status, members in told.items()}


def _members(threads: Threads, quarter: Period) -> dict[str, tuple[str, ...]]:
    return {cell.unit: cell.members for cell in _cells(threads, quarter)}


def _rows(given: Answers, threads: Threads, quarter: Period) -> pd.DataFrame:
    """The answers of the units that are told: service, writer, unit, asked (of how many threads), a column a thread."""
    unit_of = {branch: unit for unit, members in _members(threads, quarter).items() for branch in members}
    rows = given.rows[given.rows["quarter"].eq(quarter_number(quarter)) & given.rows["branch"].isin(list(unit_of))]
    marks = given.marks[given.marks["code"].isin(THREADS) & given.marks["answer"].isin(rows["answer"])]
    asked = rows["answer"].map(marks.groupby("answer")["code"].nunique()).fillna(0).astype("int64")
    named = {code: rows["answer"].isin(marks.loc[marks["code"].eq(code) & marks["x"], "answer"]) for code in THREADS}
    return rows[["writer", "service"]].assign(unit=rows["branch"].map(unit_of), asked=asked, **named)


def _may_be_split(rows: pd.DataFrame, members: dict[str, tuple[str, ...]], view: View) -> bool:
    read = rows[rows["asked"].gt(0)]
    if not rows["asked"].isin([0, len(THREADS)]).all() or read["service"].nunique() < FEWEST_PARTS:
        return False
    parts = [part for _, part in rows.groupby("service")]
    if not all(_large_enough(part, view) for part in parts):
        return False
    if len(view.order) == 1:
        return True
    wrote = {branch for unit in rows["unit"].unique() for branch in members[unit]}
    return len(wrote) >= FEWEST_SPLIT and all(_of_several(number, members) for number in _numbers(rows))


def _large_enough(part: pd.DataFrame, view: View) -> bool:
    sizes = (size_of(list(some["writer"])) for some in (part, part[part["asked"].gt(0)]) if len(some))
    return all(size >= view.limits.alone for size in sizes)


def _numbers(rows: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The rows behind each number that is split: in n, unread, and of each thread in x and out of x."""
    read = rows["asked"].gt(0)
    yield from (rows[read], rows[~read])
    for code in THREADS:
        yield from (rows[read & rows[code]], rows[read & ~rows[code]])


def _of_several(rows: pd.DataFrame, members: dict[str, tuple[str, ...]]) -> bool:
    """None at all, or from two branches and two services or more."""
    branches = sum(len(members[unit]) for unit in rows["unit"].unique())
    return rows.empty or (branches >= FEWEST_BRANCHES and rows["service"].nunique() >= FEWEST_PARTS)
