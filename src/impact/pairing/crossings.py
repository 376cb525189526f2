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
# One total for every reader: of the units that the public sees too, where these hold so much of what was written and
# may stand alone. Two totals would tell their difference; where the public sees less, it is told nothing of this.
MOST_OF = 2 / 3

Quarters = tuple[int, ...]
"""Numbers of quarters that are told as one."""


@dataclass(frozen=True, slots=True)
class Crossed:
    """One moment in some quarters: `n` of `of` reflections are of it, `x` of `n` name each thread that may be told.

    `members` are the branches in these numbers, by quarter.
    """

    quarters: Quarters
    n: int
    of: int
    x: Mapping[str, int]
    members: frozenset[tuple[int, str]]


def crossing(moment: str, thread: str) -> str:
    """EVERYDAY+DIGNITY."""
    return f"{moment}+{thread}"


@dataclass(frozen=True)
class Readers:
    """The moments, the threads and their crossings as board and public hear them; staff hear what the board hears."""

    given: Answers
    board: Heard
    public: Heard


def readers(given: Answers, moments: Sequence[str], view: View) -> Readers:
    """Every quarter cut once for each of the two."""
    marks = pd.concat([given.marks, *(_crossing_marks(given.marks, moment) for moment in moments)], ignore_index=True)
    crossings = [crossing(moment, thread) for moment in moments for thread in THREADS]
    codes, told = [*moments, *THREADS, *crossings], Answers(given.rows, marks)
    board, public = (
        hear_answers(told, codes, replace(view, audience=reader), untold=crossings) for reader in ("board", "public")
    )
    return Readers(given, board, public)


def crossed(heard: Readers, moment: str, quarters: Sequence[int], *, for_public: bool, is_year: bool) -> list[Crossed]:
    """What may be told of one moment, in as many parts as stand alone.

    `is_year`: the quarters are a library's year, and those that cannot stand alone may be told together. Of any other
    stretch they may not: two stretches that overlap would tell their difference.
    """
    asked, named = _asked_for_all(heard.given, moment), _naming(heard.given, moment)
    board, public = (_Hearing(moment, one, asked, named, _by_unit(one)) for one in (heard.board, heard.public))
    inside = {number: _for_all(board, public, number) for number in quarters}
    board = replace(board, inside={number: of for number, (of, _) in inside.items()})
    public = replace(public, inside={number: of for number, (_, of) in inside.items()})
    blocks = board.blocks(quarters, is_year=is_year)
    if not for_public:
        return [board.told(block) for block in blocks]
    mine = public.blocks(quarters, is_year=is_year)
    return [told for block in mine if (told := _as_the_board(public, board, block, blocks))]


def _for_all(
    board: "_Hearing", public: "_Hearing", number: int
) -> tuple[frozenset[tuple[int, str]], frozenset[tuple[int, str]]]:
    """The branches of one quarter that are in the board's total, and those that must be in the public's.

    Whether the board is shown this moment of a unit follows from what the unit wrote. So what the public is told may
    not turn on it: there all of the board's units count, shown or not.
    """
    of_public, cut = public.cells((number,)), board.heard.cells.get((number, board.moment), ())
    enough = sum(cell.n for cell in of_public) >= MOST_OF * sum(cell.n for cell in cut)
    within = _members(of_public)
    several = sum(_members([cell]) <= within for cell in cut) >= FEWEST_UNITS
    if enough and several and public.stands((number,)):
        return within, within
    return _members(board.cells((number,))), _members(cut)


def _as_the_board(public: "_Hearing", board: "_Hearing", block: Quarters, blocks: Sequence[Quarters]) -> Crossed | None:
    """Only what the board is told of these very quarters, or of parts of them."""
    within = [other for other in blocks if set(other) & set(block)]
    if set(chain.from_iterable(within)) != set(block):
        return None
    told, by_board = public.told(block), [board.told(other) for other in within]
    return replace(told, x={t: x for t, x in told.x.items() if all(t in one.x for one in by_board)})


