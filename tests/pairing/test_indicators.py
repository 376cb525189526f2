"""n and x by branch, quarter and year: who is counted with whom, what is silent, what nobody read."""

import pandas as pd
import pytest
from pairing_library import Said, row, several, written

from impact.pairing import coverage, indicators

Q2 = "2026-Q2"


def seen(said, audience="staff", grain="quarter", order=(), fiscal_start=1, **options) -> pd.DataFrame:
    frame = indicators(
        *written(said), audience=audience, grain=grain, fiscal_start=fiscal_start, branch_order=order, **options
    )
    return frame[frame["code"].eq("DIGNITY")] if "code" not in options else frame


def numbers(found: pd.Series) -> tuple[object, ...]:
    return tuple(None if pd.isna(found[c]) else int(found[c]) for c in ("n", "x", "unread"))


SMALL = [
    *several(8, 3, "East"),
    *several(6, 2, "Hill"),
    *several(4, 1, "Oak Park"),
    *several(3, 2, "Lakeside"),
]


def test_small_branches_are_a_row_of_their_own_named_in_the_library_s_order():
    frame = seen(SMALL, order=("Lakeside", "Oak Park", "Hill", "East"))
    assert list(frame["branch"]) == ["Lakeside", "Oak Park", "Hill", "East", "Lakeside + Oak Park", ""]
    together = row(frame, branch="Oak Park")
    assert (together["status"], together["counted_with"]) == ("together", "Lakeside + Oak Park")
    assert numbers(together) == (None, None, None)
    assert numbers(row(frame, branch="Lakeside + Oak Park")) == (7, 3, 0)
    assert numbers(row(frame, branch="")) == (21, 8, 0)


def test_a_branch_that_is_held_back_is_in_no_figure_and_the_total_says_so():
    frame = seen([*several(8, 3, "East"), *several(3, 2, "Hill")])
    assert row(frame, branch="Hill")["status"] == "held_back"
    assert numbers(row(frame, branch="Hill")) == (None, None, None)
    assert numbers(row(frame, branch="")) == (8, 3, 0)
    assert row(frame, branch="")["counted_with"] == "1 branch held back: Hill"


@pytest.mark.parametrize(("n", "status"), [(4, "held_back"), (5, "shown")])
def test_a_code_that_fewer_than_five_were_asked_for_is_left_out_and_says_nothing_of_how_many(n, status):
    found = row(seen(several(n, 2, "East", of=9)), branch="East")
    assert found["status"] == status
    assert numbers(found) == ((n, 2, 9 - n) if status == "shown" else (None, None, None))


def test_nobody_wrote_nobody_looked_and_nobody_said_so_are_three_things():
    frame = seen([*several(0, 0, "East", of=6), *several(6, 0, "Hill")], order=("East", "Hill", "West"))
    assert {b: (row(frame, branch=b)["status"], *numbers(row(frame, branch=b))) for b in ("East", "Hill", "West")} == {
        "East": ("unread", 0, None, 6),
        "Hill": ("shown", 6, 0, 0),
        "West": ("silent", 0, None, 0),
    }


def test_on_the_first_day_when_nothing_was_read_small_branches_are_unread_too():
    frame = seen([*several(0, 0, "East", of=3), *several(0, 0, "Hill", of=4)])
    assert set(frame["status"]) == {"unread"}
    assert numbers(row(frame, branch="East + Hill")) == (0, None, 7)
    assert numbers(row(frame, branch="East")) == (0, None, None)


@pytest.mark.parametrize(("n", "share"), [(19, None), (20, 0.25)])
def test_a_share_is_given_from_twenty(n, share):
    found = row(seen(several(n, 5, "East")), branch="East")["share"]
    assert (None if pd.isna(found) else found) == share


def test_four_people_who_wrote_twenty_times_are_four_people():
    said = [Said("East", Q2, ("DIGNITY",), (), f"w{i % 4}") for i in range(20)]
    assert row(seen(said), branch="East")["status"] == "held_back"
    fifth = [*said, Said("East", Q2, ("DIGNITY",), (), "w5")]
    assert row(seen(fifth), branch="East")["writers"] == 5
    one_unknown = [*said, Said("East", Q2, ("DIGNITY",))]
    assert numbers(row(seen(one_unknown), branch="East")) == (21, 0, 0)
    assert pd.isna(row(seen(one_unknown), branch="East")["writers"])


def test_a_person_who_writes_at_two_branches_is_one_writer_of_the_total():
    said = [Said(b, Q2, ("DIGNITY",), (), f"w{i}") for b in ("East", "Hill") for i in range(6)]
    frame = seen(said)
    assert [row(frame, branch=b)["writers"] for b in ("East", "Hill", "")] == [6, 6, 6]


