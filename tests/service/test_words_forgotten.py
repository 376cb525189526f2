"""Rules on words remember short texts, and a short text may be a whole reflection: once withdrawn, none holds it."""

import functools
import gc

from impact import words

SHORT = "Thank you, you saw me Kirschkern."


def held(thing: object, depth: int = 4) -> bool:
    """Whether the text is in what a cache refers to."""
    if isinstance(thing, str):
        return "kirschkern" in thing.casefold()
    if depth == 0 or not isinstance(thing, (functools._lru_cache_wrapper, dict, tuple, list, set, frozenset)):
        return False
    inside = [*thing.keys(), *thing.values()] if isinstance(thing, dict) else gc.get_referents(thing)
    return any(held(each, depth - 1) for each in inside)


def caches() -> list[object]:
    gc.unfreeze()  # what is frozen is not told
    everything = (each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper))
    return [each for each in everything if str(getattr(each, "__module__", "")).startswith("impact")]


def test_no_cache_of_the_process_holds_a_short_reflection_that_was_withdrawn(service, library):
    service.upload("may.xlsx", library.stories(more=[["Central", "2026-05-30", SHORT, "Dignity", "Colleagues"]]))
    words.fold(SHORT)
    assert any(held(cache) for cache in caches()), "the test must be able to see what is remembered"
    told = service.reflections()
    service.withdraw(told.loc[told["text"] == SHORT, "id"].item())
    assert not [str(cache) for cache in caches() if held(cache)]
    assert SHORT not in set(service.reflections()["text"])
    assert not [str(cache) for cache in caches() if held(cache)]
