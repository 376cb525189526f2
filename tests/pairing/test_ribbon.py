"""Twelve months of a count and the voices of the same time: when a month may stand alone, and that months add up."""

from datetime import date

import pandas as pd
import pytest
from figure_library import AUDIENCES, VISITS, invent
from pairing_library import Said, counted, row, written

from impact.model import THREADS, Quoted
from impact.pairing import Scene, both_sides, ribbon
from impact.period import Period
from impact.vocabulary.measures import measures

QUARTERS = [f"2026-Q{q}" for q in (1, 2, 3, 4)]
MONTHS = [f"2026-{m:02}" for m in range(1, 13)]
NUMBERS = ["n", *THREADS, "unread"]
FOUR = ("East", "Hill", "North", "Oak")


def hung(said, lines=(), last="2026-Q4", audience="staff", measure="visits", months=12, quotes=(), **options):
    return ribbon(
        counted(lines),
        *written(said),
        Scene(audience, **options),
        measure=measures()[measure],
        last=Period.parse(last) if isinstance(last, str) else last,
        months=months,
        quotes=quotes,
    )


def a_month(month: str, *, each: int = 3, branches=FOUR, names=THREADS, writers=None) -> list[Said]:
    """At each branch so many reflections; the first names these, the others nothing."""
    return [
        Said(branch, month, THREADS, names if i == 0 else (), f"{branch}{writers}{i % writers}" if writers else "")
        for branch in branches
        for i in range(each)
    ]


def a_year(**but: list[Said] | None) -> list[Said]:
    """Twelve reflections each month; `m04=…` takes the place of April."""
    return [s for m in MONTHS for s in (but[f"m{m[5:]}"] if f"m{m[5:]}" in but else a_month(m)) or []]


def test_months_that_hold_enough_stand_alone():
    shown = hung(a_year())
    assert shown.grain == "month"
    assert list(shown.bins["period"]) == MONTHS
    assert list(shown.bins["first"]) == list(range(12))
    assert set(shown.bins["length"]) == {1}
    assert (shown.bins["n"].unique().tolist(), shown.bins["DIGNITY"].unique().tolist()) == ([12], [4])


@pytest.mark.parametrize(("n", "grain"), [(4, "quarter"), (5, "month"), (6, "month")])
def test_one_month_of_fewer_than_five_makes_all_of_it_quarters(n, grain):
    april = a_month("2026-04")[:n]
    shown = hung(a_year(m04=april))
    assert shown.grain == grain
    if grain == "quarter":
        assert list(shown.bins["period"]) == QUARTERS
        assert list(zip(shown.bins["first"], shown.bins["length"], strict=True)) == [(0, 3), (3, 3), (6, 3), (9, 3)]
        assert row(shown.bins, period="2026-Q2")["n"] == 24 + n


@pytest.mark.parametrize(("n", "grain"), [(9, "quarter"), (10, "month"), (11, "month")])
def test_for_the_public_a_month_holds_ten(n, grain):
    said = [s for m in MONTHS for s in a_month(m, each=6)[: n if m == "2026-05" else 24]]
    assert hung(said, audience="public").grain == grain
    assert hung(said, audience="board").grain == "month"


@pytest.mark.parametrize(("at_each", "grain"), [(1, "quarter"), (2, "month")])
def test_four_people_who_wrote_many_times_are_four(at_each, grain):
    assert hung(a_year(m04=a_month("2026-04", each=6, writers=at_each))).grain == grain


def test_a_month_in_which_nobody_wrote_is_silent_and_stands():
    shown = hung(a_year(m05=None))
    may = row(shown.bins, period="2026-05")
    assert (shown.grain, may["n"], may["unread"], may["status"]) == ("month", 0, 0, "silent")
    assert pd.isna(may["DIGNITY"])


