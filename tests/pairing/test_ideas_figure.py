"""How many ideas stand where: each once, of the whole system or not at all, and nothing of a small branch."""

import random
from collections import Counter
from datetime import date

import pandas as pd
import pytest
from pairing_library import Said, counted, written

from impact.model import IDEA_STATUSES, IdeaNamed
from impact.pairing import Scene, ideas

DAY = date(2026, 10, 4)


def told(writers: list[tuple[str, str]], asked: list[tuple[str, str, bool, int]], audience="staff", **named):
    """`writers`: branch and writer of each reflection. `asked`: idea, status, reason, and which reflection."""
    reflections, _ = written([Said(branch, "2026-Q3", writer=who) for branch, who in writers])
    ids = list(reflections["id"])
    frame = pd.DataFrame(
        [(idea, status, reason, ids[at]) for idea, status, reason, at in asked],
        columns=["idea", "status", "reason", "reflection_id"],
    )
    return ideas(counted([]), reflections, Scene(audience), asked=frame, on=DAY, **named)


def of_people(number: int, *, branches=("East", "West"), **options):
    people = [(branches[i % len(branches)], f"w{i}") for i in range(number)]
    return told(people, [(f"i{i}", "heard", False, i) for i in range(number)], **options)


@pytest.mark.parametrize("seed", range(6))
def test_the_numbers_are_those_of_a_plain_count(seed):
    draw = random.Random(seed)
    people = [(draw.choice(["East", "West", "Hill"]), f"w{i}") for i in range(draw.randint(12, 40))]
    of_idea = {f"i{i}": (draw.choice(IDEA_STATUSES), draw.random() < 0.5) for i in range(draw.randint(3, 20))}
    asked = [(idea, *of_idea[idea], at) for at in range(len(people)) for idea in draw.sample(sorted(of_idea), 2)]
    shown = told(people, asked)
    met = {idea: told_of for idea, *told_of, _ in asked}
    by_status = Counter(status for status, _ in met.values())
    reasons = Counter(status for status, reason in met.values() if reason)
    assert shown.stages["status"].tolist() == list(IDEA_STATUSES)
    assert shown.stages["ideas"].tolist() == [by_status[status] for status in IDEA_STATUSES]
    assert shown.stages["reasons"].tolist() == [reasons[status] for status in IDEA_STATUSES]


@pytest.mark.parametrize(("number", "status"), [(4, "held_back"), (5, "shown"), (6, "shown")])
def test_fewer_than_five_people_are_held_back_for_staff_and_board(number, status):
    for audience in ("staff", "board"):
        shown = of_people(number, audience=audience, named=[IdeaNamed("heard", "Chairs")])
        assert shown.status == status
        assert shown.stages["ideas"].isna().all() == (number < 5)
        assert bool(shown.named) is (number >= 5)


@pytest.mark.parametrize(("number", "status"), [(9, "held_back"), (10, "shown"), (11, "shown")])
def test_fewer_than_ten_are_held_back_for_the_public(number, status):
    assert of_people(number, audience="public").status == status


def test_one_person_who_asks_for_everything_is_no_five_people():
    shown = told([("East", "a"), ("West", "a")] * 5, [(f"i{i}", "heard", False, i) for i in range(10)])
    assert shown.status == "held_back"


def test_ideas_of_one_branch_alone_are_its_own_unless_there_is_no_other():
    several = [*((b, "") for b in ["East"] * 8), ("West", "")]
    assert told(several, [(f"i{i}", "heard", False, i) for i in range(8)]).status == "held_back"
    assert of_people(8, branches=("East",)).status == "shown"


def test_every_audience_is_told_the_same_numbers():
    """Of two editions with other numbers the difference would be the ideas of small branches."""
    people = [("East", f"w{i}") for i in range(12)] + [("West", "x"), ("Hill", "y")]
    asked = [(f"i{i}", "done" if i > 11 else "heard", False, i) for i in range(14)]
    editions = [told(people, asked, audience=audience).stages for audience in ("staff", "board", "public")]
    assert editions[0].equals(editions[1])
    assert editions[0].equals(editions[2])


def test_the_number_of_people_is_not_told_beside_a_branch_that_is_held_back():
    """Twelve wrote at East, everybody sees that; fifteen who asked would be three at West."""
    everybody = [("East", f"w{i}") for i in range(12)]
    asked = [(f"i{i}", "heard", False, i) for i in range(15)]
    assert told([*everybody, *(("West", f"x{i}") for i in range(3))], asked).people is None
    assert told([*everybody, *(("West", f"x{i}") for i in range(5))], asked).people == 15
    assert told([*everybody, *(("West", f"x{i}") for i in range(5))], asked, audience="public").people is None
    assert told([*everybody, *(("West", "") for _ in range(5))], asked).people is None


def test_nothing_is_shown_while_nobody_asked():
    assert told([("East", "a")], []) is None
