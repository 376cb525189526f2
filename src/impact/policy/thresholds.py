"""What the library set in; how few may stand behind a number, by audience, out. Each bound has its reason.

The same for every figure, list and file of one audience: see docs/decisions/024-thresholds-and-what-is-told.md.
"""

from dataclasses import dataclass

from impact.policy.small_numbers import FEWEST, FEWEST_ALLOWED, FEWEST_PUBLIC

# A sensitive number below this, other than 0, could be told of one person in a small town.
FEWEST_SENSITIVE = 10
# From here on hardly a library would see a branch.
MOST = 50


@dataclass(frozen=True, slots=True)
class Thresholds:
    """`staff`: people or reflections behind what stands alone for staff and board; `public`: for the public.

    `sensitive`: outside the staff a sensitive number v with 0 < v < this is held back. Raises ValueError where a
    reader could tell what is held back: see `trouble`.
    """

    staff: int = FEWEST
    public: int = FEWEST_PUBLIC
    sensitive: int = FEWEST_SENSITIVE

    def __post_init__(self) -> None:
        if wrong := trouble(self.staff, self.public, self.sensitive):
            raise ValueError(wrong)


def trouble(staff: int, public: int, sensitive: int) -> str:
    """Why these may not be set, for a person; nothing where they may."""
    if min(staff, sensitive) < FEWEST_ALLOWED:
        return f"At least {FEWEST_ALLOWED}: below that, whoever sees that a number is held back knows what it is."
    if public < staff:
        return f"The public may not see more than the board: at least {staff} for the public, or fewer for the board."
    if max(staff, public, sensitive) > MOST:
        return f"At most {MOST}: above that hardly anything could be shown."
    return ""


USUAL = Thresholds()
