"""What counts come to: against a plain calculation written here, and the things that must never be added."""

from collections import defaultdict

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pairing_library import counted

from impact.model import Measure
from impact.pairing.sums import Sums
from impact.pairing.view import WHOLE, Grain, View, library_order
from impact.period import Period
from impact.vocabulary.measures import measures

MEASURES = measures()
BRANCHES = ("East", "Hill", "West")
MONTHS = [f"2026-{m:02}" for m in range(1, 13)]


def sums(counts: pd.DataFrame, grain: Grain = "quarter", fiscal_start: int = 1, **settings: object) -> Sums:
    view = View("staff", library_order((), counts["branch"]), grain, fiscal_start)
    return Sums(counts, view, **settings)


def value(counts: pd.DataFrame, measure: str, branch: str, period: str | Period, **settings: object) -> object:
    """The value, with the months that have one unless all have."""
    period = Period.parse(period) if isinstance(period, str) else period
    told = sums(counts, **settings).tell(MEASURES[measure], branch, period)
    if told is None:
        return None
    return told.value if told.complete else (told.value, len(told.months))


# --- a plain reference --------------------------------------------------------------------------------------------

cells = st.dictionaries(st.tuples(st.sampled_from(BRANCHES), st.sampled_from(MONTHS)), st.integers(0, 999), min_size=1)


@settings(max_examples=30, deadline=None)
@given(cells)
def test_flows_by_branch_quarter_and_year_are_what_a_plain_loop_adds_up(months):
    counts = counted({("visits", branch, month): v for (branch, month), v in months.items()})
    by_quarter: dict[tuple[str, str], list[int]] = defaultdict(list)
    by_year: dict[tuple[str, str], list[int]] = defaultdict(list)
    for (branch, month), v in months.items():
        by_quarter[branch, f"2026-Q{(int(month[5:]) + 2) // 3}"].append(v)
        by_year[branch, "2026"].append(v)
    for wanted, parts in ((by_quarter, 3), (by_year, 12)):
        for (branch, period), values in wanted.items():
            told = sums(counts).tell(MEASURES["visits"], branch, Period.parse(period))
            assert told is not None
            assert (told.value, len(told.months), told.complete) == (sum(values), len(values), len(values) == parts)


@settings(max_examples=30, deadline=None)
@given(cells)
def test_no_stock_is_summed_over_time_and_no_distinct_people_over_branches(months):
    stock = counted({("registered_borrowers", branch, month): v for (branch, month), v in months.items()})
    people = counted({("active_borrowers", branch, month): v for (branch, month), v in months.items()})
    for branch in {branch for branch, _ in months}:
        newest = max(month for b, month in months if b == branch)
        for counts, measure in ((stock, "registered_borrowers"), (people, "active_borrowers")):
            told = sums(counts).tell(MEASURES[measure], branch, Period.year(2026))
            assert told is not None
            assert told.value == months[branch, newest]
            assert told.complete is (newest == "2026-12")
    assert value(people, "active_borrowers", WHOLE, "2026") is None


@settings(max_examples=30, deadline=None)
@given(cells, cells)
def test_a_part_is_never_in_its_total(all_loans, of_children):
    lines = [("circ_total", b, m, v) for (b, m), v in all_loans.items()]
    lines += [("circ_children", b, m, v) for (b, m), v in of_children.items()]
    lines += [("circ_physical", b, m, 1_000_000) for b, m in all_loans]
    alone = counted({("circ_total", b, m): v for (b, m), v in all_loans.items()})
    for branch in (*BRANCHES, WHOLE):
        assert value(counted(lines), "circ_total", branch, "2026") == value(alone, "circ_total", branch, "2026")


@settings(max_examples=20, deadline=None)
@given(cells)
def test_the_total_is_complete_only_when_every_branch_is(months):
    told = sums(counted({("visits", b, m): v for (b, m), v in months.items()})).tell(
        MEASURES["visits"], WHOLE, Period.year(2026)
    )
    assert told is not None
    branches = {branch for branch, _ in months}
    assert told.value == sum(months.values())
    assert len(told.months) == sum(all((branch, month) in months for branch in branches) for month in MONTHS)
    assert told.complete is (len(told.months) == 12)


# --- one grain a sum ----------------------------------------------------------------------------------------------

SPRING = [("visits", "East", "2026-04", 10), ("visits", "East", "2026-05", 20), ("visits", "East", "2026-06", 30)]


