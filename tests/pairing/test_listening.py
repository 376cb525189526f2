"""Where anybody wrote, against plain counting: whole units only, silence is said, few are not."""

import pandas as pd
import pytest
from moment_library import NAMES, QUARTERS, invent, library
from pairing_library import Said, counted, several

from impact.model import Audience, Listening
from impact.pairing import Scene, listening
from impact.pairing.answers import answers
from impact.pairing.cells import cut_quarters
from impact.pairing.view import View
from impact.period import Period

Q4 = Period.parse("2026-Q4")


def made(said: list[Said], audience: Audience = "staff", counts: pd.DataFrame | None = None) -> Listening:
    held = library(said)
    return _of(held, audience, counts)


def _of(held, audience: Audience = "staff", counts: pd.DataFrame | None = None) -> Listening:
    own, reflections, standing = held.frames
    scene = Scene(audience, branch_order=held.branches)
    return listening(own if counts is None else counts, reflections, standing, scene, last=Q4)


def cell(data: Listening, branch: str, period: str = "2026-Q4") -> pd.Series:
    (found,) = [r for _, r in data.rows.iterrows() if r["branch"] == branch and r["period"] == period]
    return found


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("audience", ["staff", "public"])
def test_every_number_adds_up_whole_units(seed: int, audience: Audience):
    held = invent(seed)
    data, given = _of(held, audience), answers(held.reflections, held.standing, fiscal_start=1)
    cuts = cut_quarters(given, View(audience, held.branches))
    for number, cut in cuts.items():
        period = Period.months(number // 12, number % 12 + 1, 3).name()
        wrote = {b: len(held.inside([b], period)) for b in held.branches}
        alone = {u.members[0] for u in cut.mine.units if len(u.members) == 1}
        for branch in held.branches:
            n = cell(data, branch, period)["n"]
            assert (pd.isna(n) and wrote[branch] > 0 and branch not in alone) or n == wrote[branch]
        inside = [b for unit in cut.mine.units for b in unit.members]
        whole = cell(data, "", period)
        assert whole["heard"] == sum(n > 0 for n in wrote.values())
        assert whole["held"] == len(cut.mine.held)
        if inside:
            assert whole["n"] == sum(wrote[b] for b in inside)
        joined = [b for unit in cut.mine.units if len(unit.members) > 1 for b in unit.members]
        if joined:
            assert cell(data, "Counted together", period)["n"] == sum(wrote[b] for b in joined)


@pytest.mark.parametrize(("n", "status"), [(0, "silent"), (4, "held_back"), (5, "shown"), (6, "shown")])
def test_silence_is_said_and_few_are_not(n: int, status: str):
    counts = counted({("visits", "Hill", "2026-Q4"): 9.0, ("visits", "East", "2026-Q4"): 9.0})
    data = made([*several(9, 3, "Hill", "2026-Q4"), *several(n, 0, "East", "2026-Q4")], counts=counts)
    one = cell(data, "East")
    assert one["status"] == status
    assert pd.isna(one["n"]) == (status == "held_back")


def test_small_branches_are_counted_together():
    data = made([said for b in ("Hill", "East", "West") for said in several(3, 1, b, "2026-Q4")])
    assert cell(data, "East")["status"] == "together"
    assert cell(data, "Counted together")["n"] == 9
    assert cell(data, "")["n"] == 9


def test_what_nobody_has_read_waits_and_is_counted():
    data = made([*several(0, 0, "Hill", "2026-Q4", of=7), *several(9, 1, "East", "2026-Q4", of=12)])
    assert (cell(data, "Hill")["status"], cell(data, "Hill")["n"]) == ("unread", 7)
    assert (cell(data, "East")["status"], cell(data, "East")["n"]) == ("shown", 12)


def test_a_branch_that_counts_nothing_any_more_is_not_here():
    counts = counted({("visits", "Hill", "2026-Q3"): 9.0, ("visits", "East", "2026-Q4"): 9.0})
    said = [*several(9, 1, "East", "2026-Q3"), *several(9, 1, "East", "2026-Q4")]
    data = made(said, counts=counts)
    assert cell(data, "Hill", "2026-Q3")["here"]
    assert not cell(data, "Hill")["here"]
    assert cell(data, "")["of"] == 1


def test_quarters_before_anybody_wrote_are_left_away_and_one_stays():
    assert made(several(9, 1, "Hill", "2026-Q3")).rows["period"].unique().tolist() == ["2026-Q3", "2026-Q4"]
    assert made([]).rows["period"].unique().tolist() == ["2026-Q4"]
    assert set(NAMES) >= set(made([]).rows["branch"]) - {""}
    assert len(QUARTERS) == 4
