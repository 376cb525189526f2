"""Makes sure that there is a Chromium for the tests: one on this machine, else Debian's when root, else Playwright's."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def browser() -> str | None:
    """The path of a Chromium, or None. IMPACT_CHROMIUM names one before all others."""
    named = os.environ.get("IMPACT_CHROMIUM")
    if named and Path(named).exists():
        return named
    return next(filter(None, map(shutil.which, NAMES)), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        path = play.chromium.executable_path
    return path if Path(path).exists() else None


def _install() -> None:
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        if subprocess.run(install, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False).returncode == 0:
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    if not browser():
        print("No Chromium found; installing one for the browser tests.")
        _install()
    print(f"Browser for the tests: {browser() or sys.exit('No Chromium could be installed.')}")
