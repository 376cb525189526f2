"""A draw is spread over branches and quarters, always the same, and looks at nothing else."""

from collections import Counter
from random import Random

import pytest

from impact.coding.drawing import Drawable, draw

WROTE = {("Central", "Q1"): 40, ("Central", "Q2"): 40, ("Hill", "Q1"): 5, ("Hill", "Q2"): 3, ("Lake", "Q2"): 1}
ROWS = [Drawable(f"{place}{when}{n}", place, when) for (place, when), many in WROTE.items() for n in range(many)]


def cells(ids):
    return Counter((row.branch, row.quarter) for row in ROWS if row.id in ids)


def test_each_branch_and_quarter_is_drawn_from_in_turn():
    assert cells(draw(ROWS, 5)) == dict.fromkeys(WROTE, 1)
    assert max(cells(draw(ROWS, 13)).values()) <= 4


@pytest.mark.parametrize(("number", "drawn"), [(0, 0), (1, 1), (88, 88), (89, 89), (500, 89)])
def test_there_are_never_more_than_asked_or_than_there_are(number, drawn):
    ids = draw(ROWS, number)
    assert len(ids) == len(set(ids)) == drawn


def test_it_is_the_same_whatever_order_they_come_in():
    mixed = ROWS.copy()
    Random(3).shuffle(mixed)
    assert draw(mixed, 20) == draw(ROWS, 20)
    assert draw(ROWS, 20, seed="another") != draw(ROWS, 20)


def test_they_are_read_in_no_order_of_place_or_time():
    places = [next(row.branch for row in ROWS if row.id == name) for name in draw(ROWS, 12)]
    assert places != sorted(places)
