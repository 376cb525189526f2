"""Where the threads happen, against plain counting: one total for all readers, and nothing that singles out."""

from dataclasses import replace
from itertools import product

import numpy as np
import pandas as pd
import pytest
from moment_library import ASKED, MOMENTS, NAMES, QUARTERS, Library, invent, library
from pairing_library import Said

from impact.model import THREADS, Audience, Matrix
from impact.pairing import Scene, matrix
from impact.period import Period
from impact.policy.crossings import crossing_told, share

Q2 = "2026-Q2"
FOUR = ("Hill", "East", "West", "Central")


def made(held: Library, period: str = Q2, audience: Audience = "staff", **others) -> Matrix:
    scene = Scene(audience, branch_order=held.branches)
    return matrix(*held.frames, scene, period=Period.parse(period), **others)


def row(data: Matrix, key: str = "EVERYDAY") -> pd.Series:
    (found,) = [one for _, one in data.rows.iterrows() if one["key"] == key]
    return found


def wrote(
    branch: str, both: int, moment: int, thread: int, neither: int, period: str = Q2, writer: str = ""
) -> list[Said]:
    """Reflections that name everyday and dignity, one of them, or none."""
    kinds = [("EVERYDAY", "DIGNITY")] * both + [("EVERYDAY",)] * moment + [("DIGNITY",)] * thread + [()] * neither
    return [Said(branch, period, ASKED, kind, writer) for kind in kinds]


def four_branches(**of_hill: int) -> Library:
    hill = {"both": 2, "moment": 2, "thread": 3, "neither": 5, **of_hill}
    others = [said for branch in FOUR[1:] for said in wrote(branch, 2, 2, 3, 5)]
    return library([*wrote("Hill", **hill), *others], FOUR)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("audience", ["staff", "public"])
def test_every_number_is_what_plain_counting_gives(seed: int, audience: Audience):
    """Of some branches of the quarter, and of which branches the row's own two numbers say together with the rest.

    Twelve seeds were counted once.
    """
    held = invent(seed)
    for quarter in QUARTERS:
        data = made(held, quarter, audience)
        if data.period != quarter:
            continue
        for one in data.rows[data.rows["status"].eq("shown")].to_dict("records"):
            assert _counted(held, quarter, one) >= 1, (seed, quarter, one)


def _counted(held: Library, quarter: str, one: dict) -> int:
    """In how many sets of branches a plain reader counts the very numbers of the row."""
    by_branch = [_of_branch(held, quarter, one["key"], branch) for branch in held.branches]
    sets = np.array(list(product((0, 1), repeat=len(by_branch)))[1:])
    told = np.array([one["of"], one["n"], *(one[t] for t in THREADS)], dtype="float")
    known = ~np.isnan(told)
    return int((sets @ by_branch == told)[:, known].all(axis=1).sum())


def _of_branch(held: Library, quarter: str, key: str, branch: str) -> list[int]:
    """Reflections that were asked, those that name the moment, and each thread among these."""
    asked = [s.stands for s in held.said if s.branch == branch and s.period == quarter and key in s.asked]
    named = [stands for stands in asked if key in stands]
    return [len(asked), len(named), *(sum(t in stands for stands in named) for t in THREADS)]


def test_a_moment_is_told_with_its_threads():
    one = row(made(four_branches()))
    assert (one["n"], one["of"], one["DIGNITY"], one["DIGNITY_of"]) == (16, 48, 8, 16)
    assert one["status"] == "shown"


def test_all_readers_get_the_same_total():
    told = {audience: row(made(four_branches(), audience=audience)) for audience in ("staff", "board", "public")}
    assert told["staff"].equals(told["board"])
    assert told["staff"].equals(told["public"])


@pytest.mark.parametrize(("both", "told"), [(1, False), (2, True), (3, False)])
def test_a_total_that_settles_each_branch_is_not_told(both: int, told: bool):
    """At each of two branches four name the moment and four dignity, of six: at least two both, at most four."""
    at = {1: (2, 2), 2: (3, 3), 3: (4, 4)}[both]
    said = [s for b, n in zip(FOUR, at, strict=False) for s in wrote(b, n, 4 - n, 4 - n, n - 2)]
    one = row(made(library(said, FOUR[:2])))
    assert one["n"] == 8
    assert pd.notna(one["DIGNITY"]) == told


