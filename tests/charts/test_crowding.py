"""Whatever the data: no two texts touch, none leaves the page, none is too small to read."""

import random

import pytest
from crowding import crowding
from guarded import both_sides, branch, six_branches, total, unit

from impact.charts import sides
from impact.look import TYPE, Size
from impact.model import BothSides, Figure

NAMES = (
    "Central",
    "Mill Street",
    "St. Mary’s",
    "Richard J. Daley Memorial Branch Library at Bridgeport",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "Östermalm",
    "W",
    "Bücherei am Alten Markt (Zweigstelle)",
)


def a_branch(draw: random.Random, number: int, *, most: int, large: int):
    name = f"{draw.choice(NAMES)} {number}"
    value = draw.choice([None, 0, draw.randint(1, 99), draw.randint(1, large), draw.random() * 900])
    before = draw.choice([None, draw.randint(1, large)])
    others: dict[str, object] = {}
    if value is not None and draw.random() < 0.15:
        others = {"value_status": "part", "parts": 2, "parts_expected": 3}
    match draw.choice(["shown", "shown", "shown", "held", "silent", "unread", "together"]):
        case "shown":
            n = draw.randint(5, most)
            named = tuple(draw.choice([None, draw.randint(0, n), draw.randint(0, n)]) for _ in range(3))
            return branch(name, value, before, n=n, named=named, unread=draw.choice([0, 0, 17]), **others)
        case "unread":
            return branch(name, value, before, status="unread", unread=draw.randint(1, most), **others)
        case "silent":
            return branch(name, value, before, status="silent", **others)
        case "together":
            return branch(name, value, before, counted_with="The small ones together", **others)
    return branch(name, value, before, **others)


def a_library(seed: int) -> BothSides:
    draw = random.Random(seed)
    most, large = draw.choice([(14, 20_000), (66, 99_999), (900, 9_999_999)])
    rows = [a_branch(draw, i, most=most, large=large) for i in range(draw.choice([1, 2, 3, 6, 8, 12, 20, 26]))]
    if any(row["counted_with"] for row in rows):
        rows.append(unit("The small ones together", n=draw.randint(5, 14), named=(1, 2, 3)))
    n = sum(row["n"] or 0 for row in rows)
    whole = total(sum(row["value"] or 0 for row in rows), 50_000, n=n or None, named=(n // 2, 0, n), writers=n)
    measure = draw.choice(["visits", "program_attendance_virtual", "incidents", "wifi_sessions"])
    notes = draw.choice([(), ("Roof closed 3 weeks in May at Oak Park; the counter at the door was changed in June.",)])
    sources = [f"A rather long file name of the {i}th quarter.xlsx" for i in range(draw.randint(0, 9))]
    return both_sides(*rows, whole, measure=measure, notes=notes, sources=sources, held_back=draw.randint(0, 3))


@pytest.mark.parametrize("seed", range(50))
def test_no_slide_is_crowded(seed: int):
    assert crowding(sides(a_library(seed)), least=TYPE["slide"].least) == []


@pytest.mark.parametrize("size", ["page", "narrow"])
@pytest.mark.parametrize("seed", range(12))
def test_no_page_and_no_phone_is_crowded(seed: int, size: Size):
    assert crowding(sides(a_library(seed), size=size), least=TYPE[size].least) == []


def test_a_slide_is_16_by_9_and_a_page_as_wide_as_a_printed_one():
    assert sides(six_branches()).size == (960, 540)
    assert sides(six_branches(), size="page").size[0] == 6.5 * 72


class TestTheCheckItself:
    def figure(self, *boxes: tuple[float, float, float, float, float, str]) -> Figure:
        drawn = sides(six_branches())
        return Figure("x", {"layer": []}, "", "", "", "", drawn.table, boxes=boxes)

    def test_it_sees_words_that_touch(self):
        found = crowding(self.figure((10, 10, 50, 20, 11, "one"), (49, 10, 90, 20, 11, "two")), least=10.8)
        assert found == ["touching: 'one' and 'two'"]

    def test_it_sees_words_off_the_page(self):
        assert crowding(self.figure((950, 10, 957, 20, 11, "edge")), least=10.8) == ["off the page: edge"]

    @pytest.mark.parametrize(("size", "seen"), [(10.7, True), (10.8, False), (10.9, False)])
    def test_it_sees_type_under_the_least(self, size: float, seen: bool):
        assert bool(crowding(self.figure((10, 10, 50, 20, size, "one")), least=10.8)) is seen
