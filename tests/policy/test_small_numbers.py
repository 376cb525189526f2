"""The units of one quarter: the worked examples, the limits, and who is counted with whom."""

import pytest

from impact.policy.small_numbers import Cut, Unit, Voices, cut_for_public, cut_for_staff, tells_public, tells_staff

BRANCHES = ("East", "Oak Park", "Central", "Lakeside", "Hill", "West")


def sizes(*numbers: int) -> dict[str, int]:
    return dict(zip(BRANCHES, numbers, strict=False))


def shown(cut: Cut) -> list[int]:
    return [unit.size for unit in cut.units]


def public(*numbers: int, **settings: int) -> Cut:
    staff_settings = {k: v for k, v in settings.items() if k == "fewest"}
    return cut_for_public(cut_for_staff(sizes(*numbers), **staff_settings), sizes(*numbers), **settings)


def test_a_library_with_one_small_branch_shows_five_units_and_holds_one_back():
    cut = cut_for_staff(sizes(24, 18, 14, 10, 6, 3))
    assert shown(cut) == [24, 18, 14, 10, 6]
    assert (sum(shown(cut)), cut.held) == (72, ("West",))


def test_the_public_sees_four_of_them_and_two_are_held_back():
    cut = public(24, 18, 14, 10, 6, 3)
    assert shown(cut) == [24, 18, 14, 10]
    assert (sum(shown(cut)), cut.held) == (66, ("Hill", "West"))


def test_a_library_of_small_branches_counts_them_together_and_loses_nobody():
    cut = cut_for_staff(sizes(8, 6, 4, 3, 2, 2))
    assert shown(cut) == [8, 6, 11]
    assert cut.units[-1].name == "Central + Lakeside + Hill + West"
    assert (sum(shown(cut)), cut.held) == (25, ())


def test_its_public_edition_shows_all_of_them_as_joined_parts():
    cut = public(8, 6, 4, 3, 2, 2)
    assert sorted(shown(cut)) == [11, 14]
    assert cut.held == ()
    assert cut.counted_with("East") == "East + Oak Park"


@pytest.mark.parametrize(("n", "stands"), [(4, False), (5, True), (6, True)])
def test_a_branch_stands_alone_from_five(n, stands):
    assert bool(cut_for_staff(sizes(n)).units) is stands


@pytest.mark.parametrize(("n", "stands"), [(9, False), (10, True), (11, True)])
def test_for_the_public_a_branch_stands_alone_from_ten(n, stands):
    assert bool(public(n).units) is stands


@pytest.mark.parametrize(
    ("small", "joined"),
    [((1, 3), False), ((1, 4), True), ((2, 3), True), ((3, 4), True), ((4, 4), False)],
)
def test_two_small_branches_are_joined_from_five_but_never_where_the_sum_gives_each_away(small, joined):
    cut = cut_for_staff(sizes(*small))
    assert bool(cut.units) is joined
    assert cut.held == (() if joined else ("East", "Oak Park"))


@pytest.mark.parametrize(
    ("small", "joined"),
    [((1, 1, 1, 1, 1), False), ((1, 1, 1, 1, 2), True), ((4, 4, 4, 4, 3), True), ((4, 4, 4, 4, 4), False)],
)
def test_five_small_branches_are_joined_strictly_between_their_least_and_their_greatest_sum(small, joined):
    assert bool(cut_for_staff(sizes(*small)).units) is joined


@pytest.mark.parametrize(
    ("parts", "joined"), [((5, 5), False), ((5, 6), True), ((8, 9), True), ((9, 9), False), ((9,), False)]
)
def test_the_public_joins_small_units_strictly_between_their_bounds(parts, joined):
    assert bool(public(*parts).units) is joined


def test_a_joined_unit_of_the_board_may_be_a_part_of_a_joined_unit_of_the_public():
    cut = public(7, 3, 3)
    assert [unit.name for unit in cut.units] == ["East + Oak Park + Central"]
    assert [part.name for part in cut.units[0].parts] == ["East", "Oak Park + Central"]


