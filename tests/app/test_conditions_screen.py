"""Conditions & asks as a manager meets them: nothing yet, a figure, and an ask with what it still needs."""

from collections.abc import Callable
from typing import Any

import pytest
from screens import screen_of

from impact.app.asks.asks import facts, left_out, step
from impact.app.figures import conditions
from impact.service import Coding, Service
from impact.service.asks.ask_changes import AskWords
from impact.service.asks.ask_page import AskPage, Said
from impact.workspace.asks import Ask

HOSTILE = "<script>alert(1)</script> **bold**"
QUESTIONS = (
    "What happened between you and someone here that the numbers will not show?",
    "Who may read or quote this?",
)
DAYS = [(place, day) for place in ("East", "West") for day in range(1, 8)]
LINES = [f"{place},2026-08-{day:02},I had four minutes for him. {day},Colleagues" for place, day in DAYS]
FORM = "\n".join([",".join(("Branch", "Date", *QUESTIONS)), *LINES])


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    return bring(own, ("form.csv", FORM))


def html(screen: Any) -> str:
    return "\n".join(element.proto.body for element in screen.main if element.type == "html")


def test_with_nothing_there_it_says_what_to_do(own: Service):
    shown = screen_of("pages/quarter/conditions.py")
    assert not shown.exception
    assert "No condition is named yet" in html(shown)


def test_the_figure_says_what_was_missing_and_an_ask_is_a_step_away(told: Service):
    ids = [str(name) for name in told.reflections()["id"]]
    told.mark_read(ids)
    told.code([Coding(name, "TIME", tone="strained") for name in (*ids[:2], *ids[7:9])])
    shown = screen_of("pages/quarter/conditions.py")
    assert not shown.exception
    assert "One of seven conditions was named as missing, none as in place" in html(shown)
    assert conditions.NO_SIDES not in html(shown)


@pytest.mark.parametrize("word", ["form", "family"])
@pytest.mark.parametrize("asked", ["load", "Load", "What weighs on staff"])
def test_the_address_opens_what_weighs_on_staff(told: Service, word: str, asked: str):
    shown = screen_of("pages/quarter/conditions.py", **{word: asked})
    assert not shown.exception
    assert conditions.QUESTIONS["load"] in html(shown)
    assert conditions.QUESTIONS["conditions"] not in html(shown)
    assert "which is not here" not in html(shown)


def test_a_form_that_stands_on_another_screen_is_said_to_be_not_here(told: Service):
    shown = screen_of("pages/quarter/conditions.py", form="Weave")
    assert conditions.QUESTIONS["conditions"] in html(shown)
    assert "“Weave”, which is not here" in html(shown)


def test_an_ask_stands_with_its_words_as_they_are_and_what_it_still_needs(told: Service):
    told.begin_ask(AskWords(f"Two at the desk. {HOSTILE}"), "2026-Q3")
    shown = screen_of("pages/quarter/asks.py")
    assert not shown.exception
    assert "Two at the desk. &lt;script&gt;" in html(shown)
    assert "<script>alert" not in html(shown)
    assert "Nothing is picked yet" in html(shown)
    next(button for button in shown.button if button.label == "It is asked now").click().run()
    assert "what it costs, who owns it, by when" in html(shown)
    board = screen_of("pages/quarter/asks.py", **{"for": "Board"})
    assert "Two at the desk" not in html(board)


def test_what_is_said_of_an_ask_is_said_in_words():
    page = AskPage(Ask("a", "2026-Q3", "A desk.", "$40", "", "2027-01-31"), "board", (), ("what is needed",))
    assert facts(page) == ["What it costs: $40", "By when: 31 Jan 2027"]
    assert left_out(page, "the board").startswith("Not shown to the board: what is needed.")
    assert step(Said("granted", "Ines", "2026-10-04T08:00:00+00:00")) == "Granted on 4 Oct 2026 by Ines"
