"""Rates: the same places and the same complete period on both sides, a stock as its mean or last value, or no rate."""

from math import isnan

import pytest
from pairing_library import counted, written

from impact.model import Rate
from impact.pairing import Scene
from impact.pairing.rates import rate
from impact.period import Period
from impact.vocabulary.measures import measures
from impact.vocabulary.rates import rates

EAST, WEST = "East", "West"
MONTHS = ("2026-07", "2026-08", "2026-09")


def told(lines, *, of="visits", by="hour", place=EAST, period="2026-Q3", audience="staff", **options) -> Rate:
    frame = counted(lines)
    nobody, _ = written([])
    where = Period.parse(period)
    return rate(
        frame, nobody, Scene(audience, **options), spec=rates()[by], measure=measures()[of], place=place, period=where
    )


def each_month(measure: str, branch: str, *values: float, months=MONTHS):
    return [(measure, branch, month, value) for month, value in zip(months, values, strict=False)]


def why(found: Rate) -> list[tuple[str, str]]:
    return [(missing.measure.key, missing.why) for missing in found.missing]


def test_a_flow_over_a_flow_adds_both_up():
    found = told([*each_month("visits", EAST, 300, 500, 400), *each_month("service_hours", EAST, 20, 20, 10)])
    assert (found.value, found.over, found.missing) == (24.0, 50.0, ())


def test_posts_are_their_mean_by_days_and_never_their_sum():
    found = told([*each_month("visits", EAST, 300, 500, 400), *each_month("staff_fte", EAST, 2, 2, 5)], by="fte")
    # July and August have 31 days, September 30.
    assert found.value == pytest.approx(1200 / ((2 * 31 + 2 * 31 + 5 * 30) / 92))


def test_people_are_those_of_the_year_that_holds_the_quarter():
    lines = [("visits", EAST, "2026-Q3", 1200), ("visits", EAST, "2025-Q3", 1000)]
    lines += [("population", EAST, "2026", 4000), ("population", EAST, "2025", 4000)]
    found = told(lines, by="people")
    assert (found.value, found.before, found.change) == (300.0, 250.0, pytest.approx(0.2))


def test_people_of_another_year_stand_for_nobody():
    found = told([("visits", EAST, "2026-Q3", 1200), ("population", EAST, "2025", 4000)], by="people")
    assert isnan(found.value)
    assert why(found) == [("population", "none")]


def test_posts_given_for_the_year_are_not_those_of_a_quarter():
    lines = [("visits", EAST, f"2026-Q{q}", 1200) for q in (1, 2, 3, 4)] + [("staff_fte", EAST, "2026", 4)]
    assert why(told(lines, by="fte")) == [("staff_fte", "for_the_year")]
    assert told(lines, by="fte", period="2026").value == 1200


@pytest.mark.parametrize("months", [1, 2])
def test_a_month_too_few_is_no_rate_and_says_which_side(months):
    lines = [*each_month("visits", EAST, 300, 500, 400), *each_month("service_hours", EAST, 20, 20, 10)[:months]]
    found = told(lines)
    assert isnan(found.value)
    assert [(m.measure.key, m.why, m.parts, m.parts_expected) for m in found.missing] == [
        ("service_hours", "part", months, 3)
    ]


def test_hours_of_nought_are_no_rate():
    found = told([("visits", EAST, "2026-Q3", 12), ("service_hours", EAST, "2026-Q3", 0)])
    assert why(found) == [("service_hours", "zero")]


class TestPlaces:
    HOURS = (("service_hours", EAST, "2026-Q3", 50),)

    def test_a_branch_without_hours_is_named(self):
        found = told(
            [("visits", EAST, "2026-Q3", 1200), ("visits", WEST, "2026-Q3", 800), *self.HOURS],
            place="",
        )
        assert [(m.measure.key, m.why, m.places) for m in found.missing] == [("service_hours", "places", (WEST,))]

    def test_the_same_branches_on_both_sides_are_a_rate(self):
        lines = [("visits", EAST, "2026-Q3", 1200), ("visits", WEST, "2026-Q3", 800)]
        lines += [*self.HOURS, ("service_hours", WEST, "2026-Q3", 30)]
        assert told(lines, place="").value == 25

    def test_people_of_the_whole_system_need_every_branch_that_serves_anybody(self):
        lines = [("visits", EAST, "2026-Q3", 1200), ("population", "", "2026", 4000)]
        assert told(lines, by="people", place="").value == 300
        with_another = [*lines, ("reference", WEST, "2026-Q3", 9)]
        found = told(with_another, by="people", place="")
        assert [(m.measure.key, m.places) for m in found.missing] == [("visits", (WEST,))]

    def test_people_of_the_whole_system_are_not_those_of_one_branch(self):
        found = told([("visits", EAST, "2026-Q3", 1200), ("population", "", "2026-Q3", 4000)], by="people")
        assert why(found) == [("population", "elsewhere")]

    def test_a_change_is_told_of_the_same_branches_only(self):
        lines = [("visits", EAST, f"{y}-Q3", 1000) for y in (2025, 2026)]
        lines += [("service_hours", EAST, f"{y}-Q3", 50) for y in (2025, 2026)]
        assert told(lines, place="").change == 0
        lines += [("visits", WEST, "2026-Q3", 500), ("service_hours", WEST, "2026-Q3", 50)]
        found = told(lines, place="")
        assert (found.value, found.before) == (15, 20)
        assert isnan(found.change)


class TestSensitive:
    LINES = (("incidents", EAST, "2026-Q3", 4), ("service_hours", EAST, "2026-Q3", 50))

    @pytest.mark.parametrize(("audience", "value"), [("staff", 8.0), ("board", None), ("public", None)])
    def test_what_is_held_back_is_held_back_as_a_rate_too(self, audience, value):
        found = told(self.LINES, of="incidents", by="hundred_hours", audience=audience)
        assert found.held is (value is None)
        assert isnan(found.value) if value is None else found.value == value
        assert isnan(found.over) is (value is None)

    def test_of_a_sum_with_a_branch_held_back_no_branch_is_named(self):
        lines = [*self.LINES, ("incidents", WEST, "2026-Q3", 40), ("service_hours", WEST, "2026-Q3", 50)]
        found = told(lines, of="incidents", by="hundred_hours", place="", audience="board")
        assert isnan(found.value)
        assert [(m.why, m.places, m.parts) for m in found.missing] == [("part", (), 0)]


def test_a_new_definition_on_either_side_is_not_compared():
    lines = [("reference", EAST, f"{y}", 1000) for y in (2013, 2014, 2015)]
    lines += [("service_hours", EAST, f"{y}", 50) for y in (2013, 2014, 2015)]
    assert isnan(told(lines, of="reference", by="hundred_hours", period="2014").change)
    assert told(lines, of="reference", by="hundred_hours", period="2015").change == 0


def test_a_measure_that_the_file_does_not_name_is_never_divided():
    with pytest.raises(ValueError, match="active_borrowers"):
        told([], of="active_borrowers", by="people")
