"""What both benchmarks of the dashboard need: servers of their own, a browser, and how much work a server has done."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import sync_playwright

from impact.service import Service, Workspace, local_person

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 90_000
FIGURE = "svg.marks:visible"


@dataclass
class Server:
    url: str
    process: "subprocess.Popen[bytes]"
    told: Path

    def script_work(self) -> float:
        """Milliseconds of processor time in the scripts of its screens until now."""
        return float(self.told.read_text()) if self.told.exists() else 0.0

    def cpu(self) -> float:
        """Seconds of work until now, in all threads of the server."""
        times = psutil.Process(self.process.pid).cpu_times()
        return float(times.user + times.system)


def sample_workspace(folder: Path) -> Path:
    """A workspace that shows the sample library."""
    Service(Workspace.open(folder), local_person()).load_sample()
    return folder


@contextlib.contextmanager
def serving(script: Path, workspace: Path, *, counted: bool = False) -> Iterator[Server]:
    """A server of its own process on a free port; it may not answer yet. Another script than ours runs bare.

    `counted` notes what its scripts cost.
    """
    told = workspace.parent / f"{script.stem}-{time.monotonic_ns()}.ms"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ours = script.parent == ROOT
    start = ["impact.app.start"] if ours else ["streamlit", "run"]
    if counted:
        start = ["benchmarks.counted_start", str(told), "ours" if ours else "bare"]
    command = [sys.executable, "-m", *start, str(script), "--server.port", str(port)]
    environment = {**os.environ, "IMPACT_WORKSPACE": str(workspace)}
    # Only the first start of all compiles the modules; where this is set, every start would.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Server(f"http://127.0.0.1:{port}", process, told)
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(server: Server) -> None:
    """Until it answers."""
    while server.process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=2):
            return
        time.sleep(0.02)
    raise SystemExit("the server ended by itself")


@contextlib.contextmanager
def browsing() -> Iterator[Any]:
    """A browser; each page it opens is 1440 pixels wide."""
    found = os.environ.get("IMPACT_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=["--disable-gpu", *root])
        context = browser.new_context(viewport={"width": 1440, "height": 1000})
        context.set_default_timeout(PATIENCE)
        yield context
        browser.close()


def settle(page: Any) -> None:
    """Until the script has run and the figure stands."""
    page.locator(FIGURE).first.wait_for()
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
