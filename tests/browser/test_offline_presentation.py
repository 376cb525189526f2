"""A presentation as one file, opened from a folder with the network off, by keyboard only, and examined by axe-core."""

import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import PATIENCE

sys.path.insert(0, str(Path(__file__).parents[1] / "charts"))
sys.path.insert(0, str(Path(__file__).parents[1] / "report"))

from guarded import six_branches
from guarded_pair import finished_card
from presented import figure_step, presented, steps_of_words

from impact.charts import pair_card, sides
from impact.report.documents.web import web

pytestmark = pytest.mark.browser

# Of each text of the figure that is seen, its height on the screen.
TYPE = """() => [...document.querySelectorAll('.drawing svg text')]
  .filter(t => t.textContent.trim() && t.checkVisibility())
  .map(t => parseFloat(t.getAttribute('font-size') ?? getComputedStyle(t).fontSize) * t.getScreenCTM().a)"""
SIDEWAYS = """() => [...document.querySelectorAll('.step.now .drawing')]
  .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth).map(one => one.className)"""
SHOWN = "step => location.hash === '#' + step && document.getElementById(step).checkVisibility()"
# Pixels: as small as the small print of a phone.
LEAST_TYPE = 11.5
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    steps = [
        figure_step(1, "sides", sides(six_branches()), narrow=sides(six_branches(), size="narrow")),
        figure_step(2, "pair_card", pair_card(finished_card())),
    ]
    path = tmp_path_factory.mktemp("to-show") / "presentation.html"
    path.write_bytes(web(presented([*steps, *steps_of_words()])))
    return path


def test_it_is_shown_without_a_network_by_keyboard_and_for_everybody(file: Path, chromium: Any):
    axe = (Path(pytest.importorskip("axe_playwright_python").__file__).parent / "axe.min.js").read_text("utf-8")
    context = chromium.new_context(viewport={"width": 390, "height": 800}, offline=True, bypass_csp=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda fault: asked.append(str(fault)))
    page.goto(file.as_uri())
    assert page.locator("h1:visible").count() == page.locator("h2:visible").count() == 1
    for key, step in (("ArrowRight", "step-1"), ("End", "basis"), ("ArrowLeft", "step-5"), ("Home", "start")):
        page.keyboard.press(key)
        page.wait_for_function(SHOWN, arg=step)
    page.go_back()
    page.wait_for_function(SHOWN, arg="step-5")
    turn_to(page, "step-1")
    assert min(page.evaluate(TYPE)) >= LEAST_TYPE
    assert page.evaluate(SIDEWAYS) == [], "a figure for a phone fits it"
    turn_to(page, "step-2")
    page.get_by_text("Third week in a row").first.wait_for()
    page.reload()
    assert page.locator(".step:visible").get_attribute("id") == "step-2"
    page.keyboard.press("q")
    assert not page.get_by_text("Third week in a row").locator("visible=true").count()
    assert page.locator("#quotes").get_attribute("aria-pressed") == "true"
    page.keyboard.press("q")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.evaluate(axe)
    for mode in ("light", "dark"):
        for step in ("start", "step-1", "step-2", "step-4", "step-5", "basis"):
            turn_to(page, step)
            found = page.evaluate("rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES)
            assert [(mode, step, one["id"], one["nodes"][0]["html"][:120]) for one in found["violations"]] == []
        page.keyboard.press("d")
    assert asked == [file.as_uri()] * 2
    context.close()


def turn_to(page: Any, step: str) -> None:
    page.evaluate("step => { location.hash = step }", step)
    page.wait_for_function(SHOWN, arg=step)
