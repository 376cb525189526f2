"""Answers and one moment in; in how many of its reflections each thread is named, of the whole system, out.

A crossing of two codes is a code made of others, `EVERYDAY+DIGNITY`. It is counted over the units alone that show the
moment and all three threads, and told of all of them together or not at all: never where it would settle what a single
unit holds. Quarters that are too small to stand alone are told together, in the library's year.
Argued in docs/decisions/020-moments-and-listening.md.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

import pandas as pd

from impact.model import THREADS
from impact.pairing.answers import Answers
from impact.pairing.cells import Cell, size_of
from impact.pairing.view import View
from impact.pairing.voices import Heard, hear_answers
from impact.policy.crossings import Share, crossing_told, share

# A total of one branch alone is that branch.
FEWEST_UNITS = 2

Quarters = tuple[int, ...]
"""Numbers of quarters that are told as one."""


@dataclass(frozen=True, slots=True)
class Crossed:
    """One moment in some quarters: `n` of `of` reflections are of it, `x` of `n` name each thread that may be told."""

    quarters: Quarters
    n: int
    of: int
    x: Mapping[str, int]


def crossing(moment: str, thread: str) -> str:
    """EVERYDAY+DIGNITY."""
    return f"{moment}+{thread}"


def crossed(given: Answers, moment: str, view: View, quarters: Sequence[int], *, is_year: bool) -> list[Crossed]:
    """What may be told of one moment, in as many parts as stand alone.

    `is_year`: the quarters are a library's year, and those that cannot stand alone may be told together. Of any other
    stretch they may not: two stretches that overlap would tell their difference.
    """
    mine = _Hearing(given, moment, view)
    if not view.limits.public:
        return [mine.told(block) for block in mine.blocks(quarters, is_year=is_year)]
    board = _Hearing(given, moment, replace(view, audience="board"))
    blocks = board.blocks(quarters, is_year=is_year)
    found = (_as_the_board(mine, board, block, blocks) for block in mine.blocks(quarters, is_year=is_year))
    return [told for told in found if told]


def _as_the_board(mine: "_Hearing", board: "_Hearing", block: Quarters, blocks: Sequence[Quarters]) -> Crossed | None:
    """For the public: only what the board is told of the same quarters, or of parts of them, and of branches whose own
    part is no secret apart from them. Of two totals the difference would be a branch's own.
    """
    within = [other for other in blocks if set(other) & set(block)]
    if set(chain.from_iterable(within)) != set(block):
        return None
    told, by_board = mine.told(block), [board.told(other) for other in within]
    same = {t for t in told.x if all(t in one.x for one in by_board) and _no_more(mine, board, block, t)}
    return replace(told, x={t: x for t, x in told.x.items() if t in same})


def _no_more(mine: "_Hearing", board: "_Hearing", block: Quarters, thread: str) -> bool:
    """Whether the units that the board's total has beyond this one are settled by what they show."""
    inside = {(cell.quarter, branch) for cell in mine.cells(block) for branch in cell.members}
    beyond = [cell for cell in board.cells(block) if (cell.quarter, cell.members[0]) not in inside]
    return not any(board.share(cell, thread).open for cell in beyond)


