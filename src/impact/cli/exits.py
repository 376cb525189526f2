"""Exit codes, and what is said when the fault is ours."""

import hashlib
import sys
import traceback
from pathlib import Path

DONE = 0
NOTHING_USABLE = 2
DIFFERENCE_FOUND = 3
WRONG_USAGE = 64
OUR_FAULT = 70


def say(words: str, *, to_user: bool = False) -> None:
    """Results go to the output; what the user must know to go on goes to stderr."""
    print(words, file=sys.stderr if to_user else sys.stdout)


def explain_incident(fault: BaseException) -> int:
    """Says that the fault is ours, with a number that is the same for the same place in the code."""
    say(incident(fault), to_user=True)
    return OUR_FAULT


def incident(fault: BaseException) -> str:
    """One sentence: the incident's number, the kind of fault and the place in our code.

    The message of the exception is left out: it may quote what somebody wrote.
    """
    ours = [f for f in traceback.extract_tb(fault.__traceback__) if "impact" in Path(f.filename).parts]
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "unknown"
    number = hashlib.sha256(f"{type(fault).__name__} {place}".encode()).hexdigest()[:8]
    return (
        f"Something went wrong on our side; your files are unchanged. Incident {number} "
        f"({type(fault).__name__} at {place}). Please tell us this number."
    )
