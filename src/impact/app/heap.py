"""What lives as long as the server is taken out of the search for rubbish, which runs after every run of a screen.

That search goes through every object there is: libraries and workbooks that stay would cost each click a tenth of a
second and more (see `python -m benchmarks.rerun`).
"""

import gc
import threading
from collections.abc import Hashable

_LOCK = threading.Lock()
_SETTLED: list[Hashable] = []


def settle(state: Hashable) -> None:
    """Once for each state of what is kept: what there is now stays, until there is another state."""
    with _LOCK:
        if [state] == _SETTLED:
            return
        _SETTLED[:] = [state]
        gc.unfreeze()
        gc.collect()
        gc.freeze()