@dataclass(frozen=True)
class _Hearing:
    """One moment as one audience hears it."""

    given: Answers
    moment: str
    view: View

    def blocks(self, quarters: Sequence[int], *, is_year: bool) -> list[Quarters]:
        """Quarters that stand alone, and those that do not as one. Which ones, their own shown numbers tell."""
        there = [number for number in quarters if self.cells((number,))]
        alone = [(number,) for number in there if self._stands((number,))]
        others = tuple(number for number in there if (number,) not in alone)
        return [*alone, *([others] if is_year and others and self._stands(others) else [])]

    def told(self, block: Quarters) -> Crossed:
        cells = self.cells(block)
        totals = {thread: sum(self._both(cell, thread) for cell in cells) for thread in THREADS}
        x = {t: x for t, x in totals.items() if len(self.view.order) == 1 or self._stays_open(cells, t, x)}
        return Crossed(block, sum(cell.x for cell in cells), sum(cell.n for cell in cells), x)

    def cells(self, block: Quarters) -> list[Cell]:
        """The moment's, of the units that show it and all three threads, and were asked for all of them in every one.

        Of any other unit the total would tell what it holds back.
        """
        return [cell for number in block for cell in self._cells.get(number, ())]

    def share(self, cell: Cell, thread: str) -> Share:
        named = self._at(cell, thread)
        return share(named.n, cell.x, named.x, joined=len(cell.members) > 1)

    @cached_property
    def _heard(self) -> Heard:
        crossings = [crossing(self.moment, thread) for thread in THREADS]
        marks = pd.concat([self.given.marks, _crossing_marks(self.given.marks, self.moment)], ignore_index=True)
        codes = [self.moment, *THREADS, *crossings]
        return hear_answers(Answers(self.given.rows, marks), codes, self.view, whole_only=crossings)

    @cached_property
    def _cells(self) -> dict[int, list[Cell]]:
        asked = self._asked_for_all
        return {
            number: [
                cell
                for cell in self._heard.cells[number, self.moment]
                if cell.status == "shown"
                and all(self._at(cell, thread).status == "shown" for thread in THREADS)
                and cell.n == sum(asked[number, branch] for branch in cell.members)
            ]
            for number in self._heard.quarters
        }

    @cached_property
    def _asked_for_all(self) -> Counter[tuple[int, str]]:
        """By quarter and branch the answers in n of the moment and of all three threads."""
        marks = self.given.marks[self.given.marks["code"].isin([self.moment, *THREADS])]
        asked = self.given.rows["answer"].map(marks.groupby("answer")["code"].nunique())
        rows = self.given.rows[asked.eq(len(THREADS) + 1)]
        return Counter(rows[["quarter", "branch"]].itertuples(index=False, name=None))

    @cached_property
    def _named(self) -> pd.DataFrame:
        """The answers of this moment."""
        marks = self.given.marks
        mine = marks.loc[marks["code"].eq(self.moment) & marks["x"], "answer"]
        return self.given.rows[self.given.rows["answer"].isin(mine)]

    def _at(self, cell: Cell, code: str) -> Cell:
        return next(c for c in self._heard.cells[cell.quarter, code] if c.unit == cell.unit)

    def _both(self, cell: Cell, thread: str) -> int:
        return self._at(cell, crossing(self.moment, thread)).x

    def _stands(self, block: Quarters) -> bool:
        """Enough units, and enough people behind the reflections of this moment."""
        cells = self.cells(block)
        inside = {(cell.quarter, branch) for cell in cells for branch in cell.members}
        rows = self._named
        here = [at in inside for at in rows[["quarter", "branch"]].itertuples(index=False, name=None)]
        units = len(cells) >= FEWEST_UNITS or len(self.view.order) == 1
        return units and size_of(list(rows.loc[here, "writer"])) >= self.view.limits.alone

    def _stays_open(self, cells: Sequence[Cell], thread: str, x: int) -> bool:
        return crossing_told([self.share(cell, thread) for cell in cells], x)


def _crossing_marks(marks: pd.DataFrame, moment: str) -> pd.DataFrame:
    """An answer is in n of the crossing where it is in n of both codes, and in x where it is in x of both."""
    own = marks.loc[marks["code"].eq(moment), ["answer", "x"]]
    threads = marks[marks["code"].isin(THREADS)].merge(own, on="answer", suffixes=("", "_moment"))
    return pd.DataFrame(
        {
            "answer": threads["answer"],
            "code": [crossing(moment, str(code)) for code in threads["code"]],
            "x": threads["x"] & threads["x_moment"],
        }
    )
