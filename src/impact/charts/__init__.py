"""Guarded frames in, finished figures out. Nothing here filters, sums, reads or saves."""

from impact.charts.conditions import conditions
from impact.charts.ideas import ideas
from impact.charts.listening import listening
from impact.charts.matrix import matrix
from impact.charts.misses import misses
from impact.charts.outcomes import outcomes
from impact.charts.page import titled
from impact.charts.pair_card import pair_card
from impact.charts.ribbon import ribbon
from impact.charts.sides import sides
from impact.charts.sounding_board import sounding_board
from impact.charts.then_and_now import then_and_now
from impact.charts.weave import weave
from impact.look import Size

__all__ = [
    "Size",
    "conditions",
    "ideas",
    "listening",
    "matrix",
    "misses",
    "outcomes",
    "pair_card",
    "ribbon",
    "sides",
    "sounding_board",
    "then_and_now",
    "titled",
    "weave",
]
