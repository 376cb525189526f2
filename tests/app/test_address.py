"""The address is the view: it may hold our words or the screen's, and what is not here is said."""

import pytest

from impact.app.choices import meant

NAMES = {"2026-Q3": "Q3 2026", "2026": "2026"}


@pytest.mark.parametrize("asked", ["2026-Q3", "2026-q3", "Q3 2026", " q3 2026 "])
def test_a_key_and_its_name_mean_the_same(asked: str):
    assert meant(asked, NAMES) == "2026-Q3"


@pytest.mark.parametrize("asked", ["", "2011-Q1", "<b>"])
def test_other_words_mean_nothing(asked: str):
    assert meant(asked, NAMES) is None
