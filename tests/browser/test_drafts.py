"""What is half-typed survives a page that is loaded anew, a second after the last letter, the cursor still in it."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser

BEGUN = "She came for the bus timetable, and stayed because nobody had asked her how she was"


def open_story(page: Any) -> Any:
    box = page.get_by_label("What happened")
    if not box.is_visible():
        page.get_by_text("type or paste one story").click()
    box.wait_for()
    return box


def test_a_half_typed_story_survives_f5(fresh: Any, watched: Any):
    page = watched.open(fresh.url)
    open_story(page).click()
    page.keyboard.type(BEGUN, delay=5)
    page.get_by_label("Branch", exact=True).click()
    page.keyboard.type("Oak Par", delay=5)
    page.wait_for_timeout(1000)
    page.reload()
    watched.settle()
    # It stands open: nobody has to remember that something was begun.
    page.get_by_label("What happened").wait_for()
    assert page.get_by_label("What happened").input_value() == BEGUN
    assert page.get_by_label("Branch", exact=True).input_value() == "Oak Par"
    page.get_by_label("Branch", exact=True).press_sequentially("k")
    page.get_by_role("button", name="Keep this story").click()
    page.get_by_text("The story is kept").wait_for()
    watched.settle()
    page.reload()
    watched.settle()
    assert open_story(page).input_value() == ""
    assert watched.complaints == []
    assert watched.strangers == []


def test_letters_typed_while_others_are_sent_are_not_lost(fresh: Any, watched: Any):
    page = watched.open(fresh.url)
    box = open_story(page)
    box.click()
    typed = ""
    for word in BEGUN.split():  # at the pace at which words are sent while the next is begun
        page.keyboard.type(f"{word} ", delay=20)
        page.wait_for_timeout(350)
        typed += f"{word} "
    assert box.input_value() == typed
    page.wait_for_timeout(1200)
    page.reload()
    watched.settle()
    page.get_by_label("What happened").wait_for()
    assert page.get_by_label("What happened").input_value() == typed
