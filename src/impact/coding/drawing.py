"""Rows with their branch and quarter in; so many of them, spread over both, out. Who wrote them is never looked at."""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256
from itertools import chain, zip_longest
from typing import NamedTuple

# The same reflections give the same draw on every computer: nobody can draw until they like it.
SEED = "two readers"


class Drawable(NamedTuple):
    id: str
    branch: str
    quarter: str


def draw(rows: Iterable[Drawable], number: int, *, seed: str = SEED) -> tuple[str, ...]:
    """At most `number` ids: one of each branch and quarter in turn, until there are enough or none are left.

    Which one, and the order of branches and quarters, follows from the seed and the ids alone.
    """
    cells: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        cells[row.branch, row.quarter].append(row.id)
    shuffled = [sorted(ids, key=lambda name: _lot(seed, name)) for ids in cells.values()]
    shuffled.sort(key=lambda ids: _lot(seed, ids[0]))
    in_turn = [name for name in chain.from_iterable(zip_longest(*shuffled)) if name is not None]
    return tuple(sorted(in_turn[:number], key=lambda name: _lot(seed, name)))


def _lot(seed: str, name: str) -> str:
    return sha256(f"{seed}\x1f{name}".encode()).hexdigest()
