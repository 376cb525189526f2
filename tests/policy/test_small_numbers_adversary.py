"""A reader who knows the rules and who is small: all libraries that look the same must differ in what is held back."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from itertools import product

import pytest

from impact.policy.small_numbers import (
    Cut,
    Unit,
    Voices,
    cut_for_public,
    cut_for_staff,
    tells_public,
    tells_staff,
)

pytestmark = pytest.mark.slow

Atom = tuple[int, int, int]
"""Reflections, those in n for the code, those in x."""
Sight = tuple[object, ...]


def names(count: int) -> list[str]:
    return [f"B{i}" for i in range(count)]


@cache
def cuts(library: tuple[int, ...], fewest: int, public: int) -> tuple[Cut, Cut]:
    sizes = dict(zip(names(len(library)), library, strict=True))
    staff = cut_for_staff(sizes, fewest=fewest)
    return staff, cut_for_public(staff, sizes, fewest=fewest, fewest_public=public)


def seen(cut: Cut) -> Sight:
    """Each shown unit with its number, and who is held back."""
    return tuple((unit.members, unit.size) for unit in cut.units), cut.held


def smallness(library: tuple[int, ...], fewest: int, public: int) -> Sight:
    """The strong reader is told of every branch whether it is silent, small, middling or large."""
    return tuple((n > 0) + (n >= fewest) + (n >= public) for n in library)


def leaks(by_sight: dict[Sight, list[tuple[int, ...]]], hidden: Callable[[tuple[int, ...]], Iterable[int]]) -> int:
    return sum(len({library[i] for library in same}) < 2 for same in by_sight.values() for i in hidden(same[0]))


@pytest.mark.parametrize(("branches", "fewest", "public"), [(4, 5, 10), (5, 4, 6), (6, 3, 5)])
@pytest.mark.parametrize("edition", ["staff", "public", "both"])
def test_no_held_back_number_of_reflections_can_be_derived(branches, fewest, public, edition):
    by_sight: dict[Sight, list[tuple[int, ...]]] = defaultdict(list)
    for library in product(range(public + 2 - (branches == 6)), repeat=branches):
        staff, outside = cuts(library, fewest, public)
        sight = {"staff": seen(staff), "public": seen(outside), "both": (seen(staff), seen(outside))}[edition]
        by_sight[smallness(library, fewest, public), sight].append(library)
    limit = public if edition == "public" else fewest
    assert len(by_sight) > 50
    assert leaks(by_sight, lambda library: [i for i, n in enumerate(library) if 0 < n < limit]) == 0


def voices(library: tuple[Atom, ...], unit: Unit) -> Voices:
    mine = [atom for name, atom in zip(names(len(library)), library, strict=True) if name in unit.members]
    return Voices(sum(n for _, n, _ in mine), sum(x for _, _, x in mine), sum(n for _, n, _ in mine))


def code_seen(library: tuple[Atom, ...], cut: Cut, fewest: int, public: int) -> Sight:
    """Of each unit n and x, or that the code is left out for it; the unread tell what is in the unit in all."""
    cells: list[object] = []
    for unit in cut.units:
        whole = voices(library, unit)
        if unit.parts:
            parts = [voices(library, part) for part in unit.parts]
            told = tells_public(unit, whole, parts, fewest=fewest, fewest_public=public)
        else:
            told = tells_staff(unit, whole, fewest=fewest)
        cells.append((whole.n, whole.x) if told else None)
    return tuple(cells)


@pytest.mark.parametrize("edition", ["staff", "public", "both"])
def test_no_held_back_code_can_be_derived(edition):
    fewest, public = 3, 5
    atoms = [(n, i, x) for n in range(1, public + 1) for i in range(n + 1) for x in range(i + 1)]
    by_sight: dict[Sight, list[tuple[Atom, ...]]] = defaultdict(list)
    for library in product(atoms, repeat=3):
        totals = tuple(n for n, _, _ in library)
        staff, outside = cuts(totals, fewest, public)
        sights = {"staff": [staff], "public": [outside], "both": [staff, outside]}[edition]
        sight = tuple((seen(cut), code_seen(library, cut, fewest, public)) for cut in sights)
        by_sight[smallness(totals, fewest, public), sight].append(library)
    checked = 0
    for same in by_sight.values():
        shown = shown_atoms(same[0], edition, fewest, public)
        for i in range(3):
            if i in shown:
                continue
            checked += 1
            xs = {library[i][2] for library in same}
            assert len({library[i][1] for library in same}) > 1, same[:5]
            assert len(xs) > 1, same[:5]
            assert any(library[i][2] < library[i][1] for library in same), same[:5]
    assert checked > 500


def shown_atoms(library: tuple[Atom, ...], edition: str, fewest: int, public: int) -> set[int]:
    """The branches whose own n and x this edition shows."""
    staff, outside = cuts(tuple(n for n, _, _ in library), fewest, public)
    order = names(len(library))
    shown: set[int] = set()
    for cut in {"staff": [staff], "public": [outside], "both": [staff, outside]}[edition]:
        cells = code_seen(library, cut, fewest, public)
        shown |= {
            order.index(unit.members[0])
            for unit, cell in zip(cut.units, cells, strict=True)
            if cell is not None and not unit.joined
        }
    return shown
