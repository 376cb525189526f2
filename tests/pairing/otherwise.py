"""One library in, others that look the same to an audience out: what is held back of them is another.

Whatever is told of two such libraries must be the same, to the letter: so nothing that is told can tell them apart.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, islice, product

from wide_library import BELOW, CODES, WideLibrary, Wrote

from impact.model import Audience
from impact.pairing.cells import Cell
from impact.pairing.view import View
from impact.pairing.voices import Heard, hear
from impact.period import Period
from impact.policy.thresholds import USUAL, Thresholds

EVERYBODY: tuple[Audience, ...] = ("board", "public")
MOST_TRIED = 20
PLAIN = [code for code in CODES if code not in BELOW and code not in BELOW.values() and code != "BOUNDARY"]


def heard_by(library: WideLibrary, audience: Audience, limits: Thresholds = USUAL) -> Heard:
    view = View(audience, library.branches, thresholds=limits)
    return hear(library.reflections, library.standing, CODES, view)


def traded(library: WideLibrary, audience: Audience, limits: Thresholds = USUAL) -> WideLibrary | None:
    """Two that differ, of two branches of one joined unit, stand at each other's branch; None where there are none.

    A public unit is made of the board's: two that would change whether the board sees a part of it are left alone.
    """
    heard = heard_by(library, audience, limits)
    for one, other in islice(_pairs(library, heard), MOST_TRIED):
        wrote = list(library.wrote)
        wrote[one] = replace(library.wrote[one], branch=library.wrote[other].branch)
        wrote[other] = replace(library.wrote[other], branch=library.wrote[one].branch)
        changed = library.writing(wrote)
        if _statuses(heard) == _statuses(heard_by(changed, audience, limits)):
            return changed
    return None


def _pairs(library: WideLibrary, heard: Heard) -> Iterator[tuple[int, int]]:
    for members, quarter in _joined(heard):
        there = [[i for i in library.at(branch, quarter) if not library.wrote[i].writer] for branch in members]
        for here, beside in combinations(there, 2):
            for one, other in product(here, beside):
                if library.wrote[one].stands != library.wrote[other].stands:
                    yield one, other


def _statuses(heard: Heard) -> list[tuple[object, ...]]:
    return [(key, cell.unit, cell.status) for key, cells in heard.cells.items() for cell in cells]


def rewritten(
    library: WideLibrary, audience: Audience, chance: random.Random, limits: Thresholds = USUAL
) -> WideLibrary:
    """What the branches that are left out wrote is something else."""
    wrote = list(library.wrote)
    heard = heard_by(library, audience, limits)
    for number, cut in heard.quarters.items():
        for branch in cut.mine.held:
            for i in library.at(branch, _name(number)):
                wrote[i] = _another(wrote[i], chance)
    return library.writing(wrote)


def _another(one: Wrote, chance: random.Random) -> Wrote:
    stands = frozenset(code for code in one.asked if code in PLAIN and chance.random() < 0.5)
    kept = frozenset(code for code in one.stands if code not in PLAIN)
    return replace(one, stands=stands | kept, sides=frozenset())


def unsaid(library: WideLibrary, chance: random.Random, limits: Thresholds = USUAL) -> WideLibrary:
    """Each code that neither board nor public sees on a unit stands on other reflections of it, or on none or all."""
    wrote = list(library.wrote)
    board, public = (heard_by(library, audience, limits) for audience in EVERYBODY)
    for (number, code), cells in board.cells.items():
        for cell in cells if code in PLAIN else ():
            if cell.status == "held_back" and not _is_shown_to(public, cell):
                asked = [
                    i for b in cell.members for i in library.at(b, _name(number)) if code in library.wrote[i].asked
                ]
                for i, x in zip(asked, _other_x(cell, len(asked), chance, limits), strict=True):
                    without = wrote[i].stands - {code}
                    sides = frozenset(side for side in wrote[i].sides if not side.startswith(code))
                    wrote[i] = replace(wrote[i], stands=without | {code} if x else without, sides=sides)
    return library.writing(wrote)


def _other_x(cell: Cell, asked: int, chance: random.Random, limits: Thresholds) -> list[bool]:
    """Too few were asked: anything. Enough were, and none or all of several branches have it: the other of the two."""
    few = cell.n < limits.staff or (cell.writers is not None and len(cell.writers) < limits.staff)
    return [chance.random() < 0.5 for _ in range(asked)] if few else [cell.x == 0] * asked


def _is_shown_to(public: Heard, cell: Cell) -> bool:
    there = public.cells.get((cell.quarter, cell.code), ())
    return any(other.status == "shown" and set(other.members) & set(cell.members) for other in there)


def _joined(heard: Heard) -> Iterator[tuple[tuple[str, ...], str]]:
    for number, cut in heard.quarters.items():
        for unit in cut.mine.units:
            if unit.joined:
                yield unit.members, _name(number)


def _name(number: int) -> str:
    return Period.months(number // 12, number % 12 + 1, 3).name()
