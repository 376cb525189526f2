"""A header that names no measure in; the measures it comes near to, and why it is none of them, out."""

import functools
from collections.abc import Sequence
from difflib import SequenceMatcher

from impact.understand.header_reading import AND, nearest, read_header
from impact.understand.measure_words import comparable
from impact.understand.named_measures import named_measures
from impact.vocabulary.measures import measures

# Shared by too many headers to say anything.
_SMALL_WORDS = frozenset(
    "of the a an and or in for to by at per with from number no total all library public other stat statistic data"
    " report".split()
)


@functools.lru_cache(maxsize=5_000)
def guesses_for(header: str) -> tuple[str, ...]:
    """At most three measures that a person may have meant by these words, the nearest first."""
    by_parts = [recipe.measure for recipe, lacking, _ in nearest(header) if not lacking]
    half = [recipe.measure for recipe, lacking, _ in nearest(header) if lacking]
    return tuple(dict.fromkeys([*by_parts, *_alike(comparable(header)), *half]))[:3]


@functools.lru_cache(maxsize=5_000)
def why_not(header: str) -> str:
    """Why these words name no measure, as far as they are understood: the word we do not know, or the part too much."""
    read = read_header(header)
    if not read.parts:
        return "No measure of the vocabulary is called that."
    if read.unknown:
        return f"We cannot tell what “{' '.join(read.unknown[:3])}” changes about what is counted."
    if AND in read.parts:
        return "It may count several things in one."
    near = nearest(header, most=1)
    if not near:
        return "No measure of the vocabulary is called that."
    recipe, lacking, over = near[0]
    if over:
        return f"“{read.words_for(over)}” makes it something narrower than “{measures()[recipe.measure].label}”."
    return "Its words may be short for several measures." if lacking else ""


def _alike(forms: Sequence[str]) -> list[str]:
    """The measures whose names share most words with these."""
    if not forms:
        return []
    words = set(forms[-1].split()) - _SMALL_WORDS
    likeness: dict[str, float] = {}
    for name, keys in named_measures().items():
        own = set(name.split()) - _SMALL_WORDS
        shared = len(words & own)
        if not shared:
            continue
        alike = shared / len(words | own) + SequenceMatcher(None, forms[-1], name).ratio() / 2
        for key in keys:
            likeness[key] = max(likeness.get(key, 0), alike)
    return [key for key in sorted(likeness, key=lambda key: (-likeness[key], key))[:3] if likeness[key] >= 0.55]