def test_months_are_taken_before_the_quarter_s_own_figure_and_never_with_it():
    assert value(counted([*SPRING, ("visits", "East", "2026-Q2", 60)]), "visits", "East", "2026-Q2") == 60


def test_where_months_and_quarter_disagree_the_months_count_because_each_walks_back_to_its_cell():
    assert value(counted([*SPRING, ("visits", "East", "2026-Q2", 75)]), "visits", "East", "2026-Q2") == 60


def test_the_quarter_s_own_figure_counts_where_a_month_is_missing():
    counts = counted([*SPRING[:2], ("visits", "East", "2026-Q2", 75)])
    assert value(counts, "visits", "East", "2026-Q2") == 75


def test_a_year_may_be_made_of_months_here_and_quarters_there():
    rest = [("visits", "East", f"2026-Q{q}", 100) for q in (1, 3, 4)]
    assert value(counted([*SPRING, *rest]), "visits", "East", "2026") == 360


@pytest.mark.parametrize(("months", "expected"), [(2, (30, 2)), (3, 60)])
def test_a_quarter_of_two_months_is_shown_as_part(months, expected):
    assert value(counted(SPRING[:months]), "visits", "East", "2026-Q2") == expected


def test_a_zero_is_a_count_and_a_missing_month_is_not():
    assert value(counted([*SPRING[:2], ("visits", "East", "2026-06", 0)]), "visits", "East", "2026-Q2") == 30
    assert value(counted(SPRING[:2]), "visits", "East", "2026-06") is None


def test_half_years_make_a_year_and_are_not_added_to_their_months():
    halves = [("visits", "East", "2026-01-01/2026-06-30", 500), ("visits", "East", "2026-07-01/2026-12-31", 400)]
    assert value(counted([*halves, *SPRING]), "visits", "East", "2026") == 900


def test_a_quarter_figure_is_not_split_into_months_nor_a_year_into_quarters():
    counts = counted([("visits", "East", "2026-Q2", 60), ("visits", "East", "2025", 240)])
    assert value(counts, "visits", "East", "2026-05", grain="month") is None
    assert value(counts, "visits", "East", "2025-Q2") is None
    assert value(counts, "visits", "East", "2025") == 240


def test_several_lines_of_one_table_for_the_same_place_and_time_add_up():
    lines = [("outreach_visits", "East", "2026-04", 4), ("outreach_visits", "East", "2026-04", 6)]
    assert value(counted(lines), "outreach_visits", "East", "2026-04", grain="month") == 10


def test_two_numbers_of_distinct_people_for_one_place_and_time_make_no_third():
    lines = [("active_borrowers", "East", "2026-04", 40), ("active_borrowers", "East", "2026-04", 60)]
    assert value(counted(lines), "active_borrowers", "East", "2026-04") is None


# --- days and weeks -----------------------------------------------------------------------------------------------


def days(*numbers: int) -> list[tuple[str, str, str, float]]:
    return [("visits", "East", f"2026-04-{day:02}", 1) for day in numbers]


def test_days_make_their_month_where_no_gap_is_longer_than_a_week():
    open_days = [d for d in range(1, 31) if d % 7]
    assert value(counted(days(*open_days)), "visits", "East", "2026-04", grain="month") == len(open_days)


@pytest.mark.parametrize(("last", "whole"), [(22, False), (23, True), (24, True)])
def test_a_month_whose_days_stop_early_is_shown_as_part(last, whole):
    told = sums(counted(days(*range(1, last + 1)))).tell(MEASURES["visits"], "East", Period.month(2026, 4))
    assert told is not None
    assert (told.value, told.complete) == (last, whole)


def test_weeks_add_up_inside_the_quarter_that_holds_them_and_leave_it_a_part():
    weeks = [("visits", "East", f"2026-04-{d:02}/2026-04-{d + 6:02}", 7) for d in (6, 13, 20)]
    weeks.append(("visits", "East", "2026-03-30/2026-04-05", 7))  # lies in two quarters: in none of them
    assert value(counted(weeks), "visits", "East", "2026-Q2") == (21, 0)


def test_one_month_s_days_are_not_added_to_the_month():
    counts = counted([*days(1, 2, 3), ("visits", "East", "2026-04", 10)])
    assert value(counts, "visits", "East", "2026-04", grain="month") == 10


# --- stocks -------------------------------------------------------------------------------------------------------


