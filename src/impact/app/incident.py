"""A screen or a file that fails in, a sentence with a number out: neither window nor log tells what it was about."""

import functools
import hashlib
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from impact.app import safe_text


def guarded(show: Callable[[], None]) -> None:
    """Shows a screen or a part of one; where it fails it says so in our words, and what stands round it stays.

    What steers the server (reruns, stops) passes through.
    """
    try:
        show()
    except Exception as fault:  # noqa: BLE001  whatever it is, a person gets a sentence of ours
        safe_text.note(
            f"Something went wrong on our side. What you brought in is kept. Incident {told(fault)}.",
            remedy="Open another page, or this one anew. If it comes back, please tell us the number.",
            kind="trouble",
        )


def fragment(show: Callable[[], None]) -> Callable[[], None]:
    """A part of a screen that runs again by itself, guarded each time."""

    @st.fragment
    @functools.wraps(show)
    def by_itself() -> None:
        guarded(show)

    return by_itself


def numbering(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Makes a file while no screen runs: the server would log the fault's own words, so they are taken from it."""

    def made() -> bytes:
        try:
            return make()
        except Exception as fault:  # noqa: BLE001  its words may be somebody's
            number = told(fault)
        raise RuntimeError(f"Incident {number}")

    return made


def numbered(fault: Exception) -> tuple[str, str]:
    """A number that is the same for the same place in our code, and that place."""
    ours = [f for f in traceback.extract_tb(fault.__traceback__) if {"impact", "pages"} & set(Path(f.filename).parts)]
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "unknown"
    return hashlib.sha256(f"{type(fault).__name__} {place}".encode()).hexdigest()[:8], place


def told(fault: Exception) -> str:
    """The number, once it stands in the log: without the message, which may quote what somebody wrote."""
    number, place = numbered(fault)
    print(f"Incident {number}: {type(fault).__name__} at {place}", file=sys.stderr)
    return number
