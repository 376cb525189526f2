"""A meeting without a mouse: from step to step by keys, back and forward and reload keep the step; a phone shows it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import own_library
import pytest
from conftest import serving, watching

from impact.service import FindingsWanted, Service, Wanted, WordsWanted, Workspace, local_person

pytestmark = pytest.mark.browser

# What browsers call good.
MOST_SHIFT = 0.1
LEAST_TARGET = 24
NOTES = "Thank Oak Park for writing first."
WATCH = """() => { window.shifted = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) window.shifted += one.value; })
    .observe({type: 'layout-shift', buffered: false}); }"""
# Of each text of the figure that is seen, its height on the screen.
TYPE = """() => [...document.querySelectorAll('svg.marks text')]
  .filter(t => t.textContent.trim() && t.checkVisibility())
  .map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"""


class Room(NamedTuple):
    url: str
    presentation: str

    @property
    def opened(self) -> str:
        return f"{self.url}/present?of={self.presentation}"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("room")
    yield from served(folder)


def served(folder: Path) -> Iterator[Room]:
    service = Service(Workspace.open(folder / "workspace"), local_person())
    service.upload_all(((own_library.STATS, own_library.stats()), (own_library.FORM, own_library.reflections())))
    made = service.begin_presentation("Spring", "staff", "2025-Q2", usual=False)
    first = service.add_step(made, "figure", Wanted("sides", period="2025-Q2"))
    service.write_step(made, first, "", NOTES)
    service.add_step(made, "figure", Wanted("weave", period="2025-Q2"))
    service.add_step(made, "finding", FindingsWanted())
    service.add_step(made, "words", WordsWanted("What we learned"), "To listen first.")
    with serving(folder) as server:
        yield Room(server.url, made)


def stands_at(watched: Any, step: int) -> None:
    watched.page.get_by_text(f"{step} of 4", exact=True).wait_for()
    watched.page.wait_for_url(re.compile(rf"step={step}\b"))
    watched.settle()


def test_a_meeting_by_keys_alone_and_the_browser_keeps_the_step(room: Room, watched: Any):
    page = watched.open(room.opened)
    page.get_by_role("button", name="Show it in this window").wait_for()
    watched.settle()
    page.get_by_role("button", name="Show it in this window").focus()
    page.keyboard.press("Enter")
    stands_at(watched, 1)
    page.locator(".st-key-figure-stage-wide svg.marks").wait_for()
    assert page.get_by_role("link", name="Overview").count() == 0, "nothing of the dashboard stands round a step"
    assert min(page.evaluate(TYPE)) >= 1.4 * 10.8, "in a window of 1440 pixels"

    page.evaluate(WATCH)
    moved = {}
    for key, step in (("ArrowRight", 2), ("PageDown", 3), ("ArrowLeft", 2), ("End", 4), ("Home", 1)):
        page.evaluate("window.shifted = 0")
        page.keyboard.press(key)
        stands_at(watched, step)
        moved[f"{key} to {step}"] = float(page.evaluate("window.shifted"))
    assert {press: shift for press, shift in moved.items() if shift >= MOST_SHIFT} == {}
    page.keyboard.press("ArrowLeft")
    stands_at(watched, 1)

    # A switch is pressed like any button, and what it shows is in the address.
    page.get_by_role("button", name="Notes").focus()
    page.keyboard.press("Space")
    page.get_by_text(NOTES).wait_for()
    page.keyboard.press("ArrowRight")
    stands_at(watched, 2)
    page.go_back()
    stands_at(watched, 1)
    page.go_forward()
    stands_at(watched, 2)
    page.reload()
    stands_at(watched, 2)
    assert page.get_by_role("button", name="Notes").get_attribute("aria-pressed") == "true"

    page.keyboard.press("Escape")
    page.get_by_role("heading", name="The steps").wait_for()
    page.wait_for_url(room.opened)
    watched.settle()
    watched.is_quiet()


def test_one_is_opened_from_the_list_and_every_way_back_leads_there(room: Room, watched: Any):
    page = watched.open(f"{room.url}/present")
    opens = page.get_by_role("button", name="Open it")
    opens.click()
    page.wait_for_url(room.opened)
    page.get_by_role("heading", name="The steps").wait_for()
    watched.settle()
    page.go_back()
    opens.wait_for()
    page.wait_for_url(f"{room.url}/present")
    watched.settle()
    page.go_forward()
    page.get_by_role("heading", name="The steps").wait_for()
    page.get_by_role("link", name="All presentations").click()
    opens.wait_for()
    page.wait_for_url(f"{room.url}/present")
    page.get_by_role("button", name="Show it in this window").click()
    stands_at(watched, 1)
    page.reload()
    stands_at(watched, 1)
    page.get_by_role("button", name="Leave").click()
    page.get_by_role("heading", name="The steps").wait_for()
    page.wait_for_url(room.opened)
    watched.settle()
    page.reload()
    page.get_by_role("heading", name="The steps").wait_for()
    watched.settle()
    watched.is_quiet()


def test_all_files_are_begun_and_cancelled_and_nothing_half_made_is_offered(room: Room, watched: Any):
    page = watched.open(f"{room.url}/take-away?of={room.presentation}")
    makes = page.get_by_role("button", name="Make the ZIP")
    makes.click()
    page.get_by_role("button", name="Cancel").wait_for()
    assert makes.count() == 0, "it is not begun twice"
    page.get_by_role("button", name="Cancel").press("Enter")
    page.get_by_text("Cancelled. Nothing was kept of it.").wait_for()
    watched.settle()
    assert makes.is_enabled()
    assert page.get_by_role("button", name="Save the ZIP").count() == 0
    watched.is_quiet()


def test_a_phone_shows_it_readable(room: Room, chromium: Any):
    how = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with watching(chromium, **how) as watched:
        page = watched.open(f"{room.opened}&step=1")
        page.locator(".st-key-figure-stage-narrow svg.marks").wait_for()
        watched.settle()
        assert not page.locator(".st-key-figure-stage-wide svg.marks").is_visible()
        assert min(page.evaluate(TYPE)) >= 11.5
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth || visualViewport.scale < 1")
        buttons = [one.bounding_box() for one in page.locator(".stage-bar button:visible").all()]
        assert len(buttons) >= 5
        assert min(min(box["width"], box["height"]) for box in buttons) >= LEAST_TARGET
        page.get_by_role("button", name="Next").tap()
        stands_at(watched, 2)
        watched.is_quiet()
