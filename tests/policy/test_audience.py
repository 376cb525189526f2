"""What each audience may see of sensitive numbers, below, at and above the limits."""

import pytest

from impact.policy.audience import limits, sensitive_held, sensitive_total_told, told_by_branch, told_by_month
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures


@pytest.mark.parametrize(("value", "held"), [(0, False), (1, True), (9, True), (9.5, True), (10, False)])
def test_outside_the_staff_a_sensitive_number_below_ten_is_held_back_and_zero_is_not(value, held):
    assert sensitive_held(value, limits("board")) is held
    assert sensitive_held(value, limits("public")) is held
    assert not sensitive_held(value, limits("staff"))


def test_the_library_s_setting_moves_staff_and_board_and_never_lowers_the_public():
    assert (limits("board", fewest=7).fewest, limits("board", fewest=7).fewest_public) == (7, 10)
    assert limits("public", fewest=12).fewest_public == 12


def told(n: int, x: int, *, units: int = 3, joined: bool = False, one: bool = False, audience="staff") -> bool:
    return sensitive_total_told(n, x, units=units, joined=joined, whole_is_one=one, limits=limits(audience))


@pytest.mark.parametrize(("x", "shown"), [(0, True), (1, True), (24, True), (25, False)])
def test_all_of_all_is_never_told_of_a_sensitive_code(x, shown):
    assert told(25, x) is shown


@pytest.mark.parametrize(("x", "shown"), [(0, False), (1, True)])
def test_none_of_all_is_not_told_where_small_branches_are_in_it(x, shown):
    assert told(25, x, joined=True) is shown


def test_one_branch_is_not_the_system_unless_there_is_but_one():
    assert not told(25, 3, units=1)
    assert told(25, 3, units=2)
    assert told(25, 3, units=1, one=True)


@pytest.mark.parametrize(("x", "shown"), [(9, False), (10, True)])
def test_the_board_sees_a_sensitive_total_from_ten(x, shown):
    assert told(25, x, audience="board") is shown


def test_what_may_be_split_by_branch_and_by_month():
    assert not told_by_branch(codebook()["CRISIS"])
    assert told_by_branch(codebook()["DIGNITY"])
    assert not told_by_branch(measures()["naloxone"])
    assert told_by_branch(measures()["incidents"])
    assert [told_by_month(measures()["incidents"], limits(a)) for a in ("staff", "board", "public")] == [
        True,
        False,
        False,
    ]
    assert told_by_month(measures()["visits"], limits("public"))
