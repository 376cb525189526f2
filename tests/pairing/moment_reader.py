"""A reader of every unit's numbers and of the matrix's totals: what of a unit's own crossings is left open.

All libraries that fit are searched by whole-number programming: of each unit and quarter, how many reflections name
which of the moments and threads. Units are the board's, whose numbers a reader of both editions knows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
from moment_library import ASKED, MOMENTS, QUARTERS, Library
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_array

from impact.model import THREADS, Audience
from impact.pairing.answers import answers
from impact.pairing.cells import Cell
from impact.pairing.crossings import Crossed, crossed, readers
from impact.pairing.view import View, quarter_number
from impact.pairing.voices import Heard, hear_answers
from impact.period import Period

KINDS = tuple(
    frozenset(c for c, on in zip(ASKED, ons, strict=True) if on) for ons in product((0, 1), repeat=len(ASKED))
)
Unit = tuple[int, tuple[str, ...]]
"""The number of a quarter, and the branches of a unit."""
NUMBERS = {quarter_number(Period.parse(quarter)): quarter for quarter in QUARTERS}
EVERY_NUMBER = tuple(product(MOMENTS, THREADS))


def heard_by(library: Library, audience: Audience) -> Heard:
    given = answers(library.reflections, library.standing, fiscal_start=1)
    return hear_answers(given, ASKED, View(audience, library.branches))


def told(library: Library, moment: str, *, for_public: bool) -> list[Crossed]:
    """Each quarter by itself, then what only the year tells."""
    given = answers(library.reflections, library.standing, fiscal_start=1)
    heard = readers(given, MOMENTS, View("board", library.branches))
    single = [one for n in NUMBERS for one in crossed(heard, moment, [n], for_public=for_public, is_year=False)]
    year = crossed(heard, moment, list(NUMBERS), for_public=for_public, is_year=True)
    return [*single, *(one for one in year if len(one.quarters) > 1 or one not in single)]


@dataclass
class Reader:
    """Knows of each unit n and every x that is shown, and the totals over several units that it `hears`."""

    library: Library
    units: list[Unit] = field(default_factory=list)
    rows: list[tuple[dict[int, float], float, float]] = field(default_factory=list)
    board: Heard = field(init=False)

    def __post_init__(self) -> None:
        board = self.board = heard_by(self.library, "board")
        found = [cell for number in NUMBERS for cell in board.cells.get((number, ASKED[0]), ())]
        self.units = [(cell.quarter, cell.members) for cell in found]
        for cell in found:
            self._knows((cell.quarter, cell.members), [self._same(board, cell, code) for code in ASKED])

    def hears(self, moment: str, thread: str, one: Crossed) -> None:
        within = [unit for unit in self.units if (unit[0], unit[1][0]) in one.members]
        self._row(within, (moment, thread), one.x[thread], one.x[thread])

    def truth(self, unit: Unit, codes: Sequence[str]) -> int:
        return sum(set(codes) <= set(said.stands) for said in self._whole(unit))

    def knows_exactly(self, unit: Unit, codes: Sequence[str]) -> bool:
        """Whether the unit's own number of reflections that name all of these has one value only."""
        objective = np.zeros(len(self.units) * len(KINDS))
        objective[list(self._sum([unit], codes))] = 1
        return all(round(self._least(sign * objective) * sign) == self.truth(unit, codes) for sign in (1, -1))

    def settled(self, unit: Unit, codes: Sequence[str]) -> bool:
        """By the unit's two numbers alone, where everybody in one of them, or nobody, must be in the other too.

        The search knows this only of units in which everybody was asked for every code.
        """
        cells = [c for code in codes for c in self.board.cells[unit[0], code] if c.members == unit[1]]
        moment, thread = cells
        known = all(cell.status == "shown" for cell in cells) and moment.n <= thread.n
        return known and max(0, moment.x + thread.x - thread.n) == min(moment.x, thread.x)

    def _same(self, board: Heard, cell: Cell, code: str) -> Cell:
        return next(c for c in board.cells[cell.quarter, code] if c.unit == cell.unit)

    def _knows(self, unit: Unit, cells: Sequence[Cell]) -> None:
        """Of those that were asked for everything; what of others is in a shown x leaves some room."""
        n = len(self._whole(unit))
        self._row([unit], (), n, n)
        for cell in cells:
            if cell.status == "shown":
                self._row([unit], (cell.code,), cell.x - (cell.n - n), cell.x)

    def _whole(self, unit: Unit) -> list[object]:
        said = self.library.inside(unit[1], NUMBERS[unit[0]])
        return [one for one in said if set(one.asked) == set(ASKED)]

    def _row(self, units: Iterable[Unit], codes: Sequence[str], low: float, high: float) -> None:
        self.rows.append((self._sum(units, codes), float(low), float(high)))

    def _sum(self, units: Iterable[Unit], codes: Sequence[str]) -> dict[int, float]:
        places = [self.units.index(unit) for unit in units]
        return {place * len(KINDS) + i: 1.0 for place in places for i, kind in enumerate(KINDS) if set(codes) <= kind}

    def _least(self, objective: np.ndarray) -> float:
        made = lil_array((len(self.rows), len(objective)))
        for i, (weights, _, _) in enumerate(self.rows):
            for at, weight in weights.items():
                made[i, at] = weight
        low, high = (np.array([row[i] for row in self.rows]) for i in (1, 2))
        found = milp(
            objective,
            constraints=LinearConstraint(made.tocsr(), low, high),
            bounds=Bounds(0, np.inf),
            integrality=np.ones(len(objective)),
        )
        assert found.success, found.message
        return float(found.fun)
