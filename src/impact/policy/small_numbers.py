"""How many wrote at each branch in one quarter in; the disjoint units that may be shown out. Pure numbers and names.

An atom is one branch in one quarter; its size is its distinct writers where all are known, else its reflections.
The atoms are cut once; every larger figure adds up whole units. Each bound has its reason in
docs/decisions/004-small-numbers.md.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

# Fewer could be recognised by colleagues, or by anybody. With 2 the reader would know that a held-back branch has 1.
FEWEST = 5
FEWEST_PUBLIC = 10
FEWEST_ALLOWED = 3

JOIN = " + "

# Of a code below another, in several small branches: fewer, and its absence would be known.
FEWEST_BELOW = 2

Together = Callable[[Sequence[str]], int]
"""The size of several branches as one: never more than the sum of their sizes (one person may write at two)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Branches that are counted as one, in the library's order. `parts` are the board's units it is made of."""

    members: tuple[str, ...]
    size: int
    parts: tuple["Unit", ...] = ()

    @property
    def joined(self) -> bool:
        return len(self.members) > 1

    @property
    def name(self) -> str:
        return JOIN.join(self.members)


@dataclass(frozen=True, slots=True)
class Cut:
    """One quarter: its units, and the branches that wrote but enter no figure."""

    units: tuple[Unit, ...] = ()
    held: tuple[str, ...] = ()

    def unit_of(self, branch: str) -> Unit | None:
        return next((unit for unit in self.units if branch in unit.members), None)

    def counted_with(self, branch: str) -> str:
        """The name of the joined unit that counts this branch, else nothing."""
        unit = self.unit_of(branch)
        return unit.name if unit and unit.joined else ""


@dataclass(frozen=True, slots=True)
class Voices:
    """Of one unit and one code: reflections in n, those in x, and the size that n is tested on."""

    n: int
    x: int
    size: int


def cut_for_staff(sizes: Mapping[str, int], *, fewest: int = FEWEST, together: Together | None = None) -> Cut:
    """The units of staff and board. `sizes` stands in the library's order; a branch with 0 is silent."""
    if fewest < FEWEST_ALLOWED:
        raise ValueError(f"fewer than {FEWEST_ALLOWED} would tell the reader what is held back")
    atoms = [Unit((branch,), size) for branch, size in sizes.items() if size > 0]
    as_one = _as_one(sizes, together)
    return _join(atoms, fewest, bounds=lambda atom: (1, fewest - 1), as_one=as_one, order=list(sizes))


def cut_for_public(
    staff: Cut,
    sizes: Mapping[str, int],
    *,
    fewest: int = FEWEST,
    fewest_public: int = FEWEST_PUBLIC,
    together: Together | None = None,
) -> Cut:
    """The public's units are made of the board's; what the board leaves out, the public leaves out."""
    bounds = partial(_bounds_of_part, fewest=fewest, fewest_public=fewest_public)
    parts = [Unit(unit.members, unit.size, parts=(unit,)) for unit in staff.units]
    as_one = _as_one(sizes, together)
    cut = _join(parts, fewest_public, bounds=bounds, as_one=as_one, order=list(sizes))
    out = {*cut.held, *staff.held}
    return Cut(cut.units, tuple(branch for branch in sizes if branch in out))


def tells_staff(unit: Unit, voices: Voices, *, fewest: int = FEWEST) -> bool:
    """Whether staff and board see a code on this unit. None or all of a joined unit would tell of each branch in it."""
    if voices.size < fewest:
        return False
    return not unit.joined or 0 < voices.x < voices.n


def tells_child(unit: Unit, child: Voices) -> bool:
    """Whether a code that stands below another is seen on a unit that shows the other. Else it is 0 or 1.

    What stands below is never more than what it stands below, and that is not all: held back, it would be known to be
    none.
    """
    return not unit.joined or child.x >= FEWEST_BELOW


def tells_public(
    unit: Unit,
    whole: Voices,
    parts: Sequence[Voices],
    *,
    fewest: int = FEWEST,
    fewest_public: int = FEWEST_PUBLIC,
) -> bool:
    """Whether the public sees a code on this unit; `parts` are the voices of `unit.parts`, one by one."""
    shown_to_board = all(tells_staff(p, v, fewest=fewest) for p, v in zip(unit.parts, parts, strict=True))
    # A joined part has at least one in x and one out of x, or the board would not see it: more must be left to guess.
    sure = sum(part.joined for part in unit.parts)
    if not shown_to_board or not large_for_public(unit, whole, parts, fewest=fewest, fewest_public=fewest_public):
        return False
    if len(unit.parts) == 1:
        return True
    return sure < whole.x < whole.n - sure


def large_for_public(
    unit: Unit,
    whole: Voices,
    parts: Sequence[Voices],
    *,
    fewest: int = FEWEST,
    fewest_public: int = FEWEST_PUBLIC,
) -> bool:
    """Whether n alone lets the public see a code; a sensitive code, never shown by unit, asks no more."""
    if whole.size < max(fewest, fewest_public) or any(part.size < fewest for part in parts):
        return False
    # Each part is known to have `fewest`; with exactly that many in all, each part would be known.
    return len(unit.parts) == 1 or sum(part.size for part in parts) > fewest * len(parts)


def _bounds_of_part(unit: Unit, *, fewest: int, fewest_public: int) -> tuple[int, int]:
    """What a reader knows of a board's unit that is too small for the public."""
    most = fewest_public - 1
    atoms = len(unit.members)
    if atoms == 1:
        return fewest, most
    return max(fewest, atoms + 1), min(most, atoms * (fewest - 1) - 1)


def _join(
    units: Sequence[Unit],
    fewest: int,
    *,
    bounds: Callable[[Unit], tuple[int, int]],
    as_one: Together,
    order: Sequence[str],
) -> Cut:
    alone = tuple(unit for unit in units if unit.size >= fewest)
    small = [unit for unit in units if unit.size < fewest]
    members = tuple(branch for branch in order if any(branch in unit.members for unit in small))
    size = as_one(members) if members else 0
    if not _may_join(small, size, fewest, [bounds(unit) for unit in small]):
        return Cut(alone, members)
    parts = tuple(part for unit in small for part in unit.parts)
    return Cut((*alone, Unit(members, size, parts)))


def _may_join(small: Sequence[Unit], size: int, fewest: int, bounds: Sequence[tuple[int, int]]) -> bool:
    # A unit whose size is known from its bounds alone hides nothing: two others must share the rest.
    free = sum(least < most for least, most in bounds)
    total = sum(unit.size for unit in small)
    least, most = sum(low for low, _ in bounds), sum(high for _, high in bounds)
    return free >= 2 and size >= fewest and least < total < most


def _as_one(sizes: Mapping[str, int], together: Together | None) -> Together:
    def as_one(members: Sequence[str]) -> int:
        added = sum(sizes[branch] for branch in members)
        return min(added, together(members)) if together else added

    return as_one
