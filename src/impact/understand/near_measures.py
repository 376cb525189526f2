"""A header that names no measure in; the measures it comes near to, and why it is none of them, out."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from impact.understand.header_reading import AND, nearest, read_header
from impact.understand.measure_words import comparable
from impact.understand.named_measures import named_measures
from impact.vocabulary.measures import measures
from impact.words import remembered

# Shared by too many headers to say anything.
_SMALL_WORDS = frozenset(
    "of the a an and or in for to by at per with from number no total all library public other stat statistic data"
    " report".split()
)


@remembered(5_000)
def guesses_for(header: str) -> tuple[str, ...]:
    """At most three measures that a person may have meant by these words, the nearest first."""
    by_parts = [recipe.measure for recipe, lacking, _ in nearest(header) if not lacking]
    half = [recipe.measure for recipe, lacking, _ in nearest(header) if lacking]
    alike = _alike(comparable(header))
    # Where every word is known, what the words are short for says more than names that look like them.
    others = [*alike, *half] if read_header(header).unknown else [*half, *alike]
    return _without_parts([*by_parts, *others], spared=by_parts)[:3]


def askable(header: str) -> int:
    """How much an answer is likely to settle: 0 for words short for a measure, 1 with a word unknown, 2 for a part."""
    read = read_header(header)
    if read.unknown:
        return 1
    return 2 if any(over and not lacking for _, lacking, over in nearest(header, most=1)) else 0


@remembered(5_000)
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


def _without_parts(keys: Sequence[str], *, spared: Sequence[str]) -> tuple[str, ...]:
    """“Attendance” may be that of programs, or visits; that of teenagers adds nothing unless the words say so."""
    kept = [key for key in keys if key in spared or measures()[key].part_of not in keys]
    return tuple(dict.fromkeys(kept))


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
