"""The address is the view: it may hold our words or the screen's, and what is not here is said."""

import pytest

from impact.app.figures.filter_bar import BUTTONS, LABELS, NAMES, NEEDS, WIDTHS, meant

NAMED = {"2026-Q3": "Q3 2026", "2026": "2026"}


@pytest.mark.parametrize("asked", ["2026-Q3", "2026-q3", "Q3 2026", " q3 2026 "])
def test_a_key_and_its_name_mean_the_same(asked: str):
    assert meant(asked, NAMED) == "2026-Q3"


@pytest.mark.parametrize("asked", ["", "2011-Q1", "<b>"])
def test_other_words_mean_nothing(asked: str):
    assert meant(asked, NAMED) is None


def test_no_branch_is_all_of_them():
    assert meant("All branches", {"": "All branches", "North Hill": "North Hill"}) == ""


def test_every_choice_is_declared_in_full():
    assert set(LABELS) == set(NAMES) == {*BUTTONS, *WIDTHS}
    assert not set(BUTTONS) & set(WIDTHS)
    assert {key for asked in NEEDS.values() for key in asked} < set(LABELS)
