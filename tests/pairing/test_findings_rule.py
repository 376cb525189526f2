"""By which rule findings are chosen: how far a count moved beside its own past, what differs, nothing twice."""

from dataclasses import replace

import pytest

from impact.model.findings import Finding, Named
from impact.pairing.findings import chosen
from impact.pairing.findings.spread import FEWEST_CHANGES, spread_of
from impact.vocabulary.codebook import codebook

LAST = "2026-Q3"

# The usual spread

PAST = [0.02, -0.01, 0.03, 0.0, 0.01, 0.01]  # middle 1 %, deviation 1 %: usual is from −4 to 6 %


@pytest.mark.parametrize(
    ("now", "moved"), [(0.059, "within"), (0.061, "beyond"), (-0.039, "within"), (-0.041, "beyond")]
)
def test_a_change_is_beyond_the_usual_when_it_lies_five_deviations_from_the_middle(now, moved):
    assert spread_of(now, PAST, smallest=500).moved == moved


@pytest.mark.parametrize(("past", "moved"), [(5, "short"), (6, "beyond"), (7, "beyond")])
def test_a_short_past_says_nothing_of_what_is_usual(past, moved):
    assert spread_of(0.9, (PAST + PAST)[:past], smallest=500).moved == moved
    assert FEWEST_CHANGES == 6


def test_one_odd_quarter_does_not_make_every_change_usual():
    assert spread_of(0.3, [*PAST, -0.9], smallest=500).moved == "beyond"


def test_a_count_that_always_grew_alike_is_no_news_when_it_grows_a_point_more():
    assert spread_of(0.06, [0.05] * 8, smallest=500).moved == "within"
    assert spread_of(0.11, [0.05] * 8, smallest=500).moved == "beyond"


def test_a_short_past_weighs_less_than_a_change_beyond_the_usual_and_nothing_for_small_counts():
    assert spread_of(3.0, [], smallest=100).size == 0.5
    assert spread_of(3.0, [], smallest=99).size == 0.0


# What is chosen


def finding(key: str, strength: float, kind="named", fit="", measure="", code="") -> Finding:
    made = Finding(key, kind, "staff", LAST, "", (), strength, fit=fit)
    return made if not code else replace(made, named=(_named(code),))


def _named(code):
    return Named(codebook()[code], 3, 20)


def test_what_differs_is_among_the_first_three():
    many = [finding(str(i), 9 - i, kind) for i, kind in enumerate(("seen_felt", "given", "threads", "named", "ideas"))]
    differing = finding("differs", 0.1, "beside", fit="differs")
    assert chosen([*many, differing])[2].key == "differs"
    assert len(chosen([*many, differing])) == 5


def test_a_code_is_said_once_and_kept_out_gives_room_to_the_next():
    same = [finding("a", 3, "beside", code="DIGNITY"), finding("b", 2, "threads", code="DIGNITY"), finding("c", 1)]
    assert [one.key for one in chosen(same)] == ["a", "c"]
    assert [one.key for one in chosen(same, kept_out=["a"])] == ["b", "c"]
