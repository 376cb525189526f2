"""Two people at one computer: each reads blind under their own name, they compare, and settle what they differ on."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser

NAME = "Your name, as your colleagues know you"
HIDDEN = ("Suggested by its words", "The writer ticked it", "Read by")


def test_two_read_blind_under_their_names_compare_and_settle(own: Any, watched: Any):
    page = watched.open(f"{own.url}/two-readers")
    page.get_by_label(NAME).last.fill("Ada")
    page.get_by_role("button", name="This is me").last.click()
    page.get_by_text("From now on you read as Ada.").wait_for()
    watched.settle()
    page.get_by_label("Second reader").fill("Ben")
    page.get_by_label("Reflections", exact=True).fill("3")
    page.get_by_role("button", name="Draw them and begin").click()
    page.get_by_text("3 reflections drawn.").wait_for()
    read_all(watched, first="Dignity")
    page.get_by_role("link", name="How far your round is").click()
    page.get_by_text("Ada has read all 3.").wait_for()
    page.get_by_role("button", name="I am Ben").click()
    page.get_by_text("You are reading as Ben.").wait_for()
    watched.settle()
    read_all(watched)
    page.get_by_role("link", name="How far your round is").click()
    page.get_by_role("button", name="Compare what you both said").click()
    page.get_by_text("0 of 1 settled.").wait_for()
    page.get_by_text("Ben read it and did not give this code.").wait_for()
    page.get_by_role("button", name="Yes, it is here").click()
    page.get_by_text("1 of 1 settled.").wait_for()
    page.reload()
    watched.settle()
    page.get_by_text("You are reading as Ben.").wait_for()
    page.get_by_text("Decided together: yes, it is here.").wait_for()
    watched.is_quiet()


def read_all(watched: Any, *, first: str = "") -> None:
    """The three of the round; `first` is a code for the first of them."""
    page = watched.page
    page.get_by_role("link", name="Read on").click()
    page.get_by_text("Your round: 3 to read, 0 read.").wait_for()
    for left in (3, 2, 1):
        page.get_by_text(f"Your round: {left} to read").wait_for()
        watched.settle()
        assert page.get_by_text("You read this one blind.").is_visible()
        assert not any(page.get_by_text(words).count() for words in HIDDEN)
        if left == 3 and first:
            page.get_by_role("button", name=first).click()
            page.get_by_text(f"{first}: ").first.wait_for()
            watched.settle()
        page.get_by_role("button", name="I have read this", exact=True).click()
    page.get_by_text("You have read all of your round.").wait_for()
    watched.settle()
