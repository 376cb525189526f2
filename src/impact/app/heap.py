"""What lives as long as the server is taken out of the search for rubbish, which runs after every run of a screen.

That search goes through every object there is: libraries and workbooks that stay would cost each click a tenth of a
second and more (see `python -m benchmarks.rerun`).
"""

import gc
import threading
from collections.abc import Hashable

_LOCK = threading.Lock()
_SETTLED: list[Hashable] = []


def hold() -> None:
    """No search until `let_go`: what a start loads stays anyway, and the searches take a fifth of its time."""
    gc.disable()


def let_go() -> None:
    """What there is now is not searched: otherwise the next object made would set off a search of all of it."""
    gc.freeze()
    gc.enable()


def settle(state: Hashable) -> None:
    """Once for each state of what is kept: what there is now stays, until there is another state.

    The first time nothing is searched: somebody waits for the first screen, and a start leaves little rubbish.
    """
    with _LOCK:
        if [state] == _SETTLED:
            return
        if _SETTLED:
            gc.unfreeze()
            gc.collect()
        _SETTLED[:] = [state]
        gc.freeze()
