"""The page on method says what the program does, with the program's own limits."""

from dataclasses import fields, replace

import pytest

from impact.app.method.numbers import made, rate_rows
from impact.pairing.intervals import wilson
from impact.policy.thresholds import Thresholds
from impact.service.figures.how_made import HowMade
from impact.vocabulary.banned_words import banned_in
from impact.vocabulary.rates import rates


def words(*, limits: Thresholds | None = None, how: HowMade | None = None) -> str:
    parts = made(limits or Thresholds(), how)
    return " ".join(" ".join((*one.says, one.title, one.formula, one.source, one.cannot)) for one in parts)


def test_every_heading_can_be_pointed_at():
    anchors = [one.anchor for one in made()]
    assert len(anchors) == len(set(anchors)) >= 10
    assert {"n-and-x", "shares", "units", "widening", "changes", "rates", "intervals"} <= set(anchors)


@pytest.mark.parametrize("name", [field.name for field in fields(HowMade)])
def test_each_limit_is_the_programs_own(name: str):
    one = HowMade()
    assert words(how=replace(one, **{name: getattr(one, name) * 2})) != words(how=one)


def test_what_the_library_set_is_said():
    said = words(limits=Thresholds(staff=7, public=13, sensitive=21))
    assert "7 or more people" in said
    assert "with 13 or more for the public" in said
    assert "from 1 to 20" in said


def test_the_interval_of_the_example_is_made_by_the_function_that_makes_them():
    low, high = wilson(3, 8)
    assert f"{low:.1%} to {high:.1%}" in words()


def test_every_rate_stands_in_the_table_with_its_source():
    rows = rate_rows()
    assert len(rows) == len(rates())
    assert rows["After"].str.contains("ISO|IMLS").all()


def test_no_word_ranks_or_explains():
    assert banned_in(words()) == []
