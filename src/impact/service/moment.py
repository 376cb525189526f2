"""While a call is answered or a screen is made, what there is is looked up once: all of it is of one state."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from impact.workspace import held_open, written_here

_LOOKED_UP: ContextVar[dict[Hashable, Any] | None] = ContextVar("looked_up", default=None)
Found = TypeVar("Found")


@contextmanager
def one_moment() -> Iterator[None]:
    """While it lasts, it is looked up once what there is. Within another one it is that one."""
    if _LOOKED_UP.get() is not None:
        yield
        return
    token = _LOOKED_UP.set({})
    try:
        with held_open():
            yield
    finally:
        _LOOKED_UP.reset(token)


def once_a_moment(what: Hashable, look: Callable[[], Found]) -> Found:
    """What `look` finds; within one moment what it found first, until this program itself writes something."""
    held = _LOOKED_UP.get()
    if held is None:
        return look()
    key = (what, written_here())
    if key not in held:
        held[key] = look()
    found: Found = held[key]
    return found
