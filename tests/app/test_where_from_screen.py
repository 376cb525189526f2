"""Under a figure: where its numbers come from, and a title of one's own."""

from collections.abc import Callable
from typing import Any

import pytest
from screens import screen_of, words_on

from impact.app.figures import from_words, own_title
from impact.service import Service, Wanted
from impact.service.sources.rows_to_open import Place, RowShown
from impact.service.titles.own_titles import OwnTitle

HOSTILE = "<script>alert(1)</script> **bold** ![x](https://example.org/x.png)"
HEAD = "Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?\n"
FORM = HEAD + "\n".join(
    f'Oak Park,2026-08-{day:02},"Day {day}. {HOSTILE} She stayed.",{"Dignity" if day % 2 else "Purpose"}'
    for day in range(1, 9)
)
COUNTS = "Branch,Month,Visits\n" + "\n".join(f"Oak Park,2026-{month:02},{900 + month}" for month in range(7, 10))
PAGE = "pages/quarter/overview.py"


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    return bring(own, ("form.csv", FORM), ("counts.csv", COUNTS))


def opened(screen: Any, key: str) -> Any:
    """As if somebody had opened that part."""
    screen.session_state[key] = True
    return screen.run()


def test_nothing_of_it_is_on_the_screen_before_somebody_asks(told: Service):
    screen = screen_of(PAGE)
    assert not screen.exception
    assert "counts.csv › " not in words_on(screen)
    assert "Day 3." not in words_on(screen)


def test_a_row_leads_to_cells_and_reflections_and_hostile_words_stay_words(told: Service):
    screen = opened(screen_of(PAGE), "where-from")
    assert not screen.exception
    shown = words_on(screen)
    assert "3 cells add up: 907 + 908 + 909 = 2,724." in shown
    assert "counts.csv › " in shown
    assert "Dignity, Q3 2026: 4 of 8 reflections" in shown
    assert "Day 3." in shown
    assert "<script>alert" not in shown
    assert "voices?show=All" in shown


def test_for_the_board_the_cells_stand_and_no_reflection(told: Service):
    screen = opened(screen_of(PAGE, **{"for": "Board"}), "where-from")
    shown = words_on(screen)
    assert "907 + 908 + 909" in shown
    assert "edition for staff only" in shown
    assert "Day 3." not in shown
    assert not [button for button in screen.get("download_button") if "cells" in str(button.proto).casefold()]


def test_a_title_is_used_and_put_back(told: Service):
    told.set_title(Wanted(), "Eight people wrote at Oak Park")
    screen = opened(screen_of(PAGE), "own-title")
    assert not screen.exception
    shown = words_on(screen)
    assert "Title by somebody at this computer. Made from the numbers:" in shown
    assert "Put the made title back" in shown
    screen.button(key="restore-title").click().run()
    assert told.own_title(Wanted()) is None
    assert "Title by" not in words_on(screen)


def test_rows_are_called_as_the_figure_calls_them():
    assert from_words.row(RowShown("North Hill", "")) == "North Hill"
    assert from_words.row(RowShown("", "2026-Q3")) == "Q3 2026"
    assert from_words.row(RowShown("", "")) == "All branches"
    assert from_words.where(Place(unit="Oak Park + Lakeside")) == "Oak Park and Lakeside together"
    assert from_words.where(Place(members=("Oak Park", "Lakeside"))) == "Oak Park and Lakeside together"
    assert from_words.where(Place()) == "all branches"


def test_a_title_that_fell_away_says_why():
    changed = own_title.in_words(OwnTitle("Ours", "Kim", "", "Visits fell", "changed"))
    assert changed == "The numbers have changed since Kim wrote “Ours”, so the made title stands again."
    assert "may not be quoted here" in own_title.in_words(OwnTitle("Ours", "Kim", "", "Visits fell", "repeats"))
