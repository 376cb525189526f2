"""Every page, empty and in use, wide and on a phone, light and dark, is examined by axe-core for WCAG 2.2 A and AA."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import answered
import pytest
from conftest import PATIENCE, Server, Watched, serving

from impact.service import FindingsWanted, Service, Wanted, Workspace, local_person

pytestmark = pytest.mark.browser

PAGES = ("bring-in", "check", "voices", "overview", "pairs", "present", "take-away", "method")
IN_USE = (
    *PAGES,
    "overview?form=weave",
    "overview?form=misses",
    "overview?form=ribbon&for=public",
    "take-away?for=board",
)
SCREENS = {"wide and light": (1440, 1000, "light"), "phone and dark": (390, 844, "dark")}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="session")
def axe() -> str:
    package = pytest.importorskip("axe_playwright_python")
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A library with nothing in it, which is only looked at."""
    with serving(tmp_path_factory.mktemp("untouched")) as server:
        yield server


def faults(page: Any, axe: str) -> list[str]:
    """Each fault with the rule it breaks and the element it is in."""
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES)
    assert len(found["passes"]) > 10, "the page was not examined"
    return [
        f"{page.url}: {broken['id']}: {node['target']}: {node['html'][:160]}"
        for broken in found["violations"]
        for node in broken["nodes"]
    ]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_page_can_be_used_by_everybody_before_there_is_anything(
    untouched: Any, chromium: Any, axe: str, screen: str
):
    examine(chromium, axe, untouched.url, PAGES, SCREENS[screen])


@pytest.mark.parametrize("screen", SCREENS)
def test_every_page_can_be_used_by_everybody_with_the_sample_library(
    sampled: Any, chromium: Any, axe: str, screen: str
):
    examine(chromium, axe, sampled.url, (*IN_USE, *presented(sampled)), SCREENS[screen])


def presented(server: Server) -> tuple[str, ...]:
    """The addresses of a presentation of the sample library: put in order, shown in a room, and taken away."""
    service = Service(Workspace.open(server.log.parent / "workspace"), local_person())
    made = service.begin_presentation("An afternoon with the board", "board", "2026-Q3", usual=False)
    service.add_step(made, "figure", Wanted("pair_card", period="2026-Q3", audience="board"))
    service.add_step(made, "finding", FindingsWanted())
    steps = (f"present?of={made}&step=1&notes=shown", f"present?of={made}&step=2&look=dark")
    return (f"present?of={made}", *steps, f"take-away?of={made}&for=Board")


def examine(chromium: Any, axe: str, url: str, pages: tuple[str, ...], screen: tuple[int, int, str]) -> None:
    wide, high, scheme = screen
    context = chromium.new_context(viewport={"width": wide, "height": high}, color_scheme=scheme)
    context.set_default_timeout(PATIENCE)
    context.add_init_script(answered.COUNTS)
    page = context.new_page()
    found: list[str] = []
    sideways: list[str] = []
    try:
        for name in pages:
            Watched(page).open(f"{url}/{name}")
            page.wait_for_timeout(700)  # colours that fade in are examined when they stand
            assert page.get_by_role("heading", level=1).count() == 1, name
            found += faults(page, axe)
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                sideways.append(name)
    finally:
        context.close()
    assert found == []
    assert sideways == []
