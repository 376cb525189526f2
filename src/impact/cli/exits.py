"""Exit codes, and what is said when the fault is ours."""

import errno
import hashlib
import os
import sys
import traceback
from pathlib import Path

DONE = 0
NOTHING_USABLE = 2
DIFFERENCE_FOUND = 3
WRONG_USAGE = 64
OUR_FAULT = 70
STOPPED = 130  # what a shell says of a program that was stopped with Ctrl-C

_OF_PATHS = {
    errno.EACCES: "you may not read or write there",
    errno.EPERM: "you may not read or write there",
    errno.EROFS: "that place can only be read",
    errno.EEXIST: "a file of this name is there already",
    errno.EISDIR: "that is a folder, where a file is needed",
    errno.ENOTDIR: "a part of this path is a file, where a folder is needed",
    errno.ENOENT: "there is no such place",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "the links go round in a circle",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
}
_OURS = Path(__file__).resolve().parents[1]


def say(words: str, *, to_user: bool = False) -> None:
    """Results go to the output; what the user must know to go on goes to stderr."""
    stream = sys.stderr if to_user else sys.stdout
    if stream is not None:  # closed by the caller: `2>&-`
        print(words, file=stream)


def explain_path(fault: OSError) -> int:
    """Says what is wrong with a place that the user named: wrong usage. Anything else is our fault."""
    words = _OF_PATHS.get(fault.errno or 0)
    named = str(fault.filename or "the output")
    if words is None or Path(named).is_relative_to(_OURS):
        return explain_incident(fault)
    say(f"{named[:200]}: {words}. Name another place, for instance with --out.", to_user=True)
    return WRONG_USAGE


def leave_output_alone() -> None:
    """Nobody reads the output any more; without this Python complains once again when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


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
