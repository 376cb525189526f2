"""Conditions of the whole system: numbers that a pencil finds too, and nothing that a branch could be read from."""

from dataclasses import replace

import pandas as pd
import pytest
from pairing_library import row
from said_of_conditions import BRANCHES, CODE, exchanged, invent, several, shown

from impact.pairing.given import given_for
from impact.vocabulary.codebook import codebook

Q2 = "2026-Q2"
AUDIENCES = ("staff", "board", "public")
SIDES = ("missing", "in_place", "unsaid")


def line(made, code=CODE):
    return row(made.rows, code=code)


def numbers(made, code=CODE):
    found = line(made, code)
    return tuple(None if pd.isna(found[name]) else int(found[name]) for name in ("n", "x", *SIDES))


def two_large(**east):
    return [*several("Hill", Q2, 12, missing=2, in_place=1), *several("East", Q2, 10, **{"missing": 1, **east})]


def test_each_side_counts_the_reflections_that_say_it():
    assert numbers(shown(two_large(unsaid=2))) == (22, 6, 3, 1, 2)
    assert line(shown(two_large()))["sides"] == "told"


def test_who_says_both_stands_on_both_sides():
    told = two_large()
    told[0] = type(told[0])("Hill", Q2, True, ("missing", "in_place"))
    assert numbers(shown(told)) == (22, 4, 3, 2, 0)


def test_all_codes_of_the_family_stand_in_the_codebooks_own_order():
    rows = shown(two_large()).rows
    assert rows["code"].tolist() == [code.id for code in codebook().values() if code.family == "Conditions"]
    assert rows.loc[rows["code"].ne(CODE), "status"].eq("unread").all()


def test_what_one_branch_alone_said_is_not_told():
    only_hill = [*several("Hill", Q2, 12, missing=2, in_place=1), *several("East", Q2, 10)]
    assert numbers(shown(only_hill)) == (22, 3, None, None, None)
    assert line(shown(only_hill))["sides"] == "held_back"
    assert line(shown(several("Hill", Q2, 12, missing=2)))["sides"] == "held_back"


def test_a_library_of_one_branch_is_the_whole_system():
    assert numbers(shown(several("Hill", Q2, 12, missing=2), branch_order=("Hill",))) == (12, 2, 2, 0, 0)


def test_none_of_a_joined_unit_is_not_told():
    """Two branches too small to stand alone: that nobody there said it was in place would be told of each of them."""
    small = [*several("Oak Park", Q2, 3, missing=1), *several("West", Q2, 4)]
    assert numbers(shown([*two_large(), *small])) == (29, 5, 4, 1, 0)
    without = [one if "in_place" not in one.sides else type(one)(one.branch, Q2, True, ()) for one in two_large()]
    assert line(shown([*without, *small]))["sides"] == "held_back"


def test_a_joined_unit_that_does_not_show_the_code_is_in_no_side():
    silent = [*several("Oak Park", Q2, 3), *several("West", Q2, 4)]
    assert numbers(shown([*two_large(), *silent])) == (22, 4, 3, 1, 0)


def test_a_quarter_that_tells_too_little_gives_way_to_the_year():
    told = [*several("Hill", Q2, 12, missing=2), *several("East", Q2, 6)]
    told += [*several("Hill", "2026-Q1", 8, missing=1), *several("East", "2026-Q1", 8, in_place=2)]
    made = shown(told)
    assert (made.wanted, made.period, made.widened) == (Q2, "2026", True)
    assert numbers(made) == (16, 3, 1, 2, 0)
    assert line(made)["counted_with"] == "1 of 4 quarters"


def test_a_quarter_without_voices_stays_itself():
    made = shown(several("Hill", "2026-Q1", 8, missing=1), period=Q2)
    assert (made.period, set(made.rows["status"])) == (Q2, {"silent"})


@pytest.mark.parametrize("audience", AUDIENCES)
def test_sensitive_codes_are_told_of_the_whole_system_and_never_divided(audience):
    told = [*several("Hill", Q2, 30, missing=3), *several("East", Q2, 30, missing=2)]
    made = shown(told, audience=audience, family="Load", code="OVERLOAD")
    assert made.rows["missing"].isna().all()
    found = line(made, "OVERLOAD")
    assert (found["status"], pd.isna(found["x"])) == (("shown", False) if audience == "staff" else ("held_back", True))