def test_a_part_whose_size_is_known_from_its_bounds_hides_no_other_part():
    # Of two branches with 1 or 2 each, joined only at 3, everybody knows the 3: 7 in all would tell of the 4.
    cut = public(4, 1, 2, fewest=3, fewest_public=5)
    assert cut.units == ()
    assert cut.held == ("East", "Oak Park", "Central")


def test_what_the_board_leaves_out_the_public_leaves_out():
    assert public(12, 1, 1).held == ("Oak Park", "Central")


def test_a_silent_branch_is_neither_held_back_nor_counted_with_others():
    cut = cut_for_staff(sizes(8, 0, 3, 3))
    assert cut.unit_of("Oak Park") is None
    assert "Oak Park" not in cut.held
    assert cut.counted_with("Central") == "Central + Lakeside"


def test_names_stand_in_the_order_of_the_library_not_by_size():
    cut = cut_for_staff({"West": 2, "East": 4, "Hill": 3})
    assert cut.counted_with("East") == "West + East + Hill"


def test_two_writers_who_work_at_both_branches_do_not_make_a_unit():
    assert cut_for_staff(sizes(4, 3), together=lambda members: 4).held == ("East", "Oak Park")
    assert cut_for_staff(sizes(4, 3), together=lambda members: 5).held == ()


def test_a_setting_below_three_is_refused():
    assert cut_for_staff(sizes(3), fewest=3).units
    with pytest.raises(ValueError, match="fewer than 3"):
        cut_for_staff(sizes(3), fewest=2)


ALONE = Unit(("East",), 8)
JOINED = Unit(("East", "West"), 7)


@pytest.mark.parametrize(("n", "told"), [(4, False), (5, True), (6, True)])
def test_a_code_is_left_out_where_fewer_than_five_were_asked(n, told):
    assert tells_staff(ALONE, Voices(n, 1, n)) is told


@pytest.mark.parametrize(("x", "told"), [(0, False), (1, True), (6, True), (7, False)])
def test_a_joined_unit_tells_neither_none_nor_all(x, told):
    assert tells_staff(JOINED, Voices(7, x, 7)) is told
    assert tells_staff(ALONE, Voices(7, x, 7)) is True


def test_the_public_sees_no_sum_that_holds_a_part_the_board_does_not_see():
    unit = Unit(("East", "West"), 14, parts=(Unit(("East",), 8), Unit(("West",), 6)))
    parts = [Voices(8, 4, 8), Voices(3, 1, 3)]  # 11 less the 8 that the board sees would tell of the 3
    assert not tells_public(unit, Voices(11, 5, 11), parts)
    assert tells_public(unit, Voices(14, 5, 14), [Voices(8, 4, 8), Voices(6, 1, 6)])


def test_the_public_sees_no_sum_that_is_the_least_the_board_would_show():
    unit = Unit(("East", "West"), 14, parts=(Unit(("East",), 8), Unit(("West",), 6)))
    assert not tells_public(unit, Voices(10, 5, 10), [Voices(5, 2, 5), Voices(5, 3, 5)])
    assert tells_public(unit, Voices(11, 5, 11), [Voices(6, 2, 6), Voices(5, 3, 5)])


@pytest.mark.parametrize(("x", "told"), [(1, False), (2, True), (12, True), (13, False)])
def test_the_public_leaves_room_for_what_a_joined_part_is_known_to_hold(x, told):
    pair = Unit(("Hill", "West"), 6)
    unit = Unit(("East", "Hill", "West"), 14, parts=(Unit(("East",), 8), pair))
    of_pair = min(max(x - 4, 1), 5)
    parts = [Voices(8, x - of_pair, 8), Voices(6, of_pair, 6)]
    assert tells_public(unit, Voices(14, x, 14), parts) is told
