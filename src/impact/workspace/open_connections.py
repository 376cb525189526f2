"""To open the database takes ten times longer than to ask it: while a call is answered, it stays open for reading."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from sqlalchemy import Connection, Engine

_HELD: ContextVar[dict[tuple[int, Engine], Connection] | None] = ContextVar("held_open", default=None)


@contextmanager
def held_open() -> Iterator[None]:
    """While it lasts, what reads uses one connection of its thread again; at the end all of them are closed.

    Nothing is open for longer: a folder may then be deleted, and no page of what was withdrawn stays in memory.
    """
    token = _HELD.set({})
    try:
        yield
    finally:
        close_held()
        _HELD.reset(token)


def close_held() -> None:
    """Before a folder is deleted."""
    held = _HELD.get() or {}
    while held:
        held.popitem()[1].close()


@contextmanager
def to_read(engine: Engine) -> Iterator[Connection]:
    """A transaction of its own, as ever: it sees the moment at which it begins."""
    held = _HELD.get()
    if held is None:
        with engine.begin() as connection:
            yield connection
        return
    here = (threading.get_ident(), engine)
    # Somebody who reads while reading began earlier and sees an earlier moment.
    kept = held.pop(here, None)
    connection = engine.connect() if kept is None else kept
    try:
        with connection.begin():
            yield connection
    except BaseException:
        connection.close()
        raise
    if here in held:
        connection.close()
    else:
        held[here] = connection
