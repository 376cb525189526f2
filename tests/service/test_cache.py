"""Derived results are made once, by one thread, and the oldest go."""

import threading
import time

import pytest

from impact.service.cache import Cache


def test_each_thing_is_made_once():
    made = []
    cache = Cache[int](3)
    assert [cache.get("a", lambda: made.append("a") or len(made)) for _ in range(3)] == [1, 1, 1]


@pytest.mark.parametrize(("others", "made_again"), [(1, False), (2, False), (3, True)])
def test_what_was_not_asked_for_longest_goes_first(others, made_again):
    cache = Cache[str](3)
    cache.get("first", lambda: "old")
    for number in range(others):
        cache.get(number, lambda: "other")
    assert cache.get("first", lambda: "new") == ("new" if made_again else "old")
    assert len(cache) <= 3


def test_threads_that_want_the_same_thing_wait_for_the_one_that_makes_it():
    made = []
    cache = Cache[int](3)

    def make() -> int:
        time.sleep(0.02)
        made.append(1)
        return len(made)

    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(cache.get("key", make))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1] * 8


def test_what_failed_is_tried_again():
    cache = Cache[int](3)
    with pytest.raises(ZeroDivisionError):
        cache.get("key", lambda: 1 // 0)
    assert cache.get("key", lambda: 5) == 5
