"""Sensitive counts: what each audience sees of them, and that a larger figure never tells of a smaller one."""

import pytest
from pairing_library import counted

from impact.model import Audience
from impact.pairing.guarded import Guarded
from impact.pairing.sums import Sums
from impact.pairing.view import WHOLE, View, library_order
from impact.period import Period
from impact.vocabulary.measures import measures

HELD = "held back"


def seen(lines, measure: str, branch: str, period: str, audience: Audience = "public", branches=None) -> object:
    """The value as shown; a part in brackets, `HELD` or None."""
    counts = counted(lines)
    chosen = None if branches is None else frozenset(branches)
    view = View(audience, library_order((), counts["branch"]), branches=chosen)
    told = Guarded(Sums(counts, view)).tell(measures()[measure], branch, Period.parse(period))
    if told is None:
        return None
    if told.held:
        return HELD
    return told.value if told.complete else (told.value,)


@pytest.mark.parametrize(("value", "shown"), [(0, 0), (1, HELD), (9, HELD), (10, 10), (11, 11)])
@pytest.mark.parametrize("audience", ["board", "public"])
def test_a_small_sensitive_count_is_held_back_outside_the_staff_and_zero_is_shown(audience, value, shown):
    lines = [("incidents", "East", "2026-Q2", value)]
    assert seen(lines, "incidents", "East", "2026-Q2", audience) == shown
    assert seen(lines, "incidents", "East", "2026-Q2", "staff") == value


def test_an_ordinary_count_is_shown_however_small():
    assert seen([("visits", "East", "2026-Q2", 3)], "visits", "East", "2026-Q2") == 3


THREE = [("incidents", b, "2026-Q2", v) for b, v in (("East", 12), ("Hill", 15), ("West", 3))]


def test_the_total_adds_up_the_shown_branches_so_that_it_gives_no_other_away():
    assert seen(THREE, "incidents", WHOLE, "2026-Q2") == (27,)
    assert seen(THREE, "incidents", WHOLE, "2026-Q2", "staff") == 30


def test_the_sheet_s_own_total_is_not_shown_beside_a_branch_that_is_held_back():
    assert seen([*THREE, ("incidents", "", "2026-Q2", 30)], "incidents", WHOLE, "2026-Q2") == (27,)


def test_the_sheet_s_own_total_is_shown_where_no_branch_was_counted():
    assert seen([("incidents", "", "2026-Q2", 30)], "incidents", WHOLE, "2026-Q2") == 30


def test_months_are_not_told_outside_the_staff_or_the_quarter_would_give_the_last_one_away():
    lines = [("incidents", "East", f"2026-0{m}", v) for m, v in ((4, 12), (5, 14), (6, 2))]
    assert [seen(lines, "incidents", "East", f"2026-0{m}") for m in (4, 5, 6)] == [HELD] * 3
    assert seen(lines, "incidents", "East", "2026-Q2") == 28
    assert seen(lines, "incidents", "East", "2026-06", "staff") == 2


def test_three_small_months_may_make_a_quarter_that_is_shown():
    lines = [("incidents", "East", f"2026-0{m}", 4) for m in (4, 5, 6)]
    assert seen(lines, "incidents", "East", "2026-Q2") == 12


def test_a_year_adds_up_its_shown_quarters_even_where_the_year_was_given_too():
    quarters = [("incidents", "East", f"2026-Q{q}", v) for q, v in ((1, 12), (2, 4), (3, 10), (4, 11))]
    assert seen(quarters, "incidents", "East", "2026") == (33,)
    assert seen([*quarters, ("incidents", "East", "2026", 37)], "incidents", "East", "2026") == (33,)
    assert seen(quarters, "incidents", "East", "2026", "staff") == 37


@pytest.mark.parametrize(("value", "shown"), [(9, HELD), (10, 10)])
def test_a_year_that_was_only_given_as_a_year_goes_by_its_own_size(value, shown):
    assert seen([("incidents", "East", "2026", value)], "incidents", "East", "2026") == shown


def test_the_year_of_all_branches_is_the_sum_of_the_shown_branch_quarters():
    lines = [("incidents", b, f"2026-Q{q}", v) for b, v in (("East", 12), ("Hill", 3)) for q in (1, 2, 3, 4)]
    assert seen(lines, "incidents", WHOLE, "2026") == (48,)


OVERDOSES = [("naloxone", b, "2026-Q2", v) for b, v in (("East", 8), ("Hill", 7))]


@pytest.mark.parametrize("audience", ["staff", "board", "public"])
def test_a_measure_of_the_whole_system_is_split_for_nobody(audience):
    assert seen(OVERDOSES, "naloxone", "East", "2026-Q2", audience) == HELD
    assert seen(OVERDOSES, "naloxone", WHOLE, "2026-Q2", audience) == 15
    assert seen(OVERDOSES, "naloxone", WHOLE, "2026-Q2", audience, branches=["East"]) == HELD


def test_it_is_not_shown_where_the_whole_would_be_one_branch():
    late = [("naloxone", "Hill", "2026-Q3", 7), ("naloxone", "East", "2026-Q2", 12)]
    assert seen(late, "naloxone", WHOLE, "2026-Q2", "staff") == HELD
    one = [("naloxone", "East", "2026-Q2", 12)]
    assert seen([*one, ("visits", "Hill", "2026-Q2", 1)], "naloxone", WHOLE, "2026-Q2", "staff") == HELD
    assert seen(one, "naloxone", WHOLE, "2026-Q2", "staff") == 12


def test_it_is_held_back_outside_the_staff_when_it_is_small():
    small = [("naloxone", b, "2026-Q2", v) for b, v in (("East", 2), ("Hill", 7))]
    assert seen(small, "naloxone", WHOLE, "2026-Q2", "board") == HELD
    assert seen(small, "naloxone", WHOLE, "2026-Q2", "staff") == 9
