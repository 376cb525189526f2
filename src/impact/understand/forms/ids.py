"""Words, time and place of a reflection in, its id out: the same in every later export."""

import hashlib
from datetime import datetime

from impact.words import fold


def reflection_id(text: str, *, completed: datetime | None, branch_as_written: str) -> str:
    """First 16 hex of sha256 over text, completion time to the minute (or nothing) and branch, joined by U+001F.

    Text and branch are NFC, case-folded, with blanks collapsed; the time is written `2026-04-17T10:05`.
    """
    minute = completed.replace(tzinfo=None).isoformat(timespec="minutes") if completed else ""
    return hashlib.sha256("\x1f".join([fold(text), minute, fold(branch_as_written)]).encode()).hexdigest()[:16]
