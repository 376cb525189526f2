"""Every form with any data it may be given, by number: a new form registers here and is looked at by all."""

from collections.abc import Callable, Mapping
from typing import Any

from any_time import any_ribbon, any_weave
from any_voices import any_board, any_ideas, any_then_and_now
from guarded_conditions import any_family
from guarded_outcomes import any_outcomes
from test_crowding import a_library as any_sides
from test_listening import a_library as any_listening
from test_matrix import a_library as any_matrix
from test_misses import a_past as any_misses
from test_pair_card_room import a_card as any_card

FORMS: Mapping[str, Callable[[int], Any]] = {
    "sides": any_sides,
    "weave": any_weave,
    "misses": any_misses,
    "ribbon": any_ribbon,
    "pair_card": any_card,
    # Of two families.
    "conditions": any_family,
    "ideas": any_ideas,
    "then_and_now": any_then_and_now,
    "sounding_board": any_board,
    "matrix": any_matrix,
    "listening": any_listening,
    "outcomes": any_outcomes,
}