def test_a_branch_s_year_is_its_own_shown_quarters():
    said = [*several(8, 3, "East", "2026-Q1"), *several(2, 1, "East", Q2), *several(6, 1, "East", "2026-Q3")]
    found = row(seen(said, grain="year"), branch="East")
    assert numbers(found) == (14, 4, 0)
    assert found["counted_with"] == "2 of 4 quarters"


def test_reflections_are_never_finer_than_the_quarter():
    frame = seen(SMALL, grain="month")
    assert set(frame["period"]) == {"2026-04", "2026-05", "2026-06"}
    assert frame[["n", "x", "writers", "unread"]].isna().all(axis=None)
    assert row(frame, branch="East", period="2026-05")["counted_with"] == Q2
    assert row(frame, branch="Oak Park", period="2026-05")["status"] == "together"


def test_a_library_whose_year_begins_in_july_has_quarters_of_its_own():
    frame = seen(several(8, 3, "East", "2025-08"), grain="year", fiscal_start=7)
    assert set(frame["period"]) == {"FY2026"}
    assert set(seen(several(8, 3, "East", "2025-08"), fiscal_start=7)["period"]) == {"FY2026-Q1"}


def test_choosing_branches_never_cuts_a_joined_unit():
    frame = seen(SMALL, branches=["East", "Oak Park"])
    assert list(frame["branch"]) == ["East", "Oak Park", "Oak Park + Lakeside", ""]
    assert numbers(row(frame, branch="")) == (8, 3, 0)
    assert row(frame, branch="")["counted_with"] == "1 branch held back: Oak Park"
    assert numbers(row(seen(SMALL, branches=["Oak Park", "Lakeside"]), branch="")) == (7, 3, 0)


def crisis(said, audience="staff", **options) -> pd.DataFrame:
    frame = indicators(*written(said), audience=audience, grain="quarter", fiscal_start=1, branch_order=(), **options)
    return frame[frame["code"].eq("CRISIS")]


@pytest.mark.parametrize(("x", "board"), [(9, None), (10, 10)])
def test_a_sensitive_code_is_told_of_the_whole_system_only_and_from_ten_outside_the_staff(x, board):
    said = [*several(14, x - 2, "East", code="CRISIS"), *several(8, 2, "Hill", code="CRISIS")]
    frame = crisis(said)
    assert row(frame, branch="East")["status"] == "held_back"
    assert row(frame, branch="East")["counted_with"] == "all branches"
    assert numbers(row(frame, branch="")) == (22, x, 0)
    outside = row(crisis(said, "board"), branch="")["x"]
    assert (None if pd.isna(outside) else outside) == board
    assert pd.isna(row(crisis(said, branches=["East"]), branch="")["x"])


def test_the_public_sees_no_sensitive_total_that_the_board_s_would_tell_apart():
    said = [
        *several(14, 9, "East", code="CRISIS"),
        *several(12, 4, "West", code="CRISIS"),
        *several(6, 2, "Hill", code="CRISIS"),
    ]
    assert numbers(row(crisis(said, "board"), branch="")) == (32, 15, 0)
    assert row(crisis(said, "public"), branch="")["status"] == "held_back"


def test_a_form_with_two_open_questions_is_one_reflection():
    reflections, standing = written(several(6, 6, "East"))
    again = reflections.assign(id=reflections["id"] + "b", cell="D9")
    both = pd.concat([reflections, again], ignore_index=True)
    frame = indicators(both, standing, audience="staff", grain="quarter", fiscal_start=1, branch_order=())
    assert numbers(row(frame, branch="East", code="DIGNITY")) == (6, 6, 0)


def test_a_reflection_without_a_branch_or_a_period_of_one_quarter_is_in_no_figure():
    lost = [*several(9, 1, "", Q2), *several(9, 1, "East", "2026"), *several(9, 1, "East", "")]
    assert seen(lost).empty
    assert numbers(row(seen([*lost, *several(6, 1, "East")]), branch="")) == (6, 1, 0)


def test_no_reflections_make_an_empty_frame_with_all_its_columns():
    frame = indicators(*written([]), audience="public", grain="year", fiscal_start=1, branch_order=("East",))
    assert list(frame.columns[:5]) == ["branch", "period_start", "period_end", "period", "code"]
    assert frame.empty


def test_coverage_says_whom_we_have_heard_whatever_was_read():
    said, _ = written([*several(0, 0, "East", of=6), *several(0, 0, "Hill", of=3), *several(0, 0, "West", of=3)])
    frame = coverage(
        said, audience="board", grain="quarter", fiscal_start=1, branch_order=("North", "East", "Hill", "West")
    )
    assert [(r.branch, r.status) for r in frame.itertuples()] == [
        ("North", "silent"),
        ("East", "shown"),
        ("Hill", "together"),
        ("West", "together"),
        ("Hill + West", "shown"),
        ("", "shown"),
    ]
    assert row(frame, branch="")["n"] == 12
    assert pd.isna(row(frame, branch="Hill")["n"])
