"""How many name any thread: a code of its own, told only where the three threads are told of the same reflections."""

from dataclasses import replace

import pandas as pd
import pytest
from figure_library import AUDIENCES, VISITS, invent
from pairing_library import Said, counted, written

from impact.model import THREADS
from impact.pairing import Scene, indicators, misses
from impact.period import Period
from impact.vocabulary.codebook import Codebook, codebook

Q3 = "2026-Q3"
ANY = "ANY"


def told(said, place="", audience="staff") -> dict[str, object]:
    """The last row: status, n and x."""
    shown = misses(
        counted([]),
        *written(said),
        Scene(audience),
        measure=VISITS,
        place=place,
        last=Period.parse(Q3),
    )
    last = shown.rows.iloc[-1]
    return {c: None if pd.isna(last[c]) else last[c] for c in ("status", "n", "x", "held")}


def each(branch: str, *names: tuple[str, ...], asked: tuple[str, ...] = THREADS) -> list[Said]:
    """One reflection each, naming these."""
    return [Said(branch, Q3, asked, given) for given in names]


D, P, U = (("DIGNITY",), ("PURPOSE",), ("UNDERSTANDING",))
NONE: tuple[str, ...] = ()


def test_a_reflection_that_names_two_threads_is_one_of_those_that_name_any():
    assert told(each("East", D, (*D, *P), (*D, *P, *U), NONE, NONE), "East") == {
        "status": "shown",
        "n": 5,
        "x": 3,
        "held": 0,
    }


@pytest.mark.parametrize(("n", "status"), [(4, "held_back"), (5, "shown"), (6, "shown")])
def test_it_is_told_from_five(n, status):
    assert told(each("East", *[D] * n), "East")["status"] == status


@pytest.mark.parametrize(("n", "status"), [(9, "held_back"), (10, "shown"), (11, "shown")])
def test_the_public_is_told_from_ten(n, status):
    assert told(each("East", *[D] * n), "East", "public")["status"] == status


def test_of_a_branch_alone_none_and_all_are_told():
    assert told(each("East", *[NONE] * 6), "East")["x"] == 0
    assert told(each("East", *[D] * 6), "East")["x"] == 6


SMALL = [*each("Hill", D, P, U, NONE), *each("West", D, P, U)]


def test_of_small_branches_together_it_is_told_like_any_code():
    assert told(SMALL) == {"status": "shown", "n": 7, "x": 6, "held": 0}
    assert told(SMALL, "Hill") == {"status": "together", "n": None, "x": None, "held": 0}


def test_all_of_a_joined_unit_would_tell_of_each_branch_in_it():
    everyone = [*each("Hill", D, P, U, D), *each("West", D, P, U)]
    assert told([*everyone, *each("East", *[D] * 8)]) == {"status": "shown", "n": 8, "x": 8, "held": 2}
    assert told(everyone)["status"] == "held_back"


def test_a_joined_unit_of_which_a_thread_is_left_out_is_left_out():
    """Nobody named understanding: beside 4 of 7 for any thread the reader would know that of each branch."""
    no_understanding = [*each("Hill", D, P, NONE, NONE), *each("West", D, P, NONE)]
    assert told([*no_understanding, *each("East", *[D] * 8)]) == {"status": "shown", "n": 8, "x": 8, "held": 2}


def test_threads_that_were_asked_of_others_are_not_put_together():
    uneven = [*each("East", *[D] * 6), *each("East", D, D, asked=("DIGNITY",))]
    assert told(uneven, "East")["status"] == "held_back"


def test_the_same_n_of_other_reflections_is_not_the_same():
    asked = [("DIGNITY", "PURPOSE"), ("PURPOSE", "UNDERSTANDING"), ("DIGNITY", "UNDERSTANDING")]
    said = [Said("East", Q3, pair, pair[:1]) for pair in asked for _ in range(5)] + each("East", *[D] * 6)
    assert told(said, "East")["status"] == "held_back"


def test_what_nobody_read_is_unread_and_not_held_back():
    assert told(each("East", *[NONE] * 6, asked=()), "East") == {"status": "unread", "n": 0, "x": None, "held": 0}
    assert told([*each("East", *[NONE] * 6, asked=()), *each("Hill", *[D] * 6)])["n"] == 6


def test_a_form_with_two_open_questions_names_a_thread_once():
    reflections, standing = written(each("East", D, P, U, NONE, NONE))
    second = reflections.assign(id=reflections["id"] + "b", cell="D9")
    both = pd.concat([reflections, second], ignore_index=True)
    more = pd.concat([standing, standing.assign(reflection_id=standing["reflection_id"] + "b")], ignore_index=True)
    shown = misses(counted([]), both, more, Scene("staff"), measure=VISITS, place="East", last=Period.parse(Q3))
    assert (shown.rows["n"].iloc[-1], shown.rows["x"].iloc[-1]) == (5, 3)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("seed", range(5))
def test_it_is_what_the_indicators_would_say_of_such_a_code_where_the_threads_are_told_alike(audience, seed):
    """Against a plain reading: the code is written beside the others, and rules 1–4 are left to the indicators."""
    library = invent(seed)
    given = {"audience": audience, "fiscal_start": 1, "branch_order": library.branches}
    with_any = library.saying(
        [
            Said(s.branch, s.period, (*s.asked, ANY), (*s.stands, *([ANY] if s.stands else [])), s.writer)
            if set(s.asked) == set(THREADS)
            else s
            for s in library.said
        ]
    )
    known = codebook()
    codes = Codebook({**known, ANY: replace(known["SEEN"], id=ANY)}, "")
    frame = indicators(with_any.reflections, with_any.standing, grain="quarter", codes=codes, **given)
    frame = frame.query("branch != ''")
    alike = {
        (name, quarter): cells.set_index("code").loc[ANY]
        for (name, quarter), cells in frame[frame["code"].isin([*THREADS, ANY])].groupby(["branch", "period"])
        if cells["status"].eq("shown").all() and cells["n"].nunique() == 1
    }
    checked = 0
    for place in ("", *library.branches):
        shown = misses(
            *library.frames,
            Scene(audience, branch_order=library.branches),
            measure=VISITS,
            place=place,
            last=Period.parse("2026-Q4"),
        )
        for r in shown.rows.itertuples():
            units = [cell for (name, q), cell in alike.items() if q == r.period and (not place or name == place)]
            assert (r.status == "shown") is bool(units)
            if units:
                assert (r.n, r.x) == (sum(c["n"] for c in units), sum(c["x"] for c in units))
                checked += 1
            else:
                assert pd.isna(r.x)
                assert pd.isna(r.n) or r.n == 0
                assert pd.isna(r.writers)
    assert checked or audience == "public"
