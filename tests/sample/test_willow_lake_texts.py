"""The voices of Willow Lake: as many as promised, no two alike, ticked with codes that exist."""

import re
from collections import Counter
from itertools import combinations

import pytest

from impact.model import THREADS
from impact.policy.consent import LEVELS
from impact.sample.decided import decided
from impact.sample.library import BRANCHES, QUARTERS
from impact.sample.moments import sent
from impact.sample.texts import told
from impact.vocabulary.codebook import starter_codes
from impact.vocabulary.pairs import pairs

WRITTEN = {
    "2024-Q4": (9, 6, 5, 2, 0, 0),
    "2025-Q1": (8, 6, 4, 3, 2, 2),
    "2025-Q2": (7, 5, 4, 2, 2, 2),
    "2025-Q3": (25, 17, 13, 12, 6, 3),
    "2025-Q4": (9, 0, 6, 5, 1, 2),
    "2026-Q1": (7, 6, 5, 0, 3, 1),
    "2026-Q2": (9, 7, 4, 4, 2, 0),
    "2026-Q3": (24, 18, 14, 10, 6, 3),
}


@pytest.mark.parametrize("quarter", QUARTERS)
def test_each_branch_wrote_as_often_as_promised(quarter: str) -> None:
    counted = Counter(one.branch for one in told() if one.quarter == quarter)
    assert tuple(counted[branch] for branch in BRANCHES) == WRITTEN[quarter]


def test_no_voice_belongs_to_an_unknown_branch_or_quarter() -> None:
    assert {one.branch for one in told()} == set(BRANCHES)
    assert {one.quarter for one in told()} == set(QUARTERS)
    assert len(told()) == 291


def test_no_two_reflections_are_alike() -> None:
    words = [(one.text, set(re.findall(r"\w+", one.text.casefold()))) for one in told()]
    assert len({text for text, _ in words}) == len(words)
    alike = [(a, b) for (a, one), (b, other) in combinations(words, 2) if len(one & other) > 0.7 * len(one | other)]
    assert alike == []


def test_voices_are_short_and_long_and_some_say_nothing() -> None:
    lengths = [len(one.text.split()) for one in told()]
    assert max(lengths) <= 95
    assert sum(length <= 3 for length in lengths) >= 5
    assert sum(8 <= length <= 90 for length in lengths) > 270


def test_ticks_are_starter_codes_and_each_is_used() -> None:
    used = {code for one in told() for code in one.codes}
    assert used == {code.id for code in starter_codes()}


def test_about_a_fifth_ticked_nothing_and_threads_are_neither_rare_nor_everywhere() -> None:
    ticked = [one for one in told() if one.codes]
    assert 0.15 <= 1 - len(ticked) / len(told()) <= 0.25
    for thread in THREADS:
        assert 0.2 <= sum(thread in one.codes for one in ticked) / len(ticked) <= 0.45


def test_felt_seen_is_ticked_exactly_where_the_patron_showed_it() -> None:
    differing = [one.text for one in told() if one.codes and ("FELT_SEEN" in one.codes) != (one.felt_seen == "yes")]
    assert differing == []
    assert {one.felt_seen for one in told()} == {"yes", "partly", "no", ""}


def test_every_level_of_consent_occurs() -> None:
    assert {one.consent for one in told()} == set(LEVELS)


def test_latest_quarter_is_told_by_staff_and_visitors() -> None:
    assert Counter(one.told_by for one in told() if one.quarter == "2026-Q3") == {"staff": 69, "patron": 6}


def test_some_voices_look_like_formulas_or_markup() -> None:
    texts = "\n".join(one.text for one in told())
    assert re.search(r"^=", texts, re.MULTILINE)
    assert "<script>" in texts
    assert "**not**" in texts
    assert "](" in texts


def test_words_that_belong_to_a_month_were_sent_in_that_month() -> None:
    of_a_month = [(completed, one) for _, completed, one in sent(told()) if one.month]
    assert len(of_a_month) > 20
    for completed, one in of_a_month:
        assert completed.month == int(one.month)
        assert f"{completed.year}-Q{(completed.month + 2) // 3}" == one.quarter


def test_its_people_said_of_no_pair_what_the_program_would_refuse() -> None:
    """Without a claim there is nothing that a voice could agree with, or differ from."""
    for line in decided("pairs"):
        assert line["fit"] == "adds" or pairs()[line["pair"]].claim, line["pair"]
