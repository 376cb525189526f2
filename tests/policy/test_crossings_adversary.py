"""A reader of each unit's own two numbers and of one total: how many of a unit name both codes stays open."""

from collections import defaultdict
from itertools import product

import pytest

from impact.policy.crossings import Share, crossing_told, share

pytestmark = pytest.mark.slow

Unit = tuple[int, int, int, int, bool]
"""Reflections, those that name one code, the other, both; and whether it is several small branches."""


def units(*sizes: int) -> list[Unit]:
    """All that may be shown: of several small branches neither none nor all name a code."""
    return [
        (n, one, other, both, joined)
        for n in sizes
        for one, other in product(range(n + 1), repeat=2)
        for joined in (False, True)
        if not joined or (0 < one < n and 0 < other < n)
        for both in range(max(0, one + other - n), min(one, other) + 1)
    ]


def share_of(unit: Unit) -> Share:
    n, one, other, _, joined = unit
    return share(n, one, other, joined=joined)


def sight(library: tuple[Unit, ...]) -> tuple[object, ...]:
    """Everything but how many name both, and the total of that where it is told."""
    total = sum(both for _, _, _, both, _ in library)
    told = total if crossing_told([share_of(unit) for unit in library], total) else None
    return tuple((n, one, other, joined) for n, one, other, _, joined in library), told


@pytest.mark.parametrize(("count", "sizes"), [(1, (3, 4, 5)), (2, (3, 4)), (3, (3,))])
def test_how_many_of_a_unit_name_both_codes_stays_open(count, sizes):
    by_sight: dict[tuple[object, ...], list[tuple[Unit, ...]]] = defaultdict(list)
    for library in product(units(*sizes), repeat=count):
        by_sight[sight(library)].append(library)
    told = asked = 0
    for (_, total), same in by_sight.items():
        for at, unit in enumerate(same[0]):
            # Where none of all is told, it is known of single branches: none of them is small.
            if share_of(unit).open and not (total == 0 and not any(one[4] for one in same[0])):
                asked += 1
                told += total is not None
                assert len({library[at][3] for library in same}) > 1, (same[0], total)
    assert asked
    assert told or count == 1


def test_the_plain_rule_of_sensitive_totals_would_not_do():
    """Two units, the total at the least that they can come to: by that rule it was told, and each unit was known."""
    library = [share(5, 4, 4, joined=True), share(6, 5, 3, joined=False)]
    least = sum(unit.least for unit in library)
    assert 0 < least < 11
    assert not crossing_told(library, least)
    assert crossing_told(library, least + 1)


@pytest.mark.parametrize(("x", "told"), [(0, True), (1, True), (4, True), (5, False), (6, False)])
def test_where_none_is_told_the_most_is_not_alone_in_being_held_back(x, told):
    assert crossing_told([share(9, 3, 4, joined=False), share(8, 3, 5, joined=False)], x) is told


def test_of_one_reflection_at_one_branch_nothing_is_told_of_both():
    """Told where it is none, its silence would say that it is one."""
    library = [share(9, 1, 4, joined=False), share(8, 0, 5, joined=False)]
    assert [crossing_told(library, x) for x in (0, 1)] == [False, False]
