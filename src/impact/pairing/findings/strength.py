"""How far a count moved, how many were heard and how the two fit in; the number by which findings are ordered, out.

Three parts, each between 0 and 1, added up, and a quarter at most for how many name the code: the rule of
docs/decisions/022-findings.md. It compares things that could be said of one period. It is no measure of connection, of
a branch or of a person, and is shown nowhere.
"""

from collections.abc import Sequence

from impact.model.findings import Fit, Named

# Twice as far as usual is as telling as a change can be.
FARTHEST = 2.0
# What contradicts the pair's claim is told before what bears it out; what only adds comes after both.
FITS: dict[Fit, float] = {"differs": 1.0, "agrees": 0.5, "adds": 0.25, "no voice yet": 0.0, "": 0.0}


# How often a code is named decides only between things that are alike in all else.
NAMING = 0.25


def strength(*, size: float = 0.0, weight: float = 0.0, fit: Fit = "", named: Sequence[Named] = ()) -> float:
    """`size`: as in `Spread`; `weight`: coverage, 0 to 1."""
    most = max((one.x / one.n for one in named), default=0.0)
    return round(min(size, FARTHEST) / FARTHEST + weight + FITS[fit] + NAMING * most, 6)
