"""Counts and standing codes in, pairs out: what was counted beside what people said, as each audience may see it."""

from impact.pairing.both_sides import both_sides
from impact.pairing.coverage import coverage
from impact.pairing.indicators import indicators
from impact.pairing.pairs import pair
from impact.pairing.view import Grain

__all__ = ["Grain", "both_sides", "coverage", "indicators", "pair"]
