"""That a wider place or a longer time is shown than the one that was asked for, and in which words to say so."""

from dataclasses import dataclass
from typing import Literal

Step = Literal["asked", "unit", "all", "year", "nowhere"]
"""How far one had to go: the branch itself, the unit that counts it, all branches, their year, or no number at all."""

Why = Literal["privacy", "sensitive", "readers"]
"""So few that somebody could be recognised; a sensitive code; a code on which two readers disagree."""


@dataclass(frozen=True, slots=True)
class Widened:
    """What was asked for, and why another place or time stands in the figure.

    `members` are the branches that are shown as one, in the library's order; none: all branches.
    """

    step: Step
    asked_place: str
    asked_period: str
    members: tuple[str, ...]
    period: str
    why: Why = "privacy"

    @property
    def of_some(self) -> bool:
        """Whether it is neither one branch nor all of them."""
        return bool(self.members)
