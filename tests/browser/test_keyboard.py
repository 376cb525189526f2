"""From the upload to a file in one's hands without a mouse: every stop can be seen, in the order of the page."""

from itertools import pairwise
from typing import Any

import own_library
import pytest

pytestmark = pytest.mark.browser

# A page of Streamlit with two open lists has fewer stops than this; more would be a trap.
MOST_STOPS = 90
# The stop that has the focus, and whether the one before it looked different while it had it.
STOP = """() => {
  const drawn = here => {
    const parts = [...(here.parentElement?.children ?? [])];
    for (let part = here, up = 0; part && up < 4; part = part.parentElement, up += 1) parts.push(part);
    return parts.map(part => {
      const s = getComputedStyle(part);
      const line = s.outlineStyle === 'none' ? '' : s.outlineWidth + s.outlineColor;
      return [line, s.boxShadow, s.borderColor, s.backgroundColor].join();
    }).join('|');
  };
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  const last = window.lastStop;
  const unseen = last?.here.isConnected && last.here !== here && drawn(last.here) === last.drawn ? last.name : '';
  if (!here || here === document.body) { window.lastStop = null; return {unseen, name: null}; }
  const labels = [...(here.labels ?? [])].map(label => label.innerText).join(' ');
  const name = (here.getAttribute('aria-label') || labels || here.innerText || '').trim().replace(/\\s+/g, ' ');
  const box = here.getBoundingClientRect();
  const role = here.getAttribute('role') || '';
  window.lastStop = {here, drawn: drawn(here), name: `${here.tagName} ${role} ${name}`};
  return {
    unseen, name, role, tag: here.tagName.toLowerCase(), x: box.left,
    y: box.top + document.querySelector('[data-testid=stMain]').scrollTop,
    apart: !!here.closest('header, .st-key-bar, [data-testid=stPopoverBody]') || box.width < 2 || box.height < 2,
    inside: box.bottom > 0 && box.top < innerHeight,
  };
}"""


class Keys:
    """Hands that know Tab, Enter, Space, arrows and letters."""

    def __init__(self, watched: Any) -> None:
        self.watched, self.page = watched, watched.page
        self.unseen: list[str] = []

    def to(self, name: str, *, role: str = "") -> None:
        """Tab by tab to the next stop of this name; each stop on the way is looked at."""
        met: list[str] = []
        for _ in range(MOST_STOPS):
            stop = self.tab()
            if stop["name"] is None:
                continue
            met.append(f"{stop['tag']} {stop['role']} {stop['name'][:40]}")
            if stop["tag"] != "main" and name in stop["name"] and role in (stop["role"], stop["tag"], ""):
                return
        raise AssertionError(f"no stop is called {name!r}: {met}")

    def tab(self) -> dict[str, Any]:
        self.page.keyboard.press("Tab")
        stop: dict[str, Any] = self.page.evaluate(STOP)
        if stop["unseen"]:
            self.unseen.append(f"{self.page.url}: {stop['unseen'][:80]}")
        if stop["name"] is not None and not stop["inside"]:
            self.unseen.append(f"{self.page.url}: outside the window: {stop['name'][:80]}")
        return stop

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)


def test_one_goes_from_the_upload_to_a_file_with_keys_alone(fresh: Any, watched: Any):
    keys = Keys(watched)
    for step in (bring_in, check, voices, pairs, take_away):
        step(keys, fresh)
    assert keys.unseen == []
    watched.is_quiet()


def bring_in(keys: Keys, server: Any) -> None:
    page = keys.watched.open(f"{server.url}/bring-in")
    with page.expect_file_chooser() as chooser:
        keys.to("Upload", role="button")
        keys.press("Enter")
    chooser.value.set_files(
        [
            {"name": own_library.STATS, "mimeType": "text/csv", "buffer": own_library.stats()},
            {"name": own_library.FORM, "mimeType": "text/csv", "buffer": own_library.reflections()},
        ]
    )
    page.get_by_text("13 reflections").first.wait_for()
    keys.watched.settle()
    go_on(keys, "Next: Check", "check")


