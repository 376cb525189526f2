"""F5 in the middle of everything: what was typed, chosen, answered and read is still there, page by page."""

import re
from collections.abc import Iterator
from typing import Any

import own_library
import pytest
from conftest import Server, furnished

pytestmark = pytest.mark.browser

PAIR = "pairs?pair=visits&measure=visits&code=DIGNITY&branch=Oak+Park&period=2025-Q2"
COUNTED = re.compile(r"(\d+) figures, (\d+) files")
BEGUN = "She asked for a bus timetable and stayed because somebody ask"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for all tests here: each types, answers and chooses elsewhere."""
    with furnished(tmp_path_factory.mktemp("library"), own_library.stats(), own_library.reflections()) as server:
        yield server


def one_less(counted: str) -> str:
    """The same with one figure and its files left away."""
    figures, files = map(int, COUNTED.search(counted).groups())
    return f"{figures - 1} figures, {files - files // figures} files"


def reload(watched: Any) -> Any:
    watched.page.reload()
    return watched.settle()


def test_a_story_survives_f5_while_the_cursor_is_in_it(library: Server, watched: Any):
    page = watched.open(f"{library.url}/bring-in")
    page.get_by_text("type or paste one story").click()
    page.get_by_label("Branch", exact=True).fill("Oak Park")
    page.get_by_label("What happened").click()
    page.keyboard.type(BEGUN)
    assert page.get_by_label("What happened").evaluate("box => box.matches(':focus')")
    watched.rests(page.get_by_label("What happened"))
    reload(watched)
    assert page.get_by_label("What happened").input_value() == BEGUN
    assert page.get_by_label("Branch", exact=True).input_value() == "Oak Park"
    watched.is_quiet()


def test_check_and_voices_stand_where_they_were_after_f5(library: Server, watched: Any):
    page = watched.open(f"{library.url}/check")
    asks_which_number = page.locator('[class*="st-key-question-"]', has=page.locator("td.asked-cell", has_text="about"))
    asks_which_number.get_by_role("button", name="Answer").click()
    page.get_by_text("1 question left.").wait_for()
    page.get_by_label("Words").fill("chairs")
    page.get_by_label("Words").press("Enter")
    page.wait_for_url("**find=chairs**")
    watched.settle()
    reload(watched)
    assert page.locator('[class*="st-key-question-"]').count() == 1
    assert page.get_by_label("Words").input_value() == "chairs"
    assert page.get_by_text("What you answered before").is_visible()
    page = watched.open(f"{library.url}/voices?branch=Oak Park")
    page.get_by_role("button", name="I have read this").click()
    page.get_by_text("Kept as read.").wait_for()
    page.get_by_role("button", name="Later").click()
    page.get_by_text("14 Apr 2025").wait_for(state="detached")
    watched.settle()
    address, words = page.url, page.get_by_label("The reflection").inner_text()
    assert "week 3" in words
    reload(watched)
    assert page.url == address
    assert page.get_by_label("The reflection").inner_text() == words
    assert "5 to read, 1 read" in page.locator("p.progress").inner_text()
    watched.is_quiet()


def test_half_typed_words_and_the_voice_of_a_pair_survive_f5(library: Server, watched: Any):
    page = watched.open(f"{library.url}/{PAIR}")
    page.get_by_role("button", name="Let this one stand here").first.click()
    page.locator(".st-key-both").get_by_text("Chosen by").wait_for()
    page.get_by_label("The ask: what is needed?").click()
    page.keyboard.type("Two chairs at the de")
    page.get_by_label("What do they say together?").click()
    page.keyboard.type("More came, and more st")
    watched.rests(page.get_by_label("What do they say together?"))
    reload(watched)
    # Not yet on the card, but in their boxes, and the choices above them as they were.
    assert page.get_by_label("What do they say together?").input_value() == "More came, and more st"
    assert page.get_by_label("The ask: what is needed?").input_value() == "Two chairs at the de"
    assert page.locator(".st-key-both").get_by_text("Chosen by").is_visible()
    assert "Visits, Oak Park, Q2 2025" in page.locator(".st-key-both").inner_text()
    assert "Two chairs" not in page.locator(".st-key-figure-wide svg.marks").text_content()
    page.get_by_role("button", name="Put these words on the card").click()
    page.wait_for_function(
        "document.querySelector('.st-key-figure-wide svg.marks')?.textContent.includes('Two chairs')"
    )
    watched.settle()
    reload(watched)
    assert page.get_by_label("The ask: what is needed?").input_value() == "Two chairs at the de"
    assert "Two chairs" in page.locator(".st-key-figure-wide svg.marks").text_content()
    watched.is_quiet()


def test_choices_of_overview_and_take_away_survive_f5(library: Server, watched: Any):
    page = watched.open(f"{library.url}/overview")
    page.get_by_text("What the count misses", exact=True).click()
    page.wait_for_url("**form=**")
    page.get_by_label("Place").click()
    page.get_by_role("option", name="Lakeside").click()
    page.wait_for_url("**branch=Lakeside**")
    watched.settle()
    reload(watched)
    assert "branch=Lakeside" in page.url
    assert page.get_by_role("radio", name="What the count misses").is_checked()
    assert "Lakeside" in page.locator(".st-key-figure-wide svg.marks").text_content()
    page = watched.open(f"{library.url}/take-away")
    page.get_by_text("Board", exact=True).click()
    page.get_by_role("button", name="Make the ZIP").wait_for()
    watched.settle()
    all_of_them = page.get_by_text(COUNTED).inner_text()
    page.locator(".st-key-item-weave").get_by_text("Into the ZIP").click()
    page.wait_for_url(re.compile("with-weave"))
    page.get_by_text(one_less(all_of_them)).wait_for()
    watched.settle()
    reload(watched)
    page.get_by_text(one_less(all_of_them)).wait_for()
    assert page.get_by_role("radio", name="Board").is_checked()
    assert not page.locator(".st-key-item-weave").get_by_role("checkbox").is_checked()
    watched.is_quiet()
