"""A code's shown cells and the sides that were said in; how it divides for the whole system, or that it may not, out.

Why these rules: docs/decisions/019-conditions.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

import pandas as pd

from impact.pairing.answers import answers
from impact.pairing.cells import Cell
from impact.pairing.view import quarter_number, quarters_in
from impact.pairing.voices import Heard
from impact.period import Period

MISSING, IN_PLACE = "missing", "in_place"
Telling = Literal["told", "held_back", "sensitive", "none"]


class Split(NamedTuple):
    """x of n name the code; of these so many on each side, and on neither. None is not told."""

    n: int
    x: int
    missing: int
    in_place: int
    unsaid: int


@dataclass(frozen=True)
class Sides:
    """`heard` and `board`: the codes as this audience and as the board hears them (the same but for the public).

    `parts` has reflection_id, code (`TIME:missing`), in_n, in_x.
    """

    heard: Heard
    board: Heard
    reflections: pd.DataFrame
    parts: pd.DataFrame

    def of(self, code: str, period: Period) -> tuple[Telling, Split | None, str]:
        """Of several quarters those whose sides are told, added up; the last part says how many of how many.

        Where none of the quarters that are told names the code, and another does, nothing is told of it.
        """
        if code in self.heard.sensitive:
            return "sensitive", None, ""
        quarters = quarters_in(period, fiscal_start=self.heard.view.fiscal_start)
        shown = {q: cells for q in map(quarter_number, quarters) if (cells := _shown(self.heard, q, code))}
        told = [split for q, cells in shown.items() if (split := self._quarter(code, q, cells))]
        named = any(cell.x for cells in shown.values() for cell in cells)
        if not told or (named and not any(split.x for split in told)):
            return ("held_back" if named else "none"), None, ""
        of = "" if len(told) == len(quarters) else f"{len(told)} of {len(quarters)} quarters"
        return "told", Split(*(sum(numbers) for numbers in zip(*told, strict=True))), of

    def _quarter(self, code: str, quarter: int, shown: Sequence[Cell]) -> Split | None:
        branches = {branch for cell in shown for branch in cell.members}
        beside = _shown(self.board, quarter, code)
        # The difference between two audiences' numbers would be a branch's own.
        if not shown or branches != {branch for cell in beside for branch in cell.members}:
            return None
        # Nor may it tell the public whether the board is shown this code of the others: that follows from their x.
        if self.heard.view.limits.public and branches != self._of_board(code, quarter):
            return None
        n, x = sum(cell.n for cell in shown), sum(cell.x for cell in shown)
        naming = {branch for cell in shown if cell.x for branch in cell.members}
        if not x:
            return Split(n, 0, 0, 0, 0)
        # What one branch said is that branch's own.
        if len(naming) < 2 and len(self.heard.view.order) > 1:
            return None
        missing, in_place, either = self._said(code, quarter, branches)
        # None of a joined unit would tell of each branch in it.
        joined = any(len(cell.members) > 1 for cell in (*shown, *beside))
        if joined and not (missing and in_place):
            return None
        return Split(n, x, missing, in_place, x - either)

    def _of_board(self, code: str, quarter: int) -> set[str]:
        """Everybody in the board's units of this quarter, whether they show the code or not."""
        return {branch for cell in self.board.cells.get((quarter, code), ()) for branch in cell.members}

    def _said(self, code: str, quarter: int, branches: Iterable[str]) -> tuple[int, int, int]:
        here = self._marks[(self._marks["quarter"] == quarter) & self._marks["branch"].isin(list(branches))]
        on = {side: set(here.loc[here["code"].eq(f"{code}:{side}"), "answer"]) for side in (MISSING, IN_PLACE)}
        return len(on[MISSING]), len(on[IN_PLACE]), len(on[MISSING] | on[IN_PLACE])

    @cached_property
    def _marks(self) -> pd.DataFrame:
        given = answers(self.reflections, self.parts, fiscal_start=self.heard.view.fiscal_start)
        return given.marks[given.marks["x"]].merge(given.rows, on="answer")


def _shown(heard: Heard, quarter: int, code: str) -> list[Cell]:
    return [cell for cell in heard.cells.get((quarter, code), ()) if cell.status == "shown"]