def test_a_month_that_nobody_read_is_unread_and_not_silent():
    unread = [Said(b, m, ()) for m in ("2026-05", "2026-06") for b in ("East", "Hill") for _ in range(3)]
    shown = hung([*a_year(m05=None, m06=a_month("2026-06")), *unread])
    may, june = row(shown.bins, period="2026-05"), row(shown.bins, period="2026-06")
    assert (shown.grain, may["n"], may["unread"], may["status"]) == ("month", 0, 6, "unread")
    assert (june["n"], june["unread"], june["status"]) == (12, 6, "shown")


def test_beside_a_branch_that_is_held_back_no_month_is_called_silent():
    held = [Said("West", "2026-05", THREADS)] * 2
    assert hung([*a_year(), *held]).grain == "month"
    shown = hung([*a_year(m05=None), *held])
    assert shown.grain == "quarter"
    assert row(shown.bins, period="2026-Q2")["held"] == 1


def test_the_months_of_one_branch_are_not_told():
    alone = [s for s in a_year(m04=a_month("2026-04", each=6)) if s.branch == "East" or s.period > "2026-06"]
    assert hung([*alone, *(s for s in alone if s.period < "2026-07")]).grain == "quarter"
    assert hung(alone + alone, branch_order=FOUR).grain == "quarter"


def test_a_library_of_one_branch_is_the_whole_system():
    said = [s for m in MONTHS for s in a_month(m, each=6, branches=("East",))]
    assert hung(said).grain == "month"
    assert hung(said, branch_order=("East", "Hill")).grain == "quarter"


@pytest.mark.parametrize(("branches", "grain"), [(3, "quarter"), (4, "month")])
def test_several_branches_are_four_at_least(branches, grain):
    assert hung([s for m in MONTHS for s in a_month(m, branches=FOUR[:branches])]).grain == grain


def test_a_thread_that_one_branch_alone_named_would_tell_its_months():
    named = [s for m in MONTHS for b in FOUR for s in a_month(m, branches=(b,), names=THREADS)]
    assert hung(named).grain == "month"
    one = [Said(s.branch, s.period, s.asked, ("DIGNITY",) if s.branch == "East" and s.stands else ()) for s in named]
    assert hung(one).grain == "quarter"


def test_what_all_comes_from_one_month_would_tell_each_branch_s_month():
    assert hung(a_year(m04=None, m05=None)).grain == "quarter"
    in_june = [
        Said(s.branch, s.period, s.asked, () if s.period in ("2026-04", "2026-05") else s.stands) for s in a_year()
    ]
    assert hung(in_june).grain == "quarter"


def test_a_reflection_of_which_only_the_quarter_is_known_keeps_the_quarter_whole():
    shown = hung([*a_year(), Said("East", "2026-Q2", THREADS)])
    assert (shown.grain, row(shown.bins, period="2026-Q2")["n"]) == ("quarter", 37)


def test_threads_that_were_asked_of_others_have_no_months():
    assert hung([*a_year(), Said("East", "2026-05", ("DIGNITY",))]).grain == "quarter"


def test_the_public_has_no_months_where_the_board_has_another_branch_in_them():
    """East 30, Hill 30 and West 6 a quarter: the public leaves West out, so the difference would be West's months."""
    large = [s for m in MONTHS for s in a_month(m, each=10)]
    west = [s for m in MONTHS for s in a_month(m, each=2, branches=("West",))]
    assert hung(large, audience="public").grain == "month"
    assert hung([*large, *west], audience="board").grain == "month"
    assert hung([*large, *west], audience="public").grain == "quarter"


