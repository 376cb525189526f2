"""What a shown number is made of comes to that number; what is held back has nothing behind it."""

import random

import pandas as pd
import pytest
from pairing_library import Said, counted, several, written

from impact.model import THREADS
from impact.pairing import Scene
from impact.pairing.behind import Spot, count_behind, voices_behind
from impact.pairing.voices import hear
from impact.period import Period
from impact.vocabulary.measures import measures

MEASURES = measures()
NOBODY = written([])[0]
Q2, YEAR = Period.parse("2026-Q2"), Period.parse("2026")


def behind(counts: pd.DataFrame, measure: str, place: str, period: Period, audience="staff"):
    return count_behind(counts, NOBODY, Scene(audience), measure=MEASURES[measure], spot=Spot(place, period))


def dignity(reflections: pd.DataFrame, standing: pd.DataFrame):
    heard = voices_behind(counted({}), reflections, standing, Scene("staff"), codes=["DIGNITY"], beside="alone")
    return lambda spot: heard.of("DIGNITY", spot)


def some_counts(seed: int, measure: str) -> pd.DataFrame:
    """Months, with some missing, now and then the quarter or the year in their place, and lines that add up."""
    draw = random.Random(seed)
    lines = []
    for branch in ("East", "Hill", "West", ""):
        for month in range(1, 13):
            if draw.random() < 0.8:
                lines += [(measure, branch, f"2026-{month:02}", draw.randint(0, 999))] * draw.choice([1, 1, 1, 2])
        lines += [(measure, branch, f"2026-Q{q}", draw.randint(0, 2999)) for q in range(1, 5) if draw.random() < 0.3]
        if draw.random() < 0.2:
            lines.append((measure, branch, "2026", draw.randint(0, 9999)))
    return counted(lines)


@pytest.mark.parametrize("seed", range(12))
def test_cells_of_a_flow_add_up_to_every_number_that_is_told(seed: int):
    counts = some_counts(seed, "visits")
    for place in ("East", "Hill", ""):
        for period in (Period.parse("2026-02"), Q2, YEAR):
            found = behind(counts, "visits", place, period)
            if found.listed == "listed":
                assert found.cells["value"].sum() == found.value
            else:
                assert found.listed == "none"
                assert found.cells.empty


@pytest.mark.parametrize("seed", range(6))
def test_a_stock_is_the_last_cell_of_each_branch(seed: int):
    counts = some_counts(seed, "registered_borrowers")
    found = behind(counts, "registered_borrowers", "East", YEAR)
    assert found.cells["value"].sum() == found.value
    assert found.cells["period_end"].nunique() == 1


def test_a_mean_is_its_cells_weighed_by_their_days():
    stock = next(m for m in MEASURES.values() if m.agg_time == "mean")
    counts = counted({(stock.key, "East", "2026-04"): 10, (stock.key, "East", "2026-05"): 20})
    found = behind(counts, stock.key, "East", Q2)
    assert found.value == pytest.approx((10 * 30 + 20 * 31) / 61)
    assert sorted(found.cells["value"]) == [10, 20]


def test_the_same_distinct_people_told_twice_are_one_cell():
    people = next(m for m in MEASURES.values() if m.agg_place == "none")
    counts = counted([(people.key, "East", "2026-Q2", 40), (people.key, "East", "2026-Q2", 40)])
    found = behind(counts, people.key, "East", Q2)
    assert (len(found.cells), found.value) == (1, 40)


def test_of_a_sensitive_count_staff_see_cells_and_nobody_else_does():
    counts = counted({("incidents", b, f"2026-{m:02}"): 9 for b in ("East", "Hill") for m in (4, 5, 6)})
    assert behind(counts, "incidents", "", Q2).listed == "listed"
    told = behind(counts, "incidents", "", Q2, "board")
    assert (told.listed, told.value, len(told.cells)) == ("not_each", 54, 0)


def test_a_value_that_is_held_back_has_no_number_and_no_cells():
    counts = counted({("incidents", "East", "2026-Q2"): 3, ("incidents", "Hill", "2026-Q2"): 40})
    held = behind(counts, "incidents", "East", Q2, "board")
    assert (held.listed, len(held.cells)) == ("held_back", 0)
    assert held.value != held.value


def test_what_is_told_of_the_whole_system_only_is_not_listed_for_staff_either():
    counts = counted({("naloxone", b, "2026-Q2"): 12 for b in ("East", "Hill")})
    assert behind(counts, "naloxone", "", Q2).listed == "not_each"


@pytest.mark.parametrize("seed", range(8))
def test_reflections_behind_an_x_are_as_many_as_it_says(seed: int):
    draw = random.Random(seed)
    said = [
        Said(branch, "2026-Q2", THREADS, tuple(c for c in THREADS if draw.random() < 0.4))
        for branch in ("East", "Hill", "West", "Oak")
        for _ in range(draw.randint(1, 12))
    ]
    reflections, standing = written(said)
    counts, scene = counted({}), Scene("staff")
    heard = hear(reflections, standing, THREADS, scene.view(counts, reflections))
    of = voices_behind(counts, reflections, standing, scene, codes=THREADS, beside="alone").of
    here = dict(zip(reflections["id"], reflections["branch"], strict=True))
    for place in ("East", "Hill", "West", "Oak", ""):
        for code in THREADS:
            found = of(code, Spot(place, Q2))
            told = heard.at(place, code, Q2)
            assert len(found) == (told.x or 0)
            if place:
                assert {here[name] for ids in found for name in ids} <= {place}


def test_a_small_branch_has_no_reflections_behind_it_and_its_unit_has():
    said = [*several(14, 6, "East"), *several(4, 2, "Hill"), *several(3, 1, "West")]
    reflections, standing = written(said)
    of = dignity(reflections, standing)
    alone, unit = of(Spot("Hill", Q2)), of(Spot("", Q2, unit="Hill + West"))
    assert (len(alone), len(unit)) == (0, 3)


def test_a_row_of_several_open_answers_is_one():
    reflections, standing = written(several(6, 3, "East"))
    more = reflections.iloc[:1].assign(id="more", cell="D2")
    reflections = pd.concat([reflections, more], ignore_index=True)
    found = dignity(reflections, standing)(Spot("East", Q2))
    assert len(found) == 3
    assert next(ids for ids in found if "more" in ids)[1] == "more"
