"""A real server on a free port with a workspace of its own, and a real browser that watches what goes wrong."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import answered
import own_library

from impact.service import Service, Workspace, local_person

ROOT = Path(__file__).parents[2]
PATIENCE = 90_000
"""Milliseconds: a cold server on a busy computer. Nothing here waits for less; what a test waits for may be many."""
WHOLE_TEST = 900
"""Seconds: a test that goes on slowly is not one that hangs."""
ARGUMENTS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]


@dataclass
class Server:
    url: str
    log: Path


@dataclass
class Watched:
    """A page, what its console complained of, and what it asked for elsewhere."""

    page: Any
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def open(self, url: str) -> Any:
        self.page.goto(url)
        return self.settle()

    def settle(self) -> Any:
        """Until the server has answered all that was asked of it and nothing is being drawn any more."""
        return settled(self.page)

    def rests(self, box: Any) -> Any:
        """Until the box has sent what was typed into it, as it does by itself when the hands rest, and it is kept."""
        self.page.wait_for_function("box => box.sent === box.value", arg=box.element_handle(), polling=50)
        return self.settle()

    def unfold(self, words: str) -> Any:
        """Until what was folded stands still: a press upon what still moves falls beside it."""
        folded = self.page.locator("details", has=self.page.locator("summary", has_text=words))
        folded.locator("summary").click()
        self.settle()
        self.page.wait_for_function(
            "folded => folded.open && folded.getAnimations({subtree: true}).length === 0",
            arg=folded.element_handle(),
            polling=50,
        )
        return self.page

    def tick(self, words: str) -> Any:
        """Until the tick is seen; it is seen still when the server has answered."""
        box = self.page.get_by_role("checkbox", name=words)
        self.page.get_by_text(words).click()
        self.page.wait_for_function("box => box.checked", arg=box.element_handle(), polling=50)
        self.settle()
        assert box.is_checked(), "a tick is not taken back by what is drawn anew"
        return self.page

    def is_quiet(self) -> None:
        """Nothing in the console, and nothing was asked for elsewhere."""
        assert self.complaints == []
        assert self.strangers == []


def settled(page: Any) -> Any:
    for _ in range(2):  # what was drawn may ask once more
        page.wait_for_function(answered.ALL, polling=50)
        page.wait_for_timeout(200)
    page.wait_for_function(answered.ALL, polling=50)
    return page


@contextlib.contextmanager
def presses_what_stands(locator: Any) -> Iterator[None]:
    """Every click waits until nothing is drawn any more: what was there before is taken away when a run ends, and a
    press on the place where a button stood until then falls beside it. A key is sent at once."""
    click = locator.click

    def waits(what: Any, **how: Any) -> None:
        settled(what.page)
        click(what, **how)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(locator, "click", waits)
        yield


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """A server of its own process; only this process is ended afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / "server.log"
    command = [sys.executable, "-m", "impact.app.start", "streamlit_app.py", "--server.port", str(port)]
    with log.open("w") as out:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "IMPACT_WORKSPACE": str(folder / "workspace")}, stdout=out, stderr=out
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
            yield Server(f"http://127.0.0.1:{port}", log)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE / 1000)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < ends:
        assert process.poll() is None, "the server ended by itself"
        with contextlib.suppress(OSError):
            if urllib.request.urlopen(url, timeout=10).status == 200:
                return
        time.sleep(0.25)
    raise AssertionError("the server did not answer")


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Server]:
    """A server that nobody has visited yet."""
    with serving(tmp_path) as server:
        yield server


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for tests that write something of their own, and mind no other stories and drafts beside it."""
    with serving(tmp_path_factory.mktemp("begun")) as server:
        yield server


@pytest.fixture(scope="session")
def sampled(sample_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that shows the sample library; its tests do not leave it."""
    folder = tmp_path_factory.mktemp("sampled")
    shutil.copytree(sample_library, folder / "workspace")
    with serving(folder) as server:
        yield server


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Server]:
    """A server with a small library of its own: two questions open, thirteen reflections to read."""
    with furnished(tmp_path, own_library.stats(), own_library.reflections()) as server:
        yield server


@contextlib.contextmanager
def furnished(folder: Path, stats: bytes, form: bytes) -> Iterator[Server]:
    files = ((own_library.STATS, stats), (own_library.FORM, form))
    Service(Workspace.open(folder / "workspace"), local_person()).upload_all(files)
    with serving(folder) as server:
        yield server


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    found = os.environ.get("IMPACT_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_playwright() as driver:
        try:
            browser = driver.chromium.launch(executable_path=found, args=[*ARGUMENTS, *root], timeout=PATIENCE)
        except playwright.Error as why:
            pytest.skip(f"no Chromium could be started: {str(why).splitlines()[0]}")
        with presses_what_stands(playwright.Locator):
            yield browser
        browser.close()


@pytest.fixture
def watched(chromium: Any) -> Iterator[Watched]:
    with watching(chromium) as seen:
        yield seen


@pytest.fixture
def another(chromium: Any) -> Iterator[Watched]:
    """A second window that shares nothing with the first but the server."""
    with watching(chromium) as seen:
        yield seen


@contextlib.contextmanager
def watching(chromium: Any, **how: Any) -> Iterator[Watched]:
    context = chromium.new_context(**{"viewport": {"width": 1440, "height": 1000}, "accept_downloads": True, **how})
    context.set_default_timeout(PATIENCE)
    context.add_init_script(answered.COUNTS)
    seen = Watched(context.new_page())
    seen.page.on("console", lambda line: _note_complaint(seen, line))
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    seen.page.on("request", lambda asked: _note_stranger(seen, asked.url))
    try:
        yield seen
    finally:
        context.close()


def _note_complaint(seen: Watched, line: Any) -> None:
    # On a deep link the server's own script first looks for itself below the page's address, and is told: not here.
    asks_for_itself = "404" in line.text and "/_stcore/" in line.location.get("url", "")
    if line.type == "error" and not asks_for_itself:
        seen.complaints.append(f"{line.text} {line.location.get('url', '')}")


def _note_stranger(seen: Watched, url: str) -> None:
    if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")):
        seen.strangers.append(url)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.parent == here:
            item.add_marker(pytest.mark.timeout(WHOLE_TEST))
