"""A screen that fails in, a sentence with a number out: neither window nor log tells what the fault was about."""

import hashlib
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from impact.app import safe_text


def guarded(show: Callable[[], None]) -> None:
    """Shows a screen; where it fails it says so in our words. What steers the server (reruns, stops) passes through."""
    try:
        show()
    except Exception as fault:  # noqa: BLE001  whatever it is, a person gets a sentence of ours
        number, place = numbered(fault)
        # Without the message of the exception: it may quote what somebody wrote.
        print(f"Incident {number}: {type(fault).__name__} at {place}", file=sys.stderr)
        safe_text.note(
            f"Something went wrong on our side. What you brought in is kept. Incident {number}.",
            remedy="Open another page, or this one anew. If it comes back, please tell us the number.",
            kind="trouble",
        )


def numbered(fault: Exception) -> tuple[str, str]:
    """A number that is the same for the same place in our code, and that place."""
    ours = [f for f in traceback.extract_tb(fault.__traceback__) if {"impact", "pages"} & set(Path(f.filename).parts)]
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "unknown"
    return hashlib.sha256(f"{type(fault).__name__} {place}".encode()).hexdigest()[:8], place
