"""One place beside its own past: the count as both sides shows it, with every quarter's own year before."""

from math import isnan

import pandas as pd
import pytest
from figure_library import AUDIENCES, VISITS, invent
from pairing_library import counted, row, written

from impact.model import THREADS
from impact.pairing import Scene, both_sides, misses
from impact.period import Period
from impact.vocabulary.measures import measures


def missed(lines=(), said=(), place="East", last="2026-Q3", audience="staff", measure="visits", **options):
    return misses(
        counted(lines),
        *written(said),
        Scene(audience, **options),
        measure=measures()[measure],
        place=place,
        last=Period.parse(last) if isinstance(last, str) else last,
    )


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("measure", ["visits", "incidents"])
def test_the_count_is_the_same_as_in_both_sides(audience, measure):
    library = invent(3)
    scene = Scene(audience, branch_order=library.branches)
    spec = measures()[measure]
    names = {"value": "value", "value_before": "before", "change": "change", "value_status": "value_status"}
    names |= {"parts": "parts", "parts_expected": "parts_expected"}
    sides = {q: both_sides(*library.frames, scene, measure=spec, period=Period.parse(q)).rows for q in library.quarters}
    for place in ("", *library.branches):
        shown = misses(*library.frames, scene, measure=spec, place=place, last=Period.parse("2026-Q4")).rows
        for quarter, beside in sides.items():
            mine, same = row(shown, period=quarter), row(beside, branch=place)
            for own, theirs in names.items():
                assert pd.isna(mine[own]) if pd.isna(same[theirs]) else mine[own] == same[theirs]


YEARS = [("visits", "East", f"{y}-Q{q}", 100 * q + y - 2020) for y in (2024, 2025, 2026) for q in (1, 2, 3, 4)]


def test_each_quarter_stands_beside_the_same_of_the_year_before():
    shown = missed(YEARS, last="2026").rows
    assert list(zip(shown["period"], shown["before"], strict=True))[:2] == [
        ("2025-Q1", "2024-Q1"),
        ("2025-Q2", "2024-Q2"),
    ]
    assert len(shown) == 8
    third = row(shown, period="2026-Q3")
    assert (third["value"], third["value_before"], third["change"]) == (306, 305, pytest.approx(1 / 305))


def test_a_quarter_with_a_month_missing_is_part_and_not_compared():
    lines = [("visits", "East", f"{y}-0{m}", 10) for y in (2025, 2026) for m in (7, 8, 9)][:-1]
    last = missed(lines).rows.iloc[-1]
    assert (last["value"], last["value_status"], last["parts"], last["parts_expected"]) == (20, "part", 2, 3)
    assert isnan(last["change"])


def test_a_small_sensitive_count_is_held_back_and_so_is_its_change():
    lines = [("incidents", "East", "2025-Q3", 9), ("incidents", "East", "2026-Q3", 12)]
    board = missed(lines, audience="board", measure="incidents").rows
    assert list(board["value_status"]) == ["held_back", "none", "none", "none", "complete"]
    last = board.iloc[-1]
    assert (last["value"], isnan(last["value_before"]), isnan(last["change"])) == (12, True, True)
    assert missed(lines, measure="incidents").rows.iloc[-1]["change"] == pytest.approx(1 / 3)


def test_a_measure_of_the_whole_system_is_no_branch_s():
    lines = [("naloxone", branch, "2026-Q3", 20) for branch in ("East", "Hill")]
    assert missed(lines, measure="naloxone").rows.iloc[-1]["value_status"] == "held_back"
    assert missed(lines, measure="naloxone", place="").rows.iloc[-1]["value"] == 40


def test_the_first_quarters_of_which_nothing_is_known_are_left_away():
    assert list(missed([("visits", "East", "2026-Q2", 5)]).rows["period"]) == ["2026-Q2", "2026-Q3"]
    assert list(missed([("visits", "Hill", "2026-Q2", 5)]).rows["period"]) == ["2026-Q3"]


def test_a_library_without_a_count_or_a_reflection_has_one_empty_row():
    for place in ("", "East"):
        shown = missed(place=place)
        last = row(shown.rows, period="2026-Q3")
        assert (last["value_status"], last["status"], last["n"], shown.writers) == ("none", "silent", 0, None)
        assert isnan(last["value"])
        assert [str(t) for t in shown.rows.dtypes] == [
            *["str"] * 2,
            *["float64"] * 3,
            "str",
            *["Int64"] * 6,
            "str",
            "str",
            *["Int64"] * 3,
        ]


def test_a_library_whose_year_begins_in_july_compares_its_own_quarters():
    lines = [("visits", "East", f"{y}-0{m}", y - 2000) for y in (2024, 2025) for m in (7, 8, 9)]
    shown = missed(lines, last=Period.months(2025, 7, 3), fiscal_start=7).rows
    assert (shown["period"].iloc[-1], shown["before"].iloc[-1]) == ("FY2026-Q1", "FY2025-Q1")
    assert (shown["value"].iloc[-1], shown["value_before"].iloc[-1]) == (75, 72)


def test_where_sheets_differ_the_figure_says_so_of_its_own_place_only():
    lines = [("visits", b, f"2026-0{m}", 100) for b in ("East", "Hill") for m in (7, 8, 9)]
    lines += [("visits", b, "2026-Q3", 999) for b in ("East", "Hill")] + [("visits", "", "2026-Q3", 700)]
    east = missed(lines, notes=("Roof closed in May.",))
    assert east.notes == (
        "Roof closed in May.",
        "East: a sheet gives 999 for 2026-Q3, its months come to 300; the months are used.",
    )
    assert [note[:39] for note in missed(lines, place="").notes] == ["A sheet gives 700 for the whole system,"]


def test_the_year_before_is_among_the_sources():
    old, new = counted([("visits", "East", "2025-Q3", 5)]), counted([("visits", "East", "2026-Q3", 5)])
    lines = pd.concat([old.assign(file="2025.xlsx"), new.assign(file="2026.xlsx")], ignore_index=True)
    shown = misses(
        lines, *written([]), Scene("staff"), measure=VISITS, place="East", last=Period.parse("2026-Q3"), quarters=1
    )
    assert shown.sources == ("2025.xlsx", "2026.xlsx")


def test_what_it_says_is_of_all_three_threads():
    library = invent(1)
    asked = library.standing["code"].ne("PURPOSE")
    shown = misses(
        library.counts, library.reflections, library.standing[asked], Scene("staff", branch_order=library.branches),
        measure=VISITS, place="", last=Period.parse("2026-Q4"),
    )  # fmt: skip
    assert len(THREADS) == 3
    assert shown.rows["x"].isna().all()


def test_what_is_counted_once_a_year_is_told_by_the_year():
    """“Nobody reported visits” would not be true of a library that reports them by the year."""
    lines = [("visits", "East", "2015", 100), ("visits", "East", "2016", 90)]
    rows = missed(lines, last="2016").rows
    assert list(rows["period"]) == ["2015", "2016"]
    assert list(rows["value"]) == [100, 90]
    assert round(rows["change"].iloc[-1], 6) == -0.1


def test_a_quarter_that_was_asked_for_stays_a_quarter():
    assert list(missed([("visits", "East", "2016", 90)], last="2016-Q4").rows["period"]) == ["2016-Q4"]
