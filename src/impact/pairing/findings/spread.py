"""A change and the earlier changes of the same count in; whether it went further than this count usually goes, out.

The usual is the count's own: the middle of its earlier changes on the same time a year before, and their median
absolute deviation, which a single odd quarter does not move. Argued in docs/decisions/022-findings.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from statistics import median

from impact.model import Measure
from impact.model.findings import Moved
from impact.pairing.changes import change
from impact.pairing.guarded import Guarded
from impact.pairing.view import WHOLE
from impact.period import Period

# Of fewer, one ordinary change in ten or more would lie beyond the usual by accident.
FEWEST_CHANGES = 6
# Five years of quarters; what was usual longer ago need not be.
LONGEST_PAST = 20
# Where changes scatter evenly, one ordinary change in twelve lies further after six, one in forty after twelve.
BEYOND = 5.0
# Where the past is too short, a change counts by itself, for half of what one beyond the usual does and only of counts
# large enough for a share of them to say something.
LARGE_CHANGE = 0.5
FEWEST_FOR_PLAIN = 100
# A count that went up by exactly the same share each year has no deviation at all: a point more is no news.
LEAST_DEVIATION = 0.01


@dataclass(frozen=True, slots=True)
class Spread:
    """`size` is how far the change lies from the middle, 1 at the edge of the usual; of a short past 0.5 at most."""

    moved: Moved
    past: int
    size: float = 0.0


def spread_of(now: float, past: Sequence[float], *, smallest: float) -> Spread:
    """`now` and `past` are fractions; NaN in `now` is no change at all. `smallest`: the lesser of the two counts."""
    if isnan(now):
        return Spread("", len(past))
    if len(past) < FEWEST_CHANGES:
        return Spread("short", len(past), min(abs(now), LARGE_CHANGE) if smallest >= FEWEST_FOR_PLAIN else 0.0)
    middle = median(past)
    deviation = max(median(abs(one - middle) for one in past), LEAST_DEVIATION)
    size = abs(now - middle) / (BEYOND * deviation)
    return Spread("beyond" if size > 1 else "within", len(past), size)


def past_changes(guarded: Guarded, measure: Measure, period: Period) -> list[float]:
    """Of all branches, each earlier period of the same length against the same one a year before it, newest first."""
    found, earlier = [], period
    for _ in range(LONGEST_PAST):
        earlier = earlier.previous()
        one = change(guarded, measure, WHOLE, now=earlier, before=earlier.year_before())
        if not isnan(one):
            found.append(one)
    return found
