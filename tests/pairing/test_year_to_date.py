"""The library's year so far beside the same months a year before: whole months of the same branches, and flows only."""

import pytest
from pairing_library import counted, written

from impact.pairing import Scene, counts_told, year_to_date
from impact.period import Period
from impact.vocabulary.measures import measures

Line = tuple[str, str, str, float]
JUNE = Period.parse("2026-Q2")


def months(branch: str, year: int, *values: float, measure: str = "visits", first: int = 1) -> list[Line]:
    return [(measure, branch, f"{year}-{first + at:02}", value) for at, value in enumerate(values)]


def so_far(lines: list[Line], *keys: str, last: Period = JUNE, starts: int = 1):
    scene = Scene("board", fiscal_start=starts)
    named = [measures()[key] for key in keys or ("visits",)]
    return year_to_date(counted(lines), written([])[0], scene, measures=named, last=last)


def test_six_months_stand_beside_the_same_six():
    (found,) = so_far([*months("East", 2025, *[10] * 12), *months("East", 2026, *[12] * 9)])
    assert found.period == Period.months(2026, 1, 6)
    assert (found.value, found.before) == (72, 60)
    assert found.change == pytest.approx(0.2)


@pytest.mark.parametrize("given", [5, 6, 7])
def test_it_ends_with_the_last_month_that_is_whole_and_never_after_the_period(given):
    (found,) = so_far([*months("East", 2025, *[10] * 12), *months("East", 2026, *[12] * given)])
    assert found.period.whole_months == min(given, 6)
    assert found.before == 10 * min(given, 6)


def test_of_all_branches_it_ends_where_the_last_of_them_has_told():
    east, west = months("East", 2026, *[12] * 6), months("West", 2026, *[7] * 4)
    before = [*months("East", 2025, *[10] * 12), *months("West", 2025, *[5] * 12)]
    (found,) = so_far([*east, *west, *before])
    assert found.period == Period.months(2026, 1, 4)
    assert (found.value, found.before) == (76, 60)


def test_a_branch_that_is_new_this_year_leaves_nothing_to_compare():
    lines = [*months("East", 2026, *[12] * 6), *months("West", 2026, *[7] * 6), *months("East", 2025, *[10] * 6)]
    (found,) = so_far(lines)
    assert (found.value, found.before, found.change) == (114, None, None)


def test_where_one_branch_was_not_told_a_year_before_the_others_are_compared():
    told = [line for branch in ("East", "West") for line in months(branch, 2025, *[10] * 12)]
    now = [line for branch in ("East", "West", "North") for line in months(branch, 2026, *[12] * 6)]
    (found,) = so_far([*told, *months("North", 2025, 9, 9), *now])
    assert (found.value, found.before, found.branches, found.all) == (144, 120, 2, 3)
    assert found.change == pytest.approx(0.2)


def test_fewer_than_half_of_the_branches_are_not_the_library():
    told = [line for branch in ("East", "West") for line in months(branch, 2025, *[10] * 12)]
    now = [line for branch in "ABC" for line in months(branch, 2026, *[12] * 6)]
    (found,) = so_far([*told, *now, *months("East", 2026, *[12] * 6), *months("West", 2026, *[12] * 6)])
    assert (found.value, found.before) == (360, None)


def test_the_librarys_own_year_begins_where_it_begins():
    lines = [*months("East", 2025, *[10] * 12), *months("East", 2026, *[12] * 6)]
    (found,) = so_far(lines, starts=7)
    assert found.period == Period.months(2025, 7, 12)
    assert found.before is None


def test_stocks_and_sensitive_counts_are_in_no_year_so_far():
    keys = ("staff_fte", "incidents", "visits")
    lines = [line for key in keys for line in months("East", 2026, *[2] * 6, measure=key)]
    assert [one.measure.key for one in so_far(lines, "staff_fte", "incidents", "visits")] == ["visits"]


def test_nothing_whole_is_told_as_nothing():
    assert so_far(months("East", 2026, 5, first=3)) == ()


def test_the_table_of_counts_holds_back_what_a_figure_would():
    lines = [("incidents", "East", "2026-Q2", 40.0), ("incidents", "West", "2026-Q2", 3.0)]
    given = counted([*lines, ("visits", "East", "2026-Q2", 5.0)])
    told = {
        reader: counts_told(given, written([])[0], Scene(reader), period=JUNE).set_index(["measure", "branch"])
        for reader in ("staff", "board")
    }
    assert told["staff"].at[("incidents", "West"), "value"] == 3
    board = told["board"]
    assert board.at[("incidents", "West"), "value_status"] == "held_back"
    assert board["value"].isna().loc[("incidents", "West")]
    assert board.at[("incidents", ""), "value"] == 40
    assert board.at[("visits", "East"), "value"] == 5
    assert ("visits", "West") not in board.index
