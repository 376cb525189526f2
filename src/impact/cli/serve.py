"""`impact serve`: the dashboard, on this computer only."""

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

from impact.cli.exits import NOTHING_USABLE, say
from impact.cli.options import Commands

# The screens lie beside the package in a checkout; an editable install is what the README sets up.
HOME = Path(__file__).resolve().parents[3]
LOOPBACK = "127.0.0.1"


def add_to(commands: Commands) -> None:
    command = commands.add_parser("serve", help="start the dashboard on this computer")
    command.add_argument("--port", type=port, default=8501, metavar="N")
    command.set_defaults(run=run)


def port(text: str) -> int:
    """A port of this computer. Raises ArgumentTypeError, which becomes wrong usage."""
    if not text.isdecimal() or not 1 <= int(text) <= 65_535:
        raise argparse.ArgumentTypeError(f"“{text[:20]}” is not a port from 1 to 65535")
    return int(text)


def run(asked: argparse.Namespace) -> int:
    screen = HOME / "streamlit_app.py"
    if not screen.exists():
        say("The screens are not here: install from a checkout, as the README says.", to_user=True)
        return NOTHING_USABLE
    workspace = Path(os.environ.get("IMPACT_WORKSPACE", "workspace")).resolve()
    say(f"Seen & Counted opens at http://localhost:{asked.port}. Only this computer can see it.")
    say(f"What you bring in is kept in {workspace}. Stop with Ctrl+C.")
    sys.stdout.flush()
    server = subprocess.Popen(
        [sys.executable, "-m", "impact.app.start", str(screen), *_options(asked.port)],
        cwd=HOME,  # where Streamlit looks for its settings
        env={**os.environ, "IMPACT_WORKSPACE": str(workspace)},
    )
    # Who ends this command ends the dashboard: else it would go on unseen and hold the port.
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    with server:
        return server.wait()


def _options(port: int) -> list[str]:
    # Said again here, so that no setting elsewhere opens the dashboard to the network.
    return [f"--server.address={LOOPBACK}", f"--server.port={port}", "--server.headless=true"]
