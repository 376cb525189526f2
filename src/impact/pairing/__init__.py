"""Counts and standing codes in, pairs out: what was counted beside what people said, as each audience may see it."""

from impact.pairing.both_sides import both_sides
from impact.pairing.branches_shown import BranchesShown, branches_shown
from impact.pairing.conditions import conditions
from impact.pairing.counts_told import counts_told
from impact.pairing.coverage import coverage
from impact.pairing.ideas import ideas
from impact.pairing.indicators import indicators
from impact.pairing.listening import listening
from impact.pairing.matrix import matrix
from impact.pairing.misses import misses
from impact.pairing.outcomes import outcomes
from impact.pairing.pair_card import pair_card
from impact.pairing.pairs import pair
from impact.pairing.rated import card_with_rate, misses_as_rate
from impact.pairing.rates import background
from impact.pairing.ribbon import ribbon
from impact.pairing.scene import Scene
from impact.pairing.sounding_board import sounding_board
from impact.pairing.sources import sources_of_numbers
from impact.pairing.surveys import programmes
from impact.pairing.then_and_now import then_and_now
from impact.pairing.view import Grain
from impact.pairing.weave import weave
from impact.pairing.year_to_date import YearSoFar, year_to_date

__all__ = [
    "BranchesShown",
    "Grain",
    "Scene",
    "YearSoFar",
    "background",
    "both_sides",
    "branches_shown",
    "card_with_rate",
    "conditions",
    "counts_told",
    "coverage",
    "ideas",
    "indicators",
    "listening",
    "matrix",
    "misses",
    "misses_as_rate",
    "outcomes",
    "pair",
    "pair_card",
    "programmes",
    "ribbon",
    "sounding_board",
    "sources_of_numbers",
    "then_and_now",
    "weave",
    "year_to_date",
]
