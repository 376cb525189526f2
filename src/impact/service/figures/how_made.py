"""Nothing in; the limits and rules that numbers are made by out, read from where they are kept: no number stands twice.

For the page that explains them. A constant that changes changes the page.
"""

from dataclasses import dataclass
from datetime import timedelta

from impact.coding.agreement import RELIABLE, TENTATIVE
from impact.pairing.fit import COUNT_MOVES, VOICE_MOVES
from impact.pairing.intervals import CONFIDENCE, wilson
from impact.pairing.over_time import LONGEST_CLOSED
from impact.pairing.sums import CLOSED_AFTER
from impact.policy.audience import FEWEST_FOR_SHARE


@dataclass(frozen=True, slots=True)
class HowMade:
    """Shares and moves are fractions."""

    fewest_for_share: int = FEWEST_FOR_SHARE
    count_moves: float = COUNT_MOVES
    voice_moves: float = VOICE_MOVES
    confidence: float = CONFIDENCE
    days_closed: int = LONGEST_CLOSED
    closed_after: timedelta = CLOSED_AFTER
    reliable: float = RELIABLE
    tentative: float = TENTATIVE


def how_made() -> HowMade:
    return HowMade()


def interval(x: int, n: int) -> str:
    """An example, made by the function that makes all of them: 13.7% to 69.4%."""
    low, high = wilson(x, n)
    return f"{low:.1%} to {high:.1%}"
