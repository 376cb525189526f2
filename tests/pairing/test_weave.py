"""The threads of one place over its quarters: each row as both sides shows it, and what is left away at the start."""

import pandas as pd
import pytest
from figure_library import AUDIENCES, VISITS, invent
from pairing_library import Said, counted, row, several, written

from impact.model import THREADS
from impact.pairing import Scene, both_sides, weave
from impact.period import Period


def woven(said, place="", last="2026-Q3", audience="staff", counts=(), quarters=8, **options):
    return weave(
        counted(counts),
        *written(said),
        Scene(audience, **options),
        place=place,
        last=Period.parse(last) if isinstance(last, str) else last,
        quarters=quarters,
    )


def threes(n: int, branch: str, period: str, *, names=(), x: int = 0, writers=()) -> list[Said]:
    """`n` reflections asked for all three threads, `x` of them naming some."""
    who = [*writers, *[""] * n]
    return [Said(branch, period, THREADS, names if i < x else (), who[i]) for i in range(n)]


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("seed", range(4))
def test_each_row_is_what_both_sides_shows_of_the_same_quarter(audience, seed):
    library = invent(seed)
    scene = Scene(audience, branch_order=library.branches)
    sides = {
        q: both_sides(*library.frames, scene, measure=VISITS, period=Period.parse(q)).rows for q in library.quarters
    }
    columns = ["n", *THREADS, "writers", "unread", "status", "counted_with"]
    for place in ("", *library.branches):
        shown = weave(*library.frames, scene, place=place, last=Period.parse("2026-Q4")).rows
        same = pd.concat([sides[q][sides[q]["branch"].eq(place)] for q in shown["period"]], ignore_index=True)
        pd.testing.assert_frame_equal(shown[columns], same[columns])


@pytest.mark.parametrize(("n", "status"), [(4, "held_back"), (5, "shown"), (6, "shown")])
@pytest.mark.parametrize("place", ["", "East"])
def test_a_quarter_of_fewer_than_five_is_held_back(n, status, place):
    last = woven([*threes(9, "East", "2026-Q2"), *threes(n, "East", "2026-Q3")], place).rows.iloc[-1]
    assert last["status"] == status
    assert pd.isna(last["n"]) is (n < 5)
    assert last["held"] == (1 if n < 5 and not place else 0)


@pytest.mark.parametrize(("n", "status"), [(9, "held_back"), (10, "shown"), (11, "shown")])
def test_the_public_sees_from_ten(n, status):
    assert woven(threes(n, "East", "2026-Q3"), "East", audience="public").rows.iloc[-1]["status"] == status


def test_the_first_quarters_in_which_nobody_wrote_anywhere_are_left_away():
    shown = woven([*threes(6, "Hill", "2026-Q1"), *threes(6, "East", "2026-Q3")], "East").rows
    assert list(zip(shown["period"], shown["status"], strict=True)) == [
        ("2026-Q1", "silent"),
        ("2026-Q2", "silent"),
        ("2026-Q3", "shown"),
    ]
    assert (shown["n"].tolist(), shown["unread"].tolist()) == ([0, 0, 6], [0, 0, 0])


def test_there_are_eight_quarters_at_most_and_the_last_of_a_year_is_its_last_quarter():
    said = [s for y in (2023, 2024, 2025, 2026) for q in (1, 2, 3, 4) for s in threes(6, "East", f"{y}-Q{q}")]
    assert list(woven(said, last="2026").rows["period"]) == [f"{y}-Q{q}" for y in (2025, 2026) for q in (1, 2, 3, 4)]
    assert list(woven(said, last="2026-Q2", quarters=2).rows["period"]) == ["2026-Q1", "2026-Q2"]


def test_a_library_whose_year_begins_in_july_has_its_own_quarters():
    said = threes(6, "East", "2025-08") + threes(6, "East", "2026-05")
    shown = woven(said, last=Period.fiscal_year(2026, 7), fiscal_start=7)
    assert list(shown.rows["period"]) == ["FY2026-Q1", "FY2026-Q2", "FY2026-Q3", "FY2026-Q4"]
    assert shown.rows["n"].tolist() == [6, 0, 0, 6]


def test_a_library_in_which_nobody_wrote_has_one_silent_row():
    for place in ("", "East"):
        shown = woven([], place, counts=[("visits", "East", "2026-Q3", 5)])
        assert (len(shown.rows), shown.rows["status"].tolist(), shown.writers) == (1, ["silent"], None)
        assert [str(t) for t in shown.rows.dtypes] == ["str", *["Int64"] * 6, "str", "str", "Int64"]
    assert woven([]).rows["status"].tolist() == ["silent"]


def test_people_who_wrote_in_two_quarters_are_counted_once():
    five = tuple(f"w{i}" for i in range(5))
    said = [*threes(5, "East", "2026-Q2", writers=five), *threes(6, "East", "2026-Q3", writers=(*five, "w9"))]
    shown = woven(said, "East")
    assert (shown.rows["writers"].tolist(), shown.writers) == ([5, 6], 6)
    assert woven([*said, *threes(1, "East", "2026-Q3")], "East").writers is None


def test_people_of_quarters_that_are_held_back_are_not_counted():
    said = [*threes(5, "East", "2026-Q2", writers=tuple("abcde")), *threes(4, "East", "2026-Q3", writers=tuple("vwxy"))]
    assert woven(said, "East").writers == 5


def test_the_files_are_those_of_the_place_and_the_time():
    reflections, standing = written([*threes(6, "East", "2026-Q3"), *threes(6, "Hill", "2026-Q3")])
    reflections["file"] = ["East.xlsx"] * 6 + ["Hill.xlsx"] * 6
    shown = [
        weave(counted([]), reflections, standing, Scene("staff"), place=place, last=Period.parse("2026-Q3")).sources
        for place in ("", "Hill")
    ]
    assert shown == [("East.xlsx", "Hill.xlsx"), ("Hill.xlsx",)]


def test_the_total_leaves_out_a_unit_whose_threads_were_not_asked_alike():
    uneven = [*several(8, 3, "Hill", "2026-Q3"), *several(6, 1, "Hill", "2026-Q3", code="PURPOSE")]
    last = woven([*threes(7, "East", "2026-Q3"), *uneven]).rows.iloc[-1]
    assert (last["n"], last["held"], last["counted_with"]) == (7, 1, "1 branch held back: Hill")


def test_what_was_given_stands_on_the_figure():
    shown = woven(threes(6, "East", "2026-Q3"), "East", invented=True, notes=("Roof closed in May.",))
    assert (shown.invented, shown.notes, shown.place, shown.audience) == (
        True,
        ("Roof closed in May.",),
        "East",
        "staff",
    )
    assert row(shown.rows, period="2026-Q3")["n"] == 6