def test_what_was_given_stands_beside_its_own_past():
    counts = [("training_hours", "Hill", "2025-Q2", 40), ("training_hours", "Hill", Q2, 50)]
    made = shown(two_large(), counts=counts)
    hours = row(made.given, code="TRAINING", measure="training_hours")
    assert (hours["value"], hours["change"]) == (50, pytest.approx(0.25))
    assert row(made.given, code="TRAINING", measure="shadow_days")["value_status"] == "none"


def test_given_is_what_the_pair_file_sets_beside_conditions_alone():
    assert given_for(codebook(), "Conditions") == {
        "TRAINING": ("training_hours", "shadow_days"),
        "SOUNDING_BOARD": ("debriefs_held",),
        "TIME": ("staff_fte", "service_hours", "lone_hours", "vacancies"),
        "RECOGNITION": ("leavers",),
    }


def reckoned(told):
    """All that were asked in the quarter, counted with a pencil."""
    here = [one for one in told if one.period == Q2]
    named = [one for one in here if one.names]
    sides = [sum(side in one.sides for one in named) for side in ("missing", "in_place")]
    return len(here), len(named), *sides, sum(not one.sides for one in named)


@pytest.mark.parametrize("seed", range(8))
def test_what_is_told_is_what_a_pencil_finds_in_the_branches_that_are_shown(seed):
    told = invent(seed)
    made = shown(told)
    found = line(made)
    if made.widened or found["sides"] != "told":
        return
    sizes = {b: sum(one.branch == b and one.period == Q2 for one in told) for b in BRANCHES}
    small = [b for b, size in sizes.items() if 0 < size < 5]
    every = numbers(made) == reckoned(told)
    without_small = numbers(made) == reckoned([one for one in told if one.branch not in small])
    assert every or without_small


@pytest.mark.parametrize("seed", range(8))
def test_no_audience_is_told_a_side_that_another_is_told_otherwise(seed):
    """Of two editions side by side the difference would be a branch."""
    told = invent(seed)
    made = {audience: shown(told, audience=audience) for audience in AUDIENCES}
    assert numbers(made["staff"]) == numbers(made["board"])
    if line(made["public"])["sides"] == "told" and made["public"].period == made["board"].period == Q2:
        assert numbers(made["public"]) == numbers(made["board"])


@pytest.mark.parametrize("seed", range(12))
def test_behind_every_side_that_is_told_small_branches_could_have_said_another(seed):
    """Two reflections that exchange what they say change nothing that anybody is told, and a small branch's own does.

    So no edition can tell what a branch that was too small to stand alone said.
    """
    told = invent(seed)
    made = shown(told)
    if made.widened or line(made)["sides"] != "told" or not line(made)["x"]:
        return
    sizes = {b: sum(one.branch == b and one.period == Q2 for one in told) for b in BRANCHES}
    named = [place for place, one in enumerate(told) if one.period == Q2 and one.names]
    joined = [place for place in named if sizes[told[place].branch] < 5]
    if not joined or numbers(made) != reckoned(told):
        return
    others = [
        (one, other)
        for one in joined
        for other in named
        if told[one].branch != told[other].branch and set(told[one].sides) != set(told[other].sides)
    ]
    # Where all say the same of it, who named it at all could be another: that is not told of a small branch either.
    change = exchanged(told, *others[0]) if others else _named_elsewhere(told, sizes, joined[0])
    for audience in AUDIENCES:
        changed = shown(change, audience=audience)
        pd.testing.assert_frame_equal(changed.rows, shown(told, audience=audience).rows)


def _named_elsewhere(told, sizes, one):
    """One that names it, at a small branch, in the place of one at another small branch that does not."""
    other = next(
        place
        for place, by in enumerate(told)
        if by.period == Q2 and not by.names and sizes[by.branch] < 5 and by.branch != told[one].branch
    )
    new = list(told)
    for place, by in ((one, told[other]), (other, told[one])):
        new[place] = replace(told[place], names=by.names, sides=by.sides)
    return new
