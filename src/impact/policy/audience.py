"""Who reads in; how many they must not be fewer than, and which sensitive numbers they may see, out."""

from collections.abc import Mapping
from dataclasses import dataclass

from impact.model import Audience, Code, Measure
from impact.policy.small_numbers import FEWEST_BELOW
from impact.policy.thresholds import USUAL, Thresholds

READERS: Mapping[Audience, str] = {"staff": "staff", "board": "the board", "public": "the public"}
"""Each audience as it is said in a sentence."""
# Below this a share says more than it knows: counts are printed instead.
FEWEST_FOR_SHARE = 20


@dataclass(frozen=True, slots=True)
class Limits:
    """`sensitive`: a sensitive value v with 0 < v < this is held back; 0 holds nothing back."""

    audience: Audience
    fewest: int
    fewest_public: int
    sensitive: int

    @property
    def public(self) -> bool:
        return self.audience == "public"

    @property
    def alone(self) -> int:
        """How many people or reflections are behind whatever stands alone for this audience."""
        return self.fewest_public if self.public else self.fewest


def limits(audience: Audience, thresholds: Thresholds = USUAL) -> Limits:
    """The limits of one audience, as the library set them."""
    sensitive = 0 if audience == "staff" else thresholds.sensitive
    return Limits(audience, thresholds.staff, thresholds.public, sensitive)


def sensitive_held(value: float, limits: Limits) -> bool:
    """Whether one sensitive number is held back. Zero is a count and is shown."""
    return 0 < value < limits.sensitive


def sensitive_total_told(n: int, x: int, *, units: int, joined: bool, whole_is_one: bool, limits: Limits) -> bool:
    """Whether the whole system's x of a sensitive code is shown for a quarter.

    It is made of `units`; `joined` says that one of them is several small branches. None or all would tell of each
    unit, so all is never shown, and none only where no small branch is in it. One unit alone is a branch, not the
    system, unless the library has but one (`whole_is_one`).
    """
    if units < 2 and not whole_is_one:
        return False
    if x == n or (x == 0 and joined):
        return False
    return not sensitive_held(x, limits)


def sensitive_child_told(x: int, *, joined: bool) -> bool:
    """The same for a code below another whose total is shown: as in `tells_child`, of the whole system."""
    return not joined or x >= FEWEST_BELOW


def told_by_branch(thing: Measure | Code) -> bool:
    """Whether this may ever be split by branch."""
    if isinstance(thing, Code):
        return not thing.sensitive
    return thing.sensitive != "system_only"


def told_by_month(measure: Measure, limits: Limits) -> bool:
    """Whether this may be split by month: months shown beside their quarter would give away one that is held back."""
    return not measure.sensitive or limits.sensitive == 0
