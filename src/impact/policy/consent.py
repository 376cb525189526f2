"""A writer's level of consent in; whether a passage may be quoted, and what may stand under it, out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from impact.model import Audience

Level = Literal["withdrawn", "reader", "colleagues", "anonymous", "role", "named"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""Lowest first."""

# Somebody who has said nothing, or something we do not understand, has not agreed to be quoted.
DEFAULT: Level = "reader"

# The patron in a story agreed to nothing: outside the staff, this many named persons must have read the passage for
# who could be recognised.
CLEARANCES: dict[Audience, int] = {"staff": 0, "board": 1, "public": 2}


@dataclass(frozen=True, slots=True)
class Terms:
    """What may be done with one passage before one audience."""

    quote: bool = False
    branch: bool = False
    role: bool = False
    name: bool = False


NOTHING = Terms()


def level(word: str) -> Level:
    """The level of this name; anything else is the default."""
    return word if word in LEVELS else DEFAULT


def lowest(levels: Iterable[Level]) -> Level:
    """Of several levels given together the lowest counts; without any, the default."""
    return min(levels, key=LEVELS.index, default=DEFAULT)


def clearances(audience: Audience, *, public: int = CLEARANCES["public"]) -> int:
    """How many named persons must have read a passage before this audience sees it; `public` is the setting."""
    return public if audience == "public" else CLEARANCES[audience]


def may_quote(
    given: str,
    *,
    audience: Audience,
    cleared_by: int,
    atom_shown: bool = True,
    public_clearances: int = CLEARANCES["public"],
) -> bool:
    """Whether the passage may be quoted at all. `cleared_by` counts different persons; see `terms`.

    A branch that is held back may still be quoted; `atom_shown` decides only whether it may be named.
    """
    return terms(
        given, audience=audience, cleared_by=cleared_by, atom_shown=atom_shown, public_clearances=public_clearances
    ).quote


def terms(
    given: str,
    *,
    audience: Audience,
    cleared_by: int,
    atom_shown: bool,
    name_confirmed: bool = False,
    public_clearances: int = CLEARANCES["public"],
) -> Terms:
    """Whether a passage may be quoted, and whether branch, role and name may stand under it.

    `atom_shown`: the figures of its branch and quarter are shown to this audience. `name_confirmed`: the writer said
    yes to the name again. `public_clearances` is 2 unless the library set 1, having nobody else.
    Raises ValueError when it is below 1.
    """
    if public_clearances < 1:
        raise ValueError("before the public at least one named person reads a passage")
    held = level(given)
    if not _reaches(held, audience) or cleared_by < clearances(audience, public=public_clearances):
        return NOTHING
    with_role = _at_least(held, "role")
    return Terms(quote=True, branch=with_role or atom_shown, role=with_role, name=held == "named" and name_confirmed)


def _reaches(held: Level, audience: Audience) -> bool:
    return _at_least(held, "colleagues" if audience == "staff" else "anonymous")


def _at_least(held: Level, other: Level) -> bool:
    return LEVELS.index(held) >= LEVELS.index(other)
