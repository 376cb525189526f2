"""Everything that staff, board and public are handed, alone and side by side: nothing held back can be worked out.

First every published number is shown to be a sum of whole quarter cells that are published themselves, so that months,
years and chosen branches add nothing to know. Then, quarter by quarter, whole-number programming searches all libraries
that fit the published cells and the rules: each n and x that is held back must have at least two values left.
"""

import pytest
from handed_out import AUDIENCES, SHARDS, WORKSPACES, hand_out, invent
from whole_cells import counts_are_sums, explained, held_back, same_sight, sensitive_totals

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("answers_are_numbered_once")]


@pytest.mark.parametrize("shard", range(SHARDS))
def test_nothing_held_back_can_be_worked_out(shard):
    cells = held = 0
    for seed in range(shard, WORKSPACES, SHARDS):
        space = invent(seed)
        editions = {audience: hand_out(space, audience, seed) for audience in AUDIENCES}
        for edition in editions.values():
            cells += sum(explained(edition, frame, chosen) for frame, chosen in edition.others)
            cells += counts_are_sums(edition, space)
        sensitive_totals(space, editions)
        assert same_sight(editions["staff"], editions["board"])
        for period in space.quarters:
            for seen in (("public",), ("board", "public")):  # who has both knows all that the board alone knows
                held += held_back(space, [editions[a] for a in seen], editions["board"], period)
    print(f"{cells} published numbers explained, {held} held-back numbers stay open, 0 leaks")
    assert held > 5000
