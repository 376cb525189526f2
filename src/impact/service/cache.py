"""A key and a way to make in, what was made before out: bounded, safe between threads, each thing made by one."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar
from weakref import WeakSet

from impact.words import forget_words

Made = TypeVar("Made")
_ALL: WeakSet["Cache[Any]"] = WeakSet()


class Cache(Generic[Made]):
    """Keeps the `most` things that were asked for last. What fails is not kept."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[Hashable, Made] = OrderedDict()
        self._making: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()
        _ALL.add(self)

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gave for this key; while one thread makes it, the others that want it wait."""
        with self._lock:
            if key in self._made:
                return self._used(key)
            making = self._making.setdefault(key, threading.Lock())
        with making:
            with self._lock:
                if key in self._made:
                    return self._used(key)
            try:
                made = make()
                self._keep(key, made)
            finally:
                with self._lock:
                    self._making.pop(key, None)
        return made

    def forget(self) -> None:
        """Everything that was made."""
        with self._lock:
            self._made.clear()

    def _used(self, key: Hashable) -> Made:
        self._made.move_to_end(key)
        return self._made[key]

    def _keep(self, key: Hashable, made: Made) -> None:
        with self._lock:
            self._made[key] = made
            while len(self._made) > self._most:
                self._made.popitem(last=False)

    def __len__(self) -> int:
        return len(self._made)


def forget_all() -> None:
    """After words were withdrawn: no cache of this process holds them, or what was made from them."""
    for cache in list(_ALL):
        cache.forget()
    forget_words()
