"""Says in plain words when this Python is too old, before anything is installed."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  run by whatever Python is there
    found = ".".join(map(str, sys.version_info[:3]))
    sys.exit(
        f"Seen & Counted needs Python 3.11 or later; this is {found}. "
        "If a newer one is installed, name it: make run PYTHON=python3.12"
    )
