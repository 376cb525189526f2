"""A running year beside the same months a year before, worked out again with a pencil; never a part beside a whole."""

from math import isnan

import pytest
from pairing_library import counted

from impact.model import Audience
from impact.pairing.guarded import Guarded
from impact.pairing.sums import Sums
from impact.pairing.to_date import ToDate, stretch, to_date, to_date_notes
from impact.pairing.view import WHOLE, View
from impact.period import Period
from impact.vocabulary.measures import measures

Line = tuple[str, str, str, float]
YEAR = Period.year(2026)


def guarded(lines: list[Line], *, audience: Audience = "staff", order: tuple[str, ...] = ("East", "West")) -> Guarded:
    return Guarded(Sums(counted(lines), View(audience, order)))


def months(branch: str, year: int, first: int, *values: float, measure: str = "visits") -> list[Line]:
    return [(measure, branch, f"{year}-{first + i:02}", value) for i, value in enumerate(values)]


def so_far(lines: list[Line], place: str = "East", *, whole: Period = YEAR, measure: str = "visits") -> ToDate | None:
    return to_date(guarded(lines), measures()[measure], place, whole)


LAST_YEAR = months("East", 2025, 1, *range(100, 112))  # 1,266 in all; January to May 510


def test_five_months_stand_beside_the_same_five_and_never_beside_twelve() -> None:
    found = so_far([*LAST_YEAR, *months("East", 2026, 1, 110, 110, 110, 110, 121)])
    assert found is not None
    assert (found.period, found.before) == (Period.months(2026, 1, 5), Period.months(2025, 1, 5))
    assert (found.value, found.value_before) == (561, 510)
    assert found.change == pytest.approx(51 / 510)


def test_a_year_told_in_full_has_no_part_and_one_that_has_not_begun_neither() -> None:
    assert so_far([*LAST_YEAR, *months("East", 2026, 1, *[5] * 12)]) is None
    assert so_far(LAST_YEAR) is None


def test_eleven_months_are_still_a_part() -> None:
    found = so_far([*LAST_YEAR, *months("East", 2026, 1, *[100] * 11)])
    assert found is not None
    assert (found.value, found.value_before) == (1100, 1266 - 111)


def test_a_year_before_that_is_told_only_as_a_whole_is_compared_with_nothing() -> None:
    found = so_far([("visits", "East", "2025", 1266), *months("East", 2026, 1, 110, 110)])
    assert found is not None
    assert found.value == 220
    assert isnan(found.value_before)
    assert isnan(found.change)


def test_a_gap_in_the_middle_is_no_running_year() -> None:
    lines = [*LAST_YEAR, *months("East", 2026, 1, 110, 110), *months("East", 2026, 4, 110, 110, 110)]
    assert so_far(lines) is None


def test_all_branches_go_as_far_as_the_slowest_of_them() -> None:
    lines = [
        *LAST_YEAR,
        *months("West", 2025, 1, *[10] * 12),
        *months("East", 2026, 1, 110, 110, 110, 110, 121),
        *months("West", 2026, 1, 12, 12, 12),
    ]
    found = so_far(lines, WHOLE)
    assert found is not None
    assert found.period == Period.months(2026, 1, 3)
    assert (found.value, found.value_before) == (330 + 36, 100 + 101 + 102 + 30)


def test_a_branch_that_was_not_there_last_year_leaves_nothing_to_compare() -> None:
    lines = [*LAST_YEAR, *months("East", 2026, 1, 110, 110), *months("West", 2026, 1, 12, 12)]
    found = so_far(lines, WHOLE)
    assert found is not None
    assert found.value == 244
    assert isnan(found.value_before)


def test_quarters_count_as_three_months_each() -> None:
    lines = [("visits", "East", f"{year}-Q{q}", value) for year, q, value in ((2025, 1, 40), (2025, 2, 60))]
    found = so_far([*lines, ("visits", "East", "2026-Q1", 50), ("visits", "East", "2026-Q2", 70)])
    assert found is not None
    assert (found.value, found.value_before, found.change) == (120, 100, pytest.approx(0.2))


def test_a_fiscal_year_that_is_running_begins_where_it_begins() -> None:
    lines = [*months("East", 2024, 7, 1, 2, 3, 4, 5, 6), *months("East", 2025, 1, *[7] * 6)]
    lines += [*months("East", 2025, 7, 2, 3, 4)]
    found = so_far(lines, whole=Period.fiscal_year(2026, 7))
    assert found is not None
    assert (found.value, found.value_before) == (9, 6)
    assert stretch(found.period) == "July to September 2025"


def test_a_stock_so_far_is_its_last_value_and_not_a_sum() -> None:
    lines = months("East", 2025, 1, 500, 510, 520, measure="registered_borrowers")
    lines += months("East", 2026, 1, 600, 612, measure="registered_borrowers")
    found = so_far(lines, measure="registered_borrowers")
    assert found is not None
    assert (found.value, found.value_before) == (612, 510)


def test_over_a_new_definition_nothing_is_compared() -> None:
    lines = months("East", 2021, 1, 10, 10, 10, measure="programs") + months("East", 2022, 1, 9, 9, measure="programs")
    found = so_far(lines, whole=Period.year(2022), measure="programs")
    assert found is not None
    assert isnan(found.value_before)


@pytest.mark.parametrize("audience", ["board", "public"])
def test_what_is_held_back_is_in_no_part(audience: Audience) -> None:
    lines = [("incidents", "East", f"2026-Q{q}", value) for q, value in ((1, 40), (2, 30), (3, 4))]
    found = to_date(guarded(lines, audience=audience), measures()["incidents"], "East", YEAR)
    assert found is None


def test_a_sensitive_count_goes_by_whole_shown_quarters() -> None:
    lines = [("incidents", "East", f"{year}-Q{q}", 20 + q) for year in (2025, 2026) for q in (1, 2)]
    lines += months("East", 2026, 7, 15, measure="incidents")
    found = to_date(guarded(lines, audience="board"), measures()["incidents"], "East", YEAR)
    assert found is None or found.period == Period.months(2026, 1, 6)


def test_the_sentence_under_a_figure() -> None:
    lines = [*LAST_YEAR, *months("East", 2026, 1, 110, 110, 110, 110, 121)]
    assert to_date_notes(guarded(lines), measures()["visits"], "East", YEAR) == [
        "So far, January to May 2026: 561; the same months a year before: 510 (+10%)."
    ]
    alone = to_date_notes(guarded(lines[12:]), measures()["visits"], "East", YEAR)
    assert alone == [
        "So far, January to May 2026: 561. The same months of the year before are not known in full, so nothing is "
        "compared."
    ]
