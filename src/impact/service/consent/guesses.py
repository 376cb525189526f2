"""Words that were nobody's in; how long one has to wait before the next. Whoever guesses waits longer each time."""

import threading
from collections.abc import Callable
from time import monotonic

from impact.service.refusal import Refused
from impact.workspace import Workspace

# A slip of the pen, and another one.
FREE = 3
FIRST_WAIT, LONGEST_WAIT = 10.0, 900.0
# After so many seconds a miss is forgotten.
MEMORY = 3600.0


class Guesses:
    """Of one workspace, whoever sits before it: a new window is no new beginning."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock, self._missed, self._lock = clock, list[float](), threading.Lock()

    def wait(self) -> None:
        """Raises Refused while it is too early for another word."""
        with self._lock:
            now = self._clock()
            self._missed = [at for at in self._missed if now - at < MEMORY]
            over = len(self._missed) - FREE
            needed = min(LONGEST_WAIT, FIRST_WAIT * 2**over) if over >= 0 else 0.0
            left = needed - (now - self._missed[-1]) if self._missed else 0.0
        if left > 0:
            raise Refused(f"That was tried several times. Wait {_said(left)} and try again, or ask a reader.")

    def missed(self) -> None:
        with self._lock:
            self._missed.append(self._clock())


_OF: dict[str, Guesses] = {}


def guesses_at(kept: Workspace) -> Guesses:
    """Those at this workspace since the program started."""
    return _OF.setdefault(str(kept.database), Guesses())


def _said(seconds: float) -> str:
    return "a minute" if seconds <= 60 else f"{round(seconds / 60) or 1} minutes"
