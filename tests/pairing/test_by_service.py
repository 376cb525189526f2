"""The threads by service: a split of the whole system that stands only where no part, and no branch, is told alone."""

from dataclasses import replace

import pandas as pd
import pytest
from moment_library import ASKED, library
from pairing_library import Said

from impact.model import Audience, Matrix
from impact.pairing import Scene, matrix
from impact.period import Period

FOUR = ("Hill", "East", "West", "Central")
SERVICES = ("Desk", "computers", "Computers", "Computers")


def made(said: list[Said], services: list[str], audience: Audience = "staff", branches=FOUR) -> Matrix:
    held = library(said, branches, services)
    scene = Scene(audience, branch_order=branches)
    return matrix(*held.frames, scene, period=Period.parse("2026-Q2"), by="service")


def wrote(branches=FOUR, each: int = 16) -> tuple[list[Said], list[str]]:
    """At each branch every second names dignity, at a desk or at the computers."""
    said = [Said(b, "2026-Q2", ASKED, ("DIGNITY",) if i % 2 else ()) for b in branches for i in range(each)]
    return said, [SERVICES[i // 2 % 4] for _ in branches for i in range(each)]


def test_services_are_told_by_name_whatever_the_case():
    data = made(*wrote())
    assert data.rows["name"].tolist() == ["Computers", "Desk"]
    assert data.rows["n"].tolist() == [48, 16]
    assert data.rows["DIGNITY"].tolist() == [24, 8]
    assert data.rows["of"].tolist() == [64, 64]


def test_a_reflection_without_a_service_is_a_part_too():
    said, services = wrote()
    data = made(said, ["" if i % 4 == 0 else name for i, name in enumerate(services)])
    assert data.rows["key"].tolist()[-1] == ""
    assert data.rows["n"].sum() == 64


@pytest.mark.parametrize(("few", "told"), [(4, False), (5, True), (6, True)])
def test_no_part_is_smaller_than_a_number_that_stands_alone(few: int, told: bool):
    said, _ = wrote()
    spread = {i * 9 for i in range(few)}
    data = made(said, ["Phone" if i in spread else "Desk" for i in range(len(said))])
    assert data.rows.empty != told


def test_the_public_needs_ten():
    said, _ = wrote()
    services = ["Phone" if i % 9 == 0 else "Desk" for i in range(len(said))]
    assert not made(said, services).rows.empty
    assert made(said, services, "public").rows.empty


def test_a_service_of_one_branch_alone_is_not_told():
    said, _ = wrote()
    assert made(said, ["Bus" if one.branch == "Hill" else "Desk" for one in said]).rows["n"].sum() in (0, 64)
    mixed = [Said(s.branch, s.period, s.asked, ("PURPOSE",) if s.branch == "Hill" else ()) for s in said]
    assert made(mixed, wrote()[1]).rows.empty  # purpose would be Hill's own, by service


def test_fewer_than_four_branches_are_not_split_but_one_is():
    three = FOUR[:3]
    assert made(*wrote(three), branches=three).rows.empty
    assert not made(*wrote(FOUR[:1], 24), branches=FOUR[:1]).rows.empty


def test_without_any_service_there_is_no_second_way():
    said, _ = wrote()
    data = made(said, [""] * len(said))
    assert isinstance(data.rows, pd.DataFrame)
    assert data.rows.empty


def test_where_no_service_is_told_it_says_why():
    said, services = wrote()
    assert made(said, services).no_rows == ""
    assert made(said, [""] * len(said)).no_rows == "not_asked"
    assert made(said[:3], services[:3]).no_rows == "held_back"
    unread = [replace(one, asked=()) for one in said]
    assert made(unread, services).no_rows == "unread"
    earlier = [replace(one, period="2025-Q1") for one in said]
    assert made(earlier, services).no_rows == "silent"
