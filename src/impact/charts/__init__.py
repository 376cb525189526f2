"""Guarded frames in, finished figures out. Nothing here filters, sums, reads or saves."""

from impact.charts.listening import listening
from impact.charts.conditions import conditions
from impact.charts.misses import misses
from impact.charts.outcomes import outcomes
from impact.charts.pair_card import pair_card
from impact.charts.ribbon import ribbon
from impact.charts.sides import sides
from impact.charts.weave import weave
from impact.look import Size

__all__ = ["Size", "conditions", "listening", "misses", "outcomes", "pair_card", "ribbon", "sides", "weave"]
