"""While a screen is made, what there is is looked up once: everything on it is of one state."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

_LOOKED_UP: ContextVar[dict[Hashable, Any] | None] = ContextVar("looked_up", default=None)
Found = TypeVar("Found")


@contextmanager
def one_moment() -> Iterator[None]:
    """While it lasts, it is looked up once what there is. For reading only; within another one it is that one."""
    if _LOOKED_UP.get() is not None:
        yield
        return
    token = _LOOKED_UP.set({})
    try:
        yield
    finally:
        _LOOKED_UP.reset(token)


def once_a_moment(what: Hashable, look: Callable[[], Found]) -> Found:
    """What `look` finds; within one moment what it found first."""
    held = _LOOKED_UP.get()
    if held is None:
        return look()
    if what not in held:
        held[what] = look()
    found: Found = held[what]
    return found
