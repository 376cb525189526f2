"""Answers of whole shown units in; the same by month, where every audience's rules let a month stand alone, out.

A month is a split of the whole system. It stands alone only where each month holds enough people, all were asked of
the same reflections, no number is of one branch or one month alone, and the months add up to the quarter's own total.
Argued in docs/decisions/005-any-thread-and-months.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from impact.model import THREADS
from impact.pairing.answers import Answers
from impact.pairing.cells import Cell, size_of
from impact.pairing.threads import Threads
from impact.pairing.view import View, quarter_number
from impact.period import Period

# What a month would tell of one branch, it tells of its neighbours too where the number comes from two or more.
FEWEST_BRANCHES = 2
FEWEST_MONTHS = 2
# Of fewer branches, several numbers read together can leave a branch's month no second value.
FEWEST_SPLIT = 4


@dataclass(frozen=True)
class _Quarter:
    """`rows`: the answers of the shown units: month, writer, unit, asked (of how many threads), one column a thread."""

    period: Period
    rows: pd.DataFrame
    members: dict[str, tuple[str, ...]]
    held: int


def by_month(
    given: Answers, threads: Threads, board: Threads, quarters: Sequence[Period]
) -> list[dict[str, Any]] | None:
    """A row for each month of the quarters: period, n, one column a thread, unread, status, held. None: it may not be.

    `threads` are as this audience hears them, `board` as the board does.
    """
    if any(_branches(threads, quarter) != _branches(board, quarter) for quarter in quarters):
        return None
    # Nor where the board has no months: it knows the parts of the public's units, and could tell whose a number is.
    if not all(_may_be_split(_quarter(given, board, quarter), board.heard.view) for quarter in quarters):
        return None
    parts, view = [_quarter(given, threads, quarter) for quarter in quarters], threads.heard.view
    if not all(_may_be_split(part, view) for part in parts):
        return None
    return [_bin(part, month, view) for part in parts for month in _months(part.period)]


def _branches(threads: Threads, quarter: Period) -> dict[str, frozenset[str]]:
    """Whose voices are in the quarter's total, and whom nobody has read."""
    told: dict[str, set[str]] = {}
    for cell in _cells(threads, quarter):
        told.setdefault(cell.status, set()).update(cell.members)
    return {status: frozenset(members) for status, members in told.items()}


def _cells(threads: Threads, quarter: Period) -> list[Cell]:
    """The units of which all three threads are told with one n."""
    cells = threads.even.cells.get((quarter_number(quarter), THREADS[0]), ())
    return [cell for cell in cells if cell.status != "held_back"]


def _quarter(given: Answers, threads: Threads, period: Period) -> _Quarter:
    number, cells = quarter_number(period), _cells(threads, period)
    unit_of = {branch: cell.unit for cell in cells for branch in cell.members}
    rows = given.rows[given.rows["quarter"].eq(number) & given.rows["branch"].isin(unit_of)]
    marks = given.marks[given.marks["code"].isin(THREADS) & given.marks["answer"].isin(rows["answer"])]
    asked = rows["answer"].map(marks.groupby("answer")["code"].nunique()).fillna(0).astype("int64")
    named = {code: rows["answer"].isin(marks.loc[marks["code"].eq(code) & marks["x"], "answer"]) for code in THREADS}
    cut = threads.heard.quarters.get(number)
    held = len(cut.wrote.keys() - unit_of.keys()) if cut else 0
    told = rows[["month", "writer"]].assign(unit=rows["branch"].map(unit_of), asked=asked, **named)
    return _Quarter(period, told, {cell.unit: cell.members for cell in cells}, held)


def _may_be_split(part: _Quarter, view: View) -> bool:
    rows = part.rows
    if not (rows["month"].ge(0) & rows["asked"].isin([0, len(THREADS)])).all():
        return False
    months = [rows[rows["month"].eq(quarter_number(month))] for month in _months(part.period)]
    # Beside a branch that is held back, an empty month would say of that branch that it was silent, or deny its voice.
    if part.held and any(month.empty for month in months):
        return False
    if not all(_large_enough(month, view) for month in months):
        return False
    if len(view.order) == 1:
        return True
    wrote = {branch for unit in rows["unit"].unique() for branch in part.members[unit]}
    if wrote and len(wrote) < FEWEST_SPLIT:
        return False
    return all(_of_several(number, part) for number in _numbers(rows))


def _large_enough(month: pd.DataFrame, view: View) -> bool:
    sizes = (size_of(list(part["writer"])) for part in (month, month[month["asked"].gt(0)]))
    return all(size == 0 or size >= view.limits.alone for size in sizes)


def _numbers(rows: pd.DataFrame) -> Iterable[pd.DataFrame]:
    """The rows behind each number that is split: in n, unread, and of each thread in x and out of x."""
    read = rows["asked"].gt(0)
    yield from (rows[read], rows[~read])
    for code in THREADS:
        yield from (rows[read & rows[code]], rows[read & ~rows[code]])


def _of_several(rows: pd.DataFrame, part: _Quarter) -> bool:
    """None at all, or from two branches and two months or more: else a branch's own month would be known."""
    branches = sum(len(part.members[unit]) for unit in rows["unit"].unique())
    return rows.empty or (branches >= FEWEST_BRANCHES and rows["month"].nunique() >= FEWEST_MONTHS)


def _bin(part: _Quarter, month: Period, view: View) -> dict[str, Any]:
    rows = part.rows[part.rows["month"].eq(quarter_number(month))]
    read = rows[rows["asked"].gt(0)]
    status = "shown" if len(read) else "unread" if len(rows) else "silent"
    return {
        "period": view.name(month),
        "n": len(read),
        **{code: int(read[code].sum()) if len(read) else None for code in THREADS},
        "unread": len(rows) - len(read),
        "status": status,
        "held": part.held,
    }


def _months(quarter: Period) -> list[Period]:
    first = quarter_number(quarter)
    return [Period.month(m // 12, m % 12 + 1) for m in range(first, first + 3)]
