"""What the first visitor would wait for is done while the server starts and a browser is opened."""

import threading
import time

from impact.app import heap, incident

# The first picture takes the drawing program a second or two: not while the first screens are drawn.
PICTURES_LATER = 25.0


def warm_up() -> threading.Thread:
    """Begins at once, in the background. What fails here fails again where somebody sees it, and is said there."""
    heap.hold()
    thread = threading.Thread(target=_prepare, daemon=True)
    thread.start()
    return thread


def _prepare() -> None:
    try:
        _read_what_is_kept()
    except Exception as fault:  # noqa: BLE001  its words may be somebody's, and a thread would print them
        incident.told(fault)
    finally:
        heap.let_go()
    time.sleep(PICTURES_LATER)
    from impact.report import warm  # noqa: PLC0415  not before it is needed

    warm()


def _read_what_is_kept() -> None:
    # The libraries take longest to load: not before the server itself has begun.
    from impact.charts import sides  # noqa: F401, PLC0415
    from impact.service import FromTheFuture, Service, Wanted, Workspace, local_person  # noqa: PLC0415

    try:
        service = Service(Workspace.open(), local_person())
    except FromTheFuture:  # every screen says so
        return
    service.stations()
    service.figure(Wanted())
    service.findings("staff")
    heap.settle(service.reading_state())