def test_the_last_value_of_a_stock_stands_for_the_quarter_and_a_mean_is_a_mean():
    lines = [("registered_borrowers", "East", f"2026-0{m}", 100 + m) for m in (4, 5, 6)]
    lines += [("staff_fte", "East", f"2026-0{m}", m) for m in (4, 5, 6)]
    counts = counted(lines)
    assert value(counts, "registered_borrowers", "East", "2026-Q2") == 106
    assert value(counts, "staff_fte", "East", "2026-Q2") == pytest.approx(5, abs=0.02)


def test_a_stock_whose_last_month_is_missing_is_a_part():
    counts = counted([("registered_borrowers", "East", "2026-04", 104)])
    assert value(counts, "registered_borrowers", "East", "2026-Q2") == (104, 1)


def test_a_stock_counted_on_one_day_stands_for_its_month():
    counts = counted([("registered_borrowers", "East", "2026-06-30", 104)])
    assert value(counts, "registered_borrowers", "East", "2026-Q2") == 104


# --- places -------------------------------------------------------------------------------------------------------


def both(east: float, hill: float | None, whole: float | None) -> pd.DataFrame:
    lines = [("visits", "East", "2026-Q2", east), ("visits", "Hill", "2026-Q1", 5)]
    lines += [("visits", "Hill", "2026-Q2", hill)] if hill is not None else []
    lines += [("visits", "", "2026-Q2", whole)] if whole is not None else []
    return counted(lines)


@pytest.mark.parametrize(
    ("hill", "whole", "expected"), [(20, None, 30), (20, 99, 30), (None, 99, 99), (None, None, (10, 0))]
)
def test_the_sheet_s_own_total_is_used_only_where_branches_are_missing_and_never_added(hill, whole, expected):
    assert value(both(10, hill, whole), "visits", WHOLE, "2026-Q2") == expected


def test_distinct_people_of_the_system_come_from_the_sheet_alone():
    lines = [("active_borrowers", b, "2026-Q2", v) for b, v in (("East", 40), ("Hill", 60), ("", 85))]
    assert value(counted(lines), "active_borrowers", WHOLE, "2026-Q2") == 85


def test_a_branch_that_closed_is_missed_for_a_year_and_then_no_longer():
    lines = [("visits", "East", f"{y}-Q{q}", 10) for y in (2024, 2025, 2026) for q in (1, 2, 3, 4)]
    counts = counted([*lines, ("visits", "Hill", "2024-Q1", 5)])
    assert value(counts, "visits", WHOLE, "2024-Q1") == 15
    assert value(counts, "visits", WHOLE, "2024-Q2") == (10, 0)
    assert value(counts, "visits", WHOLE, "2026-Q2") == 10


def test_chosen_branches_have_a_total_of_their_own_without_the_sheet_s_line():
    counts = both(10, 20, 99)
    view = View("staff", ("East", "Hill"), branches=frozenset({"East"}))
    told = Sums(counts, view).tell(MEASURES["visits"], WHOLE, Period.parse("2026-Q2"))
    assert told is not None
    assert (told.value, told.complete) == (10, True)


def test_a_measure_that_nobody_named_is_in_no_sum():
    assert sums(counted([("", "East", "2026-Q2", 5)])).measures() == []


def test_a_period_that_is_not_known_is_in_no_sum():
    counts = counted([("visits", "East", "2026-Q2", 5)])
    counts["period_start"] = pd.NaT
    assert sums(counts).measures() == []


@pytest.mark.parametrize(
    ("start", "period", "expected"),
    [(7, Period.fiscal_year(2026, 7), 12), (2, Period.months(2026, 2, 3), 3), (1, Period.quarter(2026, 2), 3)],
)
def test_a_library_s_own_year_and_quarters_are_made_of_its_months(start, period, expected):
    lines = [("visits", "East", f"{y}-{m:02}", 1) for y in (2025, 2026) for m in range(1, 13)]
    assert value(counted(lines), "visits", "East", period, fiscal_start=start) == expected


def test_an_own_measure_may_come_with_an_own_vocabulary():
    own = Measure("hats", "Hats", "hats", "flow", "sum", "sum", ())
    told = sums(counted([("hats", "East", "2026-Q2", 5)]), measures={"hats": own}).tell(
        own, "East", Period.quarter(2026, 2)
    )
    assert told is not None
    assert told.value == 5
