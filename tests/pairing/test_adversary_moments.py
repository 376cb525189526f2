"""The moment matrix beside every unit's own numbers: no unit's own crossing can be worked out of the totals.

Not of one edition, and not of the board's and the public's side by side; not of a quarter, and not of the year. What a
unit's own numbers settle (everybody named the thread), and that nobody anywhere named both, is no secret.
"""

from dataclasses import replace

import pytest
from moment_library import MOMENTS, Library, invent, library
from moment_reader import EVERY_NUMBER, NUMBERS, Reader, heard_by, told

from impact.model import Audience, Matrix
from impact.pairing import Scene, matrix
from impact.period import Period

pytestmark = pytest.mark.slow

SEARCHED = 3


def worked_out(library: Library) -> tuple[int, list[object]]:
    """How many totals were told, and each crossing of one unit that they give away."""
    alone, beside = Reader(library), Reader(library)
    heard, nobody = 0, set()
    for moment in MOMENTS:
        for for_public in (False, True):
            for one in told(library, moment, for_public=for_public):
                for thread in one.x:
                    beside.hears(moment, thread, one)
                    heard += 1
                    nobody |= {(q, b, moment, thread) for q, b in one.members if not one.x[thread]}
    leaks = [
        (unit, codes)
        for unit in beside.units
        for codes in EVERY_NUMBER
        if (unit[0], unit[1][0], *codes) not in nobody
        and not beside.settled(unit, codes)
        and beside.knows_exactly(unit, codes)
        and not alone.knows_exactly(unit, codes)
    ]
    return heard, leaks


@pytest.mark.parametrize("seed", range(SEARCHED))
def test_no_unit_has_its_own_crossing_given_away(seed: int):
    heard, leaks = worked_out(invent(seed))
    print(f"{heard} totals told")
    assert leaks == []


def test_no_matrix_changes_when_two_of_a_joined_unit_trade_branches():
    """So what a small branch wrote, and of which moment, stays open whatever the matrices tell."""
    trades = 0
    for seed in range(12):
        held = invent(seed)
        for quarter, members in joined(held):
            one, other = (held.inside([branch], quarter)[0] for branch in members[:2])
            if one.stands == other.stands or one.writer or other.writer:
                continue
            swapped = {id(one): replace(one, branch=other.branch), id(other): replace(other, branch=one.branch)}
            traded = library([swapped.get(id(said), said) for said in held.said], held.branches)
            for audience in ("board", "public"):
                for period in (quarter, "2026"):
                    told_ = [_matrix(one_of, period, audience) for one_of in (held, traded)]
                    assert told_[0].rows.equals(told_[1].rows)
            trades += 1
            break
        if trades == 2:
            break
    assert trades == 2


def joined(held: Library) -> list[tuple[str, tuple[str, ...]]]:
    board = heard_by(held, "board")
    cells = [cell for number in NUMBERS for cell in board.cells.get((number, "DIGNITY"), ())]
    return [(NUMBERS[cell.quarter], cell.members) for cell in cells if len(cell.members) > 1]


def _matrix(held: Library, period: str, audience: Audience) -> Matrix:
    return matrix(*held.frames, Scene(audience, branch_order=held.branches), period=Period.parse(period))
