"""The words on every figure: had a count that is held back been another, not one of them would read otherwise.

Sensitive counts of two years, the second still running, with parts, wholes and a definition that changed between.
"""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from figure_library import words_of
from pairing_library import counted, several, written

from impact.model import Audience, Measure
from impact.pairing import Scene, both_sides, misses, pair_card, ribbon
from impact.period import Period
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs

pytestmark = pytest.mark.slow

LIBRARIES = 6
BRANCHES = ("Hill", "East", "Oak Park")
OUTSIDE: tuple[Audience, ...] = ("board", "public")
FEWEST = 10
Counts = dict[tuple[str, str, str], float]
VOICES = written([said for branch in BRANCHES for said in several(12, 5, branch, "2026-Q1", code="CRISIS")])


def invent(chance: random.Random) -> Counts:
    """Whole quarters or their months, 2025 in full and 2026 as far as one to three quarters."""
    values: Counts = {}
    ended = chance.randint(1, 3)
    for i in range(4 + ended):
        quarter = Period.quarter(2025 + i // 4, i % 4 + 1)
        for branch in BRANCHES:
            parts = months_in(quarter) if chance.random() < 0.4 else [quarter.name()]
            for part in parts:
                values["incidents", branch, part] = chance.choice([0, 3, 7, 9, 10, 14, 20, 20, 31])
                values["naloxone", branch, part] = chance.choice([0, 1, 2, 6, 11])
    if chance.random() < 0.5:  # one branch is further on than the others
        values["incidents", BRANCHES[0], f"2026-{3 * ended + 1:02}"] = 12
    return values


def months_in(quarter: Period) -> list[str]:
    return [f"{quarter.start.year}-{quarter.start.month + i:02}" for i in range(3)]


def otherwise(values: Counts, chance: random.Random) -> Counts:
    """Another library whose shown numbers are the same: each count that is held back is another one below ten."""
    changed = dict(values)
    for cell in cells_of(values, "incidents", by_branch=True):
        if 0 < sum(values[key] for key in cell) < FEWEST:
            changed.update(dict.fromkeys(cell, 0) | {chance.choice(cell): chance.randint(1, FEWEST - 1)})
    for cell in cells_of(values, "naloxone", by_branch=False):
        total = int(sum(values[key] for key in cell))
        new = chance.randint(1, FEWEST - 1) if 0 < total < FEWEST else total
        changed.update(dict.fromkeys(cell, 0) | {chance.choice(cell): new})  # of the whole system: at any branch
    return changed


def cells_of(values: Counts, measure: str, *, by_branch: bool) -> list[list[tuple[str, str, str]]]:
    """What is held back or shown as one: the lines of a quarter, of a branch or of all."""
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for key in values:
        if key[0] == measure:
            start = Period.parse(key[2]).start
            quarter = Period.quarter(start.year, (start.month + 2) // 3).name()
            found.setdefault((key[1] if by_branch else "", quarter), []).append(key)
    return list(found.values())


def words(values: Mapping[tuple[str, str, str], float], measure: Measure, audience: Audience) -> list[str]:
    """Everything that is said in words on every figure of this count, at several places and times."""
    scene = Scene(audience, branch_order=BRANCHES, notes=("Roof closed in May.",))
    return [said for figure in figures((counted(values), *VOICES), measure, scene) for said in words_of(figure)]


def figures(held: tuple[object, ...], measure: Measure, scene: Scene) -> Iterator[object]:
    card = {"pair": pairs()["incidents"], "code": codebook()["CRISIS"], "measure": measure}
    running, quarter = Period.year(2026), Period.quarter(2026, 3)
    for period in (running, quarter):
        yield both_sides(*held, scene, measure=measure, period=period)
        yield pair_card(*held, scene, place=BRANCHES[0], period=period, **card)
    yield pair_card(*held, scene, place="", period=running, **card)
    yield misses(*held, scene, measure=measure, place=BRANCHES[1], last=quarter)
    yield ribbon(*held, scene, measure=measure, last=quarter)


@pytest.mark.parametrize("audience", OUTSIDE)
@pytest.mark.parametrize("key", ["incidents", "naloxone"])
def test_no_word_on_a_figure_changes_with_a_count_that_is_held_back(key: str, audience: Audience) -> None:
    so_far = 0
    for seed in range(LIBRARIES):
        chance = random.Random(seed)
        values = invent(chance)
        # In every other library the count meant something else until this year.
        measure = replace(measures()[key], breaks="2026: a new form" if seed % 2 else "")
        said, other = (words(counts, measure, audience) for counts in (values, otherwise(values, chance)))
        assert said == other
        assert any("a new form" in one for one in said) is bool(seed % 2)
        so_far += sum(one.startswith("So far") for one in said)
    assert so_far > 2


@pytest.mark.parametrize("audience", OUTSIDE)
def test_every_number_so_far_is_a_sum_of_whole_quarters_that_are_shown(audience: Audience) -> None:
    checked = 0
    for seed in range(LIBRARIES):
        values = invent(random.Random(seed))
        measure, held = measures()["incidents"], (counted(values), *VOICES)
        for place in BRANCHES:
            quarterly = [sum(values[key] for key in cell) for cell in _of_branch(values, place)]
            card = {"pair": pairs()["incidents"], "code": codebook()["CRISIS"], "measure": measure}
            told = pair_card(*held, Scene(audience), place=place, period=Period.year(2026), **card)
            for note in told.notes:
                if found := re.fullmatch(r"So far, January to (\w+) 2026: (\d+)(?:;[^:]*: (\d+).*|\. .*)", note):
                    ended = ("March", "June", "September").index(found[1]) + 1
                    now, before = quarterly[4 : 4 + ended], quarterly[:ended]
                    assert all(v == 0 or v >= FEWEST for v in now)
                    assert int(found[2]) == sum(now)
                    assert (found[3] is not None) is all(v == 0 or v >= FEWEST for v in before)
                    assert found[3] is None or int(found[3]) == sum(before)
                    checked += 1
                else:
                    assert not note.startswith("So far"), note
    assert checked > 2


def _of_branch(values: Counts, branch: str) -> list[list[tuple[str, str, str]]]:
    mine = {key: value for key, value in values.items() if key[1] == branch}
    return cells_of(mine, "incidents", by_branch=True)
