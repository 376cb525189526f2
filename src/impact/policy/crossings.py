"""What each unit shows of two codes in; whether the total of those that name both may be told beside it, out.

A reader of a unit's two numbers knows the least and the most that both can come to there. The total of all units is
told only where it leaves each unit's own part open. Argued in docs/decisions/020-moments-and-listening.md.
"""

from collections.abc import Sequence
from typing import NamedTuple

# Of one unit alone that is open, the total would be that unit's own part.
FEWEST_OPEN = 2


class Share(NamedTuple):
    """One unit's part of a crossing: between `least` and `most`; `joined` says that it is several small branches."""

    least: int
    most: int
    joined: bool

    @property
    def open(self) -> bool:
        return self.least < self.most


def share(n: int, one: int, other: int, *, joined: bool) -> Share:
    """Of `n` reflections `one` and `other` name each code: how many may name both."""
    return Share(max(0, one + other - n), min(one, other), joined)


def crossing_told(shares: Sequence[Share], x: int) -> bool:
    """Whether the total x of these units is told.

    Where no unit is open their own numbers tell it already. None at all is told, as of a sensitive code, where no
    small branch is in it; then the most is held back together with the number below it, or that nothing is told would
    tell the most.
    """
    free = sum(one.open for one in shares)
    if not free:
        return True
    least, most = sum(one.least for one in shares), sum(one.most for one in shares)
    if least or any(one.joined for one in shares):
        return free >= FEWEST_OPEN and least < x < most
    if x == 0:
        return most >= FEWEST_OPEN
    return free >= FEWEST_OPEN and x < most - 1
