"""The moment matrix beside every unit's own numbers: no unit's own crossing can be worked out of the totals.

Not of one edition, and not of the board's and the public's side by side; not of a quarter, and not of the year. What a
unit's own numbers settle (everybody named the thread), and that nobody anywhere named both, is no secret.
"""

import pytest
from moment_library import MOMENTS, Library, invent
from moment_reader import EVERY_NUMBER, Reader, told

pytestmark = pytest.mark.slow

SEARCHED = 6


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
        and beside.knows_exactly(unit, codes)
        and not alone.knows_exactly(unit, codes)
    ]
    return heard, leaks


@pytest.mark.parametrize("seed", range(SEARCHED))
def test_no_unit_has_its_own_crossing_given_away(seed: int):
    heard, leaks = worked_out(invent(seed))
    print(f"{heard} totals told")
    assert leaks == []
