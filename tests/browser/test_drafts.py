"""A story typed by hand: half-typed it survives a page that is loaded anew, and whole it shows as it is."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser

WIDE = ".st-key-figure-wide svg.marks"
# An address of the web in it would go no further than the reader, so it has none.
NORTH = "North <script>document.title='taken'</script> **b**"
HOSTILE = "<script>document.title='taken'</script> **bold** ![x](https://example.org/x.png) [y](https://example.org)"
BEGUN = "She came for the bus timetable, and stayed because nobody had asked her how she was"


def open_story(page: Any) -> Any:
    box = page.get_by_label("What happened")
    if not box.is_visible():
        page.get_by_text("type or paste one story").click()
    box.wait_for()
    return box


def an_empty_box(watched: Any) -> Any:
    """Without what another test left in it."""
    box = open_story(watched.page)
    box.fill("")
    watched.rests(box)
    return box


def test_a_half_typed_story_survives_f5(begun: Any, watched: Any):
    page = watched.open(begun.url)
    an_empty_box(watched).click()
    page.keyboard.type(BEGUN, delay=5)
    page.get_by_label("Branch", exact=True).click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Oak Par", delay=5)
    watched.rests(page.get_by_label("Branch", exact=True))
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


def test_letters_typed_while_others_are_sent_are_not_lost(begun: Any, watched: Any):
    page = watched.open(begun.url)
    box = an_empty_box(watched)
    box.click()
    typed = ""
    for word in BEGUN.split():  # at the pace at which words are sent while the next is begun
        page.keyboard.type(f"{word} ", delay=20)
        page.wait_for_timeout(350)
        typed += f"{word} "
    assert box.input_value() == typed
    watched.rests(box)
    page.reload()
    watched.settle()
    page.get_by_label("What happened").wait_for()
    assert page.get_by_label("What happened").input_value() == typed


def test_words_of_others_show_as_they_are(begun: Any, watched: Any):
    page = watched.open(begun.url)
    an_empty_box(watched).fill(f"She stayed an hour. {HOSTILE}")
    page.get_by_label("Branch", exact=True).fill(NORTH)
    page.get_by_role("button", name="Keep this story").click()
    page.get_by_text("The story is kept").wait_for()
    page = watched.open(f"{begun.url}/overview")
    page.locator(WIDE).wait_for()
    page.get_by_text("The same as a table").click()
    watched.settle()
    assert page.title() != "taken"
    assert page.locator('img[src*="example.org"], a[href*="example.org"]').count() == 0
    assert "North <script>" in page.locator("table").text_content()
    assert "She stayed an hour" not in page.content()
    watched.is_quiet()
