"""Ideas as a manager meets them: nothing yet, words of others as they stand, a no that needs its reason."""

from collections.abc import Callable
from typing import Any

import pytest
from screens import screen_of

from impact.app import session
from impact.app.ideas import ideas
from impact.service import Service

HOSTILE = "<script>alert(1)</script> **bold** ![x](https://example.org/x.png)"
FORM = f"""Branch,Date,What happened between you and someone here that the numbers will not show?,\
One thing the library could do?,Who may read or quote this?
Oak Park,2026-08-01,I wore my coat all day.,Fix the heating. {HOSTILE},Colleagues
Lakeside,2026-08-02,I was alone with him.,Never one person alone at night.,
"""


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    return bring(own, ("form.csv", FORM))


def html(screen: Any) -> str:
    return "\n".join(element.proto.body for element in screen.main if element.type == "html")


def screen(**address: str) -> Any:
    return screen_of("pages/voices/ideas.py", **address)


def test_with_nothing_there_it_says_where_ideas_come_from(own: Service):
    shown = screen()
    assert not shown.exception
    assert "Nobody has asked for anything yet" in html(shown)
    assert "nothing to tell yet" in html(shown)


def test_words_stand_as_they_were_written_and_a_status_is_kept(told: Service):
    shown = screen()
    assert not shown.exception
    assert "2 ideas in 2 groups: 2 heard." in html(shown)
    assert "<script>alert" not in html(shown)
    assert "&lt;script&gt;" in html(shown)
    heat = next(group for group in told.ideas() if "heating" in group.heading)
    told.set_idea_status(heat.id, "not_now", "Next year. <script>alert(2)</script>")
    shown = screen(**{"show-ideas": "Done or not now"})
    assert "Not now since" in html(shown)
    assert "Next year." in html(shown)
    assert "alone at night" not in html(shown).partition("What became")[0]
    assert "<script>alert" not in html(shown)


def test_what_staff_see_keeps_the_words_that_nobody_cleared(told: Service):
    shown = screen()
    below = html(shown).partition("somebody’s own words only where")[2]
    assert "heating" not in below
    assert "Heard, and nothing decided yet: 2. Ideas that read alike stand together here" in below


def test_a_group_is_told_in_one_line(told: Service):
    heat = next(group for group in told.ideas() if "heating" in group.heading)
    assert ideas.standing(heat) == "Heard · 1 reflection"
    told.set_idea_status(heat.id, "doing")
    heat = next(group for group in told.ideas() if "heating" in group.heading)
    assert ideas.standing(heat).startswith("Doing since ")
    assert session.mark(heat.id) != heat.id