def _asked_for_all(given: Answers, moment: str) -> Counter[tuple[int, str]]:
    """By quarter and branch the answers in n of the moment and of all three threads."""
    marks = given.marks[given.marks["code"].isin([moment, *THREADS])]
    asked = given.rows["answer"].map(marks.groupby("answer")["code"].nunique())
    rows = given.rows[asked.eq(len(THREADS) + 1)]
    return Counter(rows[["quarter", "branch"]].itertuples(index=False, name=None))


def _naming(given: Answers, moment: str) -> list[tuple[tuple[int, str], str]]:
    """Quarter and branch, and the writer, of each answer of this moment."""
    mine = given.marks.loc[given.marks["code"].eq(moment) & given.marks["x"], "answer"]
    rows = given.rows[given.rows["answer"].isin(mine)]
    return [((q, b), w) for q, b, w in rows[["quarter", "branch", "writer"]].itertuples(index=False, name=None)]


def _by_unit(heard: Heard) -> dict[tuple[int, str, str], Cell]:
    return {(cell.quarter, cell.code, cell.unit): cell for of in heard.cells.values() for cell in of}


def _members(cells: Sequence[Cell]) -> frozenset[tuple[int, str]]:
    return frozenset((cell.quarter, branch) for cell in cells for branch in cell.members)


@dataclass(frozen=True)
class _Hearing:
    """One moment as one audience hears it; `inside`, of the branches by quarter that are in the total for all.

    `asked` and `named` are of this moment, and the same for every audience.
    """

    moment: str
    heard: Heard
    asked: Mapping[tuple[int, str], int]
    named: Sequence[tuple[tuple[int, str], str]]
    by_unit: Mapping[tuple[int, str, str], Cell]
    inside: Mapping[int, frozenset[tuple[int, str]]] | None = None

    def blocks(self, quarters: Sequence[int], *, is_year: bool) -> list[Quarters]:
        """Quarters that stand alone, and those that do not as one. Which ones, their own shown numbers tell."""
        there = [number for number in quarters if self.cells((number,)) and self._all_inside(number)]
        alone = [(number,) for number in there if self.stands((number,))]
        others = tuple(number for number in there if (number,) not in alone)
        return [*alone, *([others] if is_year and others and self.stands(others) else [])]

    def _all_inside(self, number: int) -> bool:
        return self.inside is None or _members(self.cells((number,))) == self.inside.get(number)

    def told(self, block: Quarters) -> Crossed:
        cells = self.cells(block)
        totals = {thread: sum(self._both(cell, thread) for cell in cells) for thread in THREADS}
        x = {t: x for t, x in totals.items() if len(self.view.order) == 1 or self._stays_open(cells, t, x)}
        return Crossed(block, sum(cell.x for cell in cells), sum(cell.n for cell in cells), x, _members(cells))

    def cells(self, block: Quarters) -> list[Cell]:
        """The moment's, of the units that show it and all three threads, and were asked for all of them in every one.

        Of any other unit the total would tell what it holds back.
        """
        return [cell for number in block for cell in self._cells.get(number, ())]

    def share(self, cell: Cell, thread: str) -> Share:
        named = self._at(cell, thread)
        return share(named.n, cell.x, named.x, joined=len(cell.members) > 1)

    @property
    def view(self) -> View:
        return self.heard.view

    @cached_property
    def _cells(self) -> dict[int, list[Cell]]:
        return {
            number: [
                cell
                for cell in self.heard.cells.get((number, self.moment), ())
                if cell.status == "shown"
                and (self.inside is None or _members([cell]) <= self.inside.get(number, frozenset()))
                and all(self._at(cell, thread).status == "shown" for thread in THREADS)
                and cell.n == sum(self.asked.get((number, branch), 0) for branch in cell.members)
            ]
            for number in self.heard.quarters
        }

    def _at(self, cell: Cell, code: str) -> Cell:
        return self.by_unit[cell.quarter, code, cell.unit]

    def _both(self, cell: Cell, thread: str) -> int:
        return self._at(cell, crossing(self.moment, thread)).x

    def stands(self, block: Quarters) -> bool:
        """Enough units, and enough people behind the reflections of this moment."""
        cells = self.cells(block)
        inside = _members(cells)
        writers = [writer for at, writer in self.named if at in inside]
        units = len(cells) >= FEWEST_UNITS or len(self.view.order) == 1
        return units and size_of(writers) >= self.view.limits.alone

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