@pytest.mark.parametrize(("n", "status"), [(4, "few"), (5, "shown"), (6, "shown")])
def test_a_moment_of_too_few_would_single_out(n: int, status: str):
    said = [*wrote("Hill", 1, n - 3, 3, 8), *wrote("East", 1, 1, 3, 8)]
    assert row(made(library(said, FOUR[:2])))["status"] == status


def test_writers_count_where_all_are_known():
    said = [*wrote("Hill", 2, 3, 3, 8), *wrote("East", 2, 3, 3, 8)]
    one_hand = [Said(s.branch, s.period, s.asked, s.stands, f"w{i % 7}") for i, s in enumerate(said)]
    assert row(made(library(one_hand, FOUR[:2])))["status"] == "shown"
    two_hands = [
        Said(s.branch, s.period, s.asked, s.stands, f"w{i % 2}" if "EVERYDAY" in s.stands else f"v{i}")
        for i, s in enumerate(said)
    ]
    assert row(made(library(two_hands, FOUR[:2])))["status"] != "shown"


def test_one_branch_is_the_whole_system():
    one = row(made(library(wrote("Hill", 3, 4, 2, 6), ("Hill",))))
    assert (one["DIGNITY"], one["n"]) == (3, 7)


def test_a_quarter_that_tells_nothing_gives_way_to_the_year():
    said = [s for q in QUARTERS for b in FOUR for s in wrote(b, 1 if b != "Hill" else 0, 0, 1, 6, period=q)]
    data = made(library(said, FOUR))
    assert (data.period, data.asked, data.quarters) == ("2026", Q2, 4)
    assert (row(data)["n"], row(data)["quarters"]) == (12, 4)


def test_two_quarters_together_tell_no_pool_of_their_own():
    """Of stretches that overlap the difference would tell."""
    said = [s for q in QUARTERS for b in FOUR for s in wrote(b, 1 if b != "Hill" else 0, 0, 1, 6, period=q)]
    data = made(library(said, FOUR), "2026-01-01/2026-06-30")
    assert data.period != "2026-01-01/2026-06-30" or row(data)["status"] != "shown"


def test_an_empty_library_has_its_rows_and_no_number():
    data = made(library([], NAMES))
    assert set(data.rows["status"]) == {"silent"}
    assert data.rows[["n", *THREADS]].isna().all(axis=None)


def test_rows_stand_in_the_order_of_the_codebook():
    assert made(four_branches()).rows["key"].tolist()[:2] == list(MOMENTS)


def test_a_sensitive_moment_is_held_back():
    scene = Scene("staff", branch_order=FOUR)
    codes = scene.codes
    changed = replace(codes, codes={k: replace(c, sensitive=k == "EVERYDAY") for k, c in codes.codes.items()})
    held = four_branches()
    data = matrix(*held.frames, replace(scene, codes=changed), period=Period.parse(Q2))
    assert row(data)["status"] == "held_back"


class TestTheRule:
    def test_units_that_are_settled_by_themselves_tell_it_already(self):
        assert crossing_told([share(6, 6, 3, joined=False), share(5, 5, 5, joined=False)], 8)

    @pytest.mark.parametrize(("x", "told"), [(0, True), (1, True), (4, True), (5, False), (6, False)])
    def test_neither_end_is_told_but_none_of_single_branches(self, x: int, told: bool):
        assert crossing_told([share(9, 3, 3, joined=False)] * 2, x) is told

    def test_none_is_not_told_where_a_small_branch_is_in_it(self):
        assert not crossing_told([share(9, 3, 3, joined=False), share(9, 3, 3, joined=True)], 0)

    def test_one_open_unit_alone_would_be_told(self):
        assert not crossing_told([share(9, 3, 3, joined=False), share(9, 0, 3, joined=False)], 2)
