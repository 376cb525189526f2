"""Two windows that share nothing but the server: each sees what was decided in the other when it runs next."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser

PAIR = "pairs?pair=visits&measure=visits&code=DIGNITY&branch=Oak+Park&period=2025-Q2"


def test_decisions_of_one_window_stand_in_the_other_and_what_is_gone_is_said_to_be(
    own: Any, watched: Any, another: Any
):
    answered_in_the_other(own, watched, another)
    read_and_withdrawn_in_the_other(own, watched, another)
    fit_chosen_in_the_other(own, watched, another)
    file_removed_in_the_other(own, watched, another)
    watched.is_quiet()
    another.is_quiet()
    assert "Traceback" not in own.log.read_text()


def answered_in_the_other(own: Any, watched: Any, another: Any) -> None:
    here, there = watched.open(f"{own.url}/check"), another.open(f"{own.url}/check")
    cards = here.locator('[class*="st-key-question-"]')
    assert cards.count() == 2
    value = there.locator('[class*="st-key-question-"]', has=there.locator("td.asked-cell", has_text="about 90"))
    value.get_by_role("button", name="Answer").click()
    there.get_by_text("1 question left.").wait_for()
    # Here it still stands, and may be answered once more: the last answer wins, and nothing breaks.
    late = here.locator('[class*="st-key-question-"]', has=here.locator("td.asked-cell", has_text="about 90"))
    late.get_by_role("button", name="Answer").click()
    late.wait_for(state="detached")
    watched.settle()
    assert cards.count() == 1
    said = here.locator(".note").all_inner_texts()
    assert any("answer" in words.casefold() or "kept" in words.casefold() for words in said), said


def read_and_withdrawn_in_the_other(own: Any, watched: Any, another: Any) -> None:
    address = f"{own.url}/voices?branch=Oak Park"
    here, there = watched.open(address), another.open(address)
    assert "6 to read, 0 read" in here.locator("p.progress").inner_text()
    there.get_by_role("button", name="I have read this").click()
    there.get_by_text("Kept as read.").wait_for()
    # The next run of this window tells of it: "Later" goes on to the second one.
    here.get_by_role("button", name="Later").click()
    here.get_by_text("5 to read, 1 read").wait_for()
    watched.settle()
    # The one that stands here is withdrawn there.
    another.open(here.url)
    another.unfold("The writer wants it back")
    another.tick("The writer has asked for this")
    there.get_by_role("button", name="Withdraw this reflection for good").click()
    there.get_by_text("The reflection is withdrawn").wait_for()
    here.get_by_role("button", name="I have read this").click()
    here.locator(".note.trouble").first.wait_for()
    watched.settle()
    said = here.locator("body").inner_text()
    assert "Another window may have withdrawn it. Nothing was changed." in said
    assert "not here any more" in said or "withdrawn" in said
    assert "4 to read, 1 read" in here.locator("p.progress").inner_text()


def fit_chosen_in_the_other(own: Any, watched: Any, another: Any) -> None:
    here, there = watched.open(f"{own.url}/{PAIR}"), another.open(f"{own.url}/{PAIR}")
    here.get_by_role("button", name="Let this one stand here").first.click()
    here.locator(".st-key-both").get_by_text("Chosen by").wait_for()
    watched.settle()
    there.get_by_role("radio", name="Adds").or_(there.get_by_role("button", name="Adds")).first.click()
    there.get_by_text("Adds: the voices say something that the number cannot.").wait_for()
    another.settle()
    # Both decisions stand in both windows: neither overwrote the other.
    assert there.locator(".st-key-both").get_by_text("Chosen by").is_visible()
    here.get_by_text("The same as a table").scroll_into_view_if_needed()
    here.get_by_role("button", name="Take this figure away").click()
    here.get_by_text("This is the edition for staff").wait_for()
    here.get_by_text("Adds: the voices say something that the number cannot.").wait_for()
    assert here.locator(".st-key-both").get_by_text("Chosen by").is_visible()


def file_removed_in_the_other(own: Any, watched: Any, another: Any) -> None:
    here, there = watched.open(f"{own.url}/check"), another.open(f"{own.url}/check")
    for page, other in ((here, watched), (there, another)):
        page.get_by_role("button", name="Remove a file").click()
        page.get_by_label("Which file?").click()
        page.get_by_role("option", name="Stats.csv").click()
        other.settle()
    there.get_by_role("button", name="Remove it for good").click()
    there.get_by_text("Stats.csv is removed.").wait_for()
    here.get_by_role("button", name="Remove it for good").click()
    here.get_by_text("This file is not here any more.").wait_for()
