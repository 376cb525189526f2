"""Draws the pictures of the README anew: a fresh server, the sample library, and what a manager then sees.

python scripts/screenshots.py        writes docs/pictures/voices.png, overview.png, pairs.png and present.png
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDE = 1200
# A presentation fills the window, whatever its height.
ON_STAGE = 760
PATIENCE = 90_000
# Name of the picture, address of the screen, and no more than so many pixels of its height.
SCREENS = (
    ("voices", "voices", 980),
    ("overview", "overview", 1120),
    ("pairs", "pairs?pair=visits&measure=visits&code=DIGNITY&branch=Mill+Street", 1180),
)


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as url, sync_playwright() as driver:
        found = os.environ.get("IMPACT_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
        root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = driver.chromium.launch(executable_path=found, args=["--disable-gpu", *root])
        page = browser.new_page(viewport={"width": WIDE, "height": 900}, color_scheme="light")
        page.set_default_timeout(PATIENCE)
        page.goto(url)
        settle(page)
        page.get_by_role("button", name="Try the sample library").click()
        page.get_by_role("button", name="Leave the sample library").wait_for()
        for name, address, most in SCREENS:
            page.set_viewport_size({"width": WIDE, "height": 900})
            page.goto(f"{url}/{address}")
            settle(page)
            take(page, name, most=most)
        page.set_viewport_size({"width": WIDE, "height": ON_STAGE})
        page.goto(f"{url}/present")
        settle(page)
        page.get_by_role("button", name="Show it in this window").first.click()
        settle(page)
        page.keyboard.press("ArrowRight")
        settle(page)
        take(page, "present", most=ON_STAGE)
        browser.close()


def take(page: Page, name: str, *, most: int) -> None:
    """The whole screen, but no more than `most` pixels of its height."""
    high = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": WIDE, "height": min(int(high), most)})
    page.wait_for_timeout(800)
    page.screenshot(path=PICTURES / f"{name}.png")
    print(f"docs/pictures/{name}.png")


def settle(page: Page) -> None:
    """Until nothing is being drawn any more."""
    for _ in range(2):
        page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
        page.wait_for_timeout(1500)


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A server on a free port, with a workspace that goes away with it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "impact.app.start", "streamlit_app.py", "--server.port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "IMPACT_WORKSPACE": str(folder / "workspace")})
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(url: str) -> None:
    for _ in range(240):
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=2):
            return
        time.sleep(0.25)
    raise SystemExit("The server did not answer within a minute.")


if __name__ == "__main__":
    main()
