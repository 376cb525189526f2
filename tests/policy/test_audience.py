"""What each audience may see of sensitive numbers, below, at and above the limits."""

import pytest

from impact.policy.audience import limits, sensitive_held, sensitive_total_told, told_by_branch, told_by_month
from impact.policy.thresholds import Thresholds, trouble
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures

SET = Thresholds(7, 12, 6)


@pytest.mark.parametrize(("value", "held"), [(0, False), (1, True), (9, True), (9.5, True), (10, False)])
def test_outside_the_staff_a_sensitive_number_below_ten_is_held_back_and_zero_is_not(value, held):
    assert sensitive_held(value, limits("board")) is held
    assert sensitive_held(value, limits("public")) is held
    assert not sensitive_held(value, limits("staff"))


def test_each_audience_has_the_limit_that_the_library_set():
    assert (limits("staff", SET).alone, limits("board", SET).alone, limits("public", SET).alone) == (7, 7, 12)
    assert [sensitive_held(value, limits("board", SET)) for value in (0, 5, 6)] == [False, True, False]
    assert not sensitive_held(5, limits("staff", SET))


@pytest.mark.parametrize(
    ("staff", "public", "sensitive", "allowed"),
    [
        (3, 3, 3, True),
        (2, 10, 10, False),
        (5, 10, 2, False),
        (6, 5, 10, False),
        (6, 6, 10, True),
        (50, 50, 50, True),
        (5, 51, 10, False),
        (5, 10, 51, False),
    ],
)
def test_below_three_and_below_the_board_nothing_may_be_set(staff, public, sensitive, allowed):
    assert (trouble(staff, public, sensitive) == "") is allowed
    if not allowed:
        with pytest.raises(ValueError, match=r"^(At least|The public|At most)"):
            Thresholds(staff, public, sensitive)


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