def check(keys: Keys, server: Any) -> None:
    cards = keys.page.locator('[class*="st-key-question-"]')
    assert cards.count() == 2
    keys.to("Your answer")
    keys.page.keyboard.type("Nothing on")
    keys.press("Enter")
    keys.watched.settle()
    keys.to("Answer", role="button")
    keys.press("Enter")
    keys.page.get_by_text("Kept, for now and for the next quarter").wait_for()
    keys.watched.settle()
    cards.nth(1).wait_for(state="detached")
    go_on(keys, "Voices", "voices")


def voices(keys: Keys, server: Any) -> None:
    keys.to("I have read this", role="button")
    keys.press("Enter")
    keys.page.get_by_text("Kept as read.").wait_for()
    keys.watched.settle()
    go_on(keys, "Pairs", "pairs")


def pairs(keys: Keys, server: Any) -> None:
    keys.to("Which number, and what stands beside it?")
    keys.page.keyboard.type("Visits")
    keys.press("Enter")
    keys.page.get_by_role("button", name="Let this one stand here").first.wait_for()
    keys.watched.settle()
    keys.to("Let this one stand here", role="button")
    keys.press("Space")
    keys.page.locator(".st-key-both").get_by_text("Chosen by").wait_for()
    keys.watched.settle()
    keys.to("What do they say together?")
    keys.page.keyboard.type("More came, and more stayed.")
    keys.page.get_by_role("button", name="Put these words on the card").wait_for()
    keys.to("Put these words on the card", role="button")
    keys.press("Enter")
    keys.page.get_by_text("These words stand on the card now.").wait_for()
    keys.watched.settle()
    go_on(keys, "Take away", "take-away")


def take_away(keys: Keys, server: Any) -> None:
    keys.to("Staff")
    keys.press("Space", "ArrowRight")
    keys.page.wait_for_url("**for=Board**")
    keys.page.get_by_role("button", name="Make the ZIP").wait_for()
    keys.watched.settle()
    keys.to("Take this figure away", role="button")
    keys.press("Enter")
    keys.page.get_by_text("This is the edition for the board").wait_for()
    # Whoever opens it stands in it: its place in the page is behind everything else.
    inside = "document.querySelector('[data-testid=stPopoverBody]')?.contains(document.activeElement)"
    keys.page.wait_for_function(inside)
    keys.to("The numbers alone", role="button")
    assert keys.page.evaluate(inside)
    with keys.page.expect_download() as download:
        keys.press("Enter")
    assert download.value.suggested_filename.endswith("-board_v1.csv")
    keys.press("Escape")
    keys.page.get_by_test_id("stPopoverBody").wait_for(state="detached")
    keys.to("Into the ZIP")  # the next stop after the menu's button


def go_on(keys: Keys, name: str, address: str) -> None:
    """By the navigation, which comes first on every page: from its beginning, as after Ctrl+Home."""
    keys.page.evaluate("document.activeElement?.blur(); getSelection().collapse(document.body, 0)")
    keys.to(name, role="a")
    keys.press("Enter")
    keys.page.wait_for_url(f"**/{address}**")
    keys.watched.settle()


def test_tab_follows_the_page_and_comes_round(sampled: Any, watched: Any):
    keys, backwards = Keys(watched), []
    for name in ("overview", "voices", "pairs", "take-away?for=Board"):
        page = watched.open(f"{sampled.url}/{name}")
        page.locator("h1").wait_for()
        stops = []
        for _ in range(MOST_STOPS):
            stop = keys.tab()
            if stop["name"] is None:
                break  # out of the page and into the browser's own bar: no trap
            stops.append(stop)
        assert 10 < len(stops) < MOST_STOPS, name
        flow = [stop for stop in stops if not stop["apart"]]
        backwards += [
            (name, before["name"], after["name"])
            for before, after in pairwise(flow)
            if after["y"] < before["y"] - 60 and after["x"] <= before["x"]
        ]
    assert backwards == []
    assert keys.unseen == []
    watched.is_quiet()
