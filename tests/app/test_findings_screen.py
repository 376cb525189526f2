"""The Overview begins with what the period shows: sentences with their n and their figures, and one may be kept out."""

from collections.abc import Callable
from typing import Any

import pytest
from screens import screen_of, words_on

from impact.app.figures import findings
from impact.app.screens import OVERVIEW
from impact.model.findings import FigureKey
from impact.service import Service

COUNTS = "Branch,Month,Visits\n" + "\n".join(
    f"Oak Park,{year}-{month:02},{900 + month + year}" for year in (2025, 2026) for month in range(7, 10)
)
HEAD = "Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?\n"
FORM = HEAD + "\n".join(
    f"Oak Park,2026-08-{day:02},Day {day}. She stayed.,{'Dignity' if day % 2 else 'Purpose'}" for day in range(1, 9)
)


def run(**address: str) -> Any:
    return screen_of("pages/quarter/overview.py", **address)


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    return bring(own, ("form.csv", FORM), ("counts.csv", COUNTS))


def test_both_halves_are_said_in_one_sentence_with_its_n_and_its_figure(told: Service):
    shown = words_on(run())
    assert "What Q3 2026 shows" in shown
    assert "Visits rose" in shown
    assert "4 of 8 reflections name dignity" in shown
    assert "n = 8 reflections, over 1 of 1 branch" in shown
    assert "See Visits" in shown
    assert "Adds" not in shown  # so it is wherever nothing else is said


def test_counts_alone_say_that_nobody_wrote(own: Service, bring: Callable[..., Service]):
    shown = words_on(run()) if bring(own, ("counts.csv", COUNTS)) else ""
    assert "nobody wrote, so there is no voice yet" in shown
    assert "No voices yet" in shown


def test_voices_alone_are_said_without_a_count(own: Service, bring: Callable[..., Service]):
    shown = words_on(run()) if bring(own, ("form.csv", FORM)) else ""
    assert "is named in 4 of 8 reflections of Q3 2026" in shown


def test_one_is_kept_out_with_a_reason_and_comes_back(told: Service):
    screen = run()
    first = told.findings("staff").said[0]
    screen.selectbox(key="finding-out").select(first.key).run()
    screen.text_input(key="finding-reason-0").input("The door counter was broken.").run()
    screen.button(key="keep-finding-out").click().run()
    assert not screen.exception
    (out,) = told.findings("staff").kept_out
    assert (out.finding.key, out.why) == (first.key, "The door counter was broken.")
    screen.button(key="finding-in-0").click().run()
    assert told.findings("staff").said[0].key == first.key


def test_a_reason_is_asked_for(told: Service):
    screen = run()
    screen.button(key="keep-finding-out").click().run()
    assert "Say in a few words why" in words_on(screen)
    assert told.findings("staff").kept_out == ()


def test_a_link_opens_the_very_figure(told: Service):
    here = told.choices()
    page, address = findings.place_of(here, FigureKey("weave", period="2026-Q3"), "board")
    assert (page, address["form"], address["period"], address["for"]) == (
        OVERVIEW, "Weave", "Q3 2026", "Board",
    )  # fmt: skip
    page, address = findings.place_of(here, told.findings("staff").said[0].figures[0], "public")
    assert page == "pages/quarter/pairs.py"
    assert (address["code"], address["period"], address["for"]) == ("Dignity", "Q3 2026", "Public")
