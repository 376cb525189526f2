"""Nothing jumps while a figure is drawn anew, and a phone never scrolls sideways, with words of any length."""

from typing import Any

import own_library
import pytest
from conftest import furnished, watching

pytestmark = pytest.mark.browser

# What browsers call good; measured here: below 0.03.
MOST_SHIFT = 0.1
PAGES = ("bring-in", "check", "voices", "overview", "pairs", "take-away?for=Staff", "method")
LONG = "Bibliotheksverbundzweigstellenverwaltungsgemeinschaft"
# The one before stops watching: what moves is counted once.
WATCH = """() => { window.shifted = 0; window.watching?.disconnect();
  window.watching = new PerformanceObserver(
    list => { for (const one of list.getEntries()) window.shifted += one.value; });
  window.watching.observe({type: 'layout-shift', buffered: false}); }"""


def test_a_choice_that_draws_a_figure_anew_moves_nothing(sampled: Any, watched: Any, capsys: Any):
    page = watched.open(f"{sampled.url}/overview")
    page.locator(".st-key-figure-wide svg.marks").wait_for()
    watched.settle()
    measured = {
        "another count": shift(watched, lambda: choose(page, "Count", 3)),
        "another reader": shift(watched, lambda: page.get_by_text("Public", exact=True).click()),
        "another period": shift(watched, lambda: choose(page, "Period", 2)),
    }
    page = watched.open(f"{sampled.url}/pairs?pair=visits&measure=visits&code=DIGNITY")
    page.locator(".st-key-figure-wide svg.marks").wait_for()
    watched.settle()
    measured["another place of a pair"] = shift(watched, lambda: choose(page, "Place", 1))
    with capsys.disabled():
        print("\nlayout shift:", ", ".join(f"{name} {value:.4f}" for name, value in measured.items()))
    assert {name: value for name, value in measured.items() if value >= MOST_SHIFT} == {}
    watched.is_quiet()


def choose(page: Any, label: str, number: int) -> None:
    page.get_by_label(label, exact=True).first.click()
    page.get_by_role("option").nth(number).click()


def shift(watched: Any, act: Any) -> float:
    """All that moved from the choice to the drawn figure, also within the half second that browsers forgive."""
    page, figure = watched.page, watched.page.locator(".st-key-figure-wide svg.marks")
    before = figure.text_content()
    page.evaluate(WATCH)
    act()
    page.wait_for_function(
        "old => document.querySelector('.st-key-figure-wide svg.marks')?.textContent !== old", arg=before
    )
    watched.settle()
    return float(page.evaluate("window.shifted"))


def test_long_names_do_not_push_a_phone_sideways(chromium: Any, tmp_path: Any):
    names = {f"{LONG} {LONG}": 7, "Hill": 6}
    stats, form = own_library.stats(tuple(names)), own_library.reflections(names, first=f"{LONG * 4} {LONG}")
    how = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with furnished(tmp_path, stats, form) as server, watching(chromium, **how) as watched:
        sideways = []
        for name in PAGES:
            page = watched.open(f"{server.url}/{name}")
            page.locator("h1").wait_for()
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth || visualViewport.scale < 1"):
                sideways.append(name)
            main = page.locator('[data-testid="stMain"]')
            if main.evaluate("main => main.scrollWidth > main.clientWidth + 1"):
                sideways.append(f"{name}: its main part")
        assert sideways == []
        watched.is_quiet()