def test_the_public_has_no_months_where_the_board_could_tell_whose_they_are():
    """East and Hill are one unit for the public; the board knows that only East named dignity in it."""
    large = [Said("Central", s.period, THREADS, s.stands[1:]) for m in MONTHS for s in a_month(m, each=6)]
    small = [s for m in MONTHS for s in a_month(m, each=2)]
    assert hung([*large, *small], audience="public").grain == "month"
    east = [Said(s.branch, s.period, THREADS, s.stands if s.branch == "East" else s.stands[1:]) for s in small]
    assert hung([*large, *east], audience="board").grain == "quarter"
    assert hung([*large, *east], audience="public").grain == "quarter"


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("seed", range(6))
def test_months_add_up_to_the_quarter_that_both_sides_shows(audience, seed):
    library = invent(seed, large=seed % 2 == 0, even=1)
    scene = Scene(audience, branch_order=library.branches)
    shown = ribbon(*library.frames, scene, measure=VISITS, last=Period.parse("2026-Q4"))
    for i, quarter in enumerate(library.quarters):
        sides = both_sides(*library.frames, scene, measure=VISITS, period=Period.parse(quarter))
        total = row(sides.rows, role="total")
        bins = shown.bins[shown.bins["first"].floordiv(3).eq(i)]
        assert set(bins["held"]) == {sides.held_back}
        for column in NUMBERS:
            if not pd.isna(total[column]):
                assert bins[column].sum() == total[column]
            else:
                assert bins[column].isna().all()
    assert shown.bins["length"].sum() == 12


def test_large_libraries_do_have_months():
    grains = [
        ribbon(
            *invent(seed, large=True, even=1).frames, Scene("staff"), measure=VISITS, last=Period.parse("2026-Q4")
        ).grain
        for seed in range(6)
    ]  # fmt: skip
    assert "month" in grains


def test_the_count_has_each_month_as_it_may_be_shown():
    lines = [("visits", "East", m, 10 * i) for i, m in enumerate(MONTHS)][:-1]
    shown = hung([], lines)
    assert list(shown.months["period"]) == MONTHS
    assert shown.months["value"].tolist()[:11] == [10 * i for i in range(11)]
    assert list(shown.months["value_status"]) == ["complete"] * 11 + ["none"]
    assert shown.months["value"].isna().tolist() == [False] * 11 + [True]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_sensitive_count_has_no_months_outside_the_staff(audience):
    lines = [("incidents", "East", m, 12) for m in MONTHS]
    shown = hung([], lines, audience=audience, measure="incidents").months
    assert set(shown["value_status"]) == ({"complete"} if audience == "staff" else {"held_back"})
    assert shown["value"].notna().all() == (audience == "staff")


def test_a_library_without_anything_has_twelve_empty_months():
    shown = hung([])
    assert (len(shown.months), set(shown.months["value_status"])) == (12, {"none"})
    assert (set(shown.bins["status"]), set(shown.bins["n"]), shown.writers) == ({"silent"}, {0}, None)
    assert [str(t) for t in shown.months.dtypes] == ["str", "float64", "str"]
    assert [str(t) for t in shown.bins.dtypes] == ["str", "int64", "int64", *["Int64"] * 5, "str", "Int64"]


def test_a_year_that_begins_in_july_ends_in_june():
    said = [s for m in ("2025-07", "2025-08", "2025-09") for s in a_month(m)]
    shown = hung(said, last=Period.fiscal_year(2026, 7), fiscal_start=7)
    assert (shown.months["period"].iloc[0], shown.months["period"].iloc[-1]) == ("2025-07", "2026-06")
    assert shown.grain == "month"
    small = hung(said[:-8], last=Period.fiscal_year(2026, 7), fiscal_start=7)
    assert list(small.bins["period"]) == ["FY2026-Q1", "FY2026-Q2", "FY2026-Q3", "FY2026-Q4"]


def test_a_month_asked_for_is_shown_with_its_whole_quarter():
    assert hung([], last="2026-05").months["period"].iloc[-1] == "2026-06"


def test_months_that_are_no_whole_quarters_are_our_mistake():
    with pytest.raises(ValueError, match="whole quarters"):
        hung([], months=10)


def test_quotes_of_another_time_are_left_away():
    quotes = tuple(
        Quoted(str(i), "Words.", month=month) for i, month in enumerate((date(2025, 12, 1), date(2026, 1, 1), None))
    )
    assert [quote.reflection_id for quote in hung([], quotes=quotes).quotes] == ["1", "2"]
