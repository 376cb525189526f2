"""word_weights.csv in; what words, pairs and triples of words speak for each group of codes, and how much, out.

The weights were learned from texts that people wrote and coded (`benchmarks/word_weights.py`); code_groups.csv says
which codes a group has, and where it starts before a word is read.
"""

import functools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from impact.vocabulary.phrases import word_classes
from impact.vocabulary.table import Row, read_rows, shipped
from impact.words import remembered

# A word of these classes is weighed as itself and as one of its class: “the <grownup> <laugh>”.
WEIGHED_CLASSES = tuple("he him family child grownup visitor staff boss number laugh gift object".split())
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_LEAST_STEM = 3
_BEGIN = "^"
# What a sentence begins or ends with says something beside a word only.
_MARKS = frozenset("^.")

Run = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Codes that were learned as one. `least`: the chance from which a suggestion is made."""

    name: str
    codes: tuple[str, ...]
    start: float
    least: float


@dataclass(frozen=True, slots=True)
class WordWeights:
    """`weights`: run of words → how rare it is, and what it says for each of `groups`, in their order."""

    groups: tuple[Group, ...]
    weights: Mapping[str, tuple[float, tuple[float, ...]]]


@functools.cache
def word_weights() -> WordWeights:
    """The weights that come with the program."""
    return load_weights(shipped("code_groups.csv"), shipped("word_weights.csv"))


def load_weights(groups: Path, weights: Path) -> WordWeights:
    """Raises VocabularyMistake for a line that cannot be read."""
    columns = ("group", "codes", "start", "least")
    known = tuple(
        Group(row.filled("group"), row.words("codes"), _number(row, "start"), _number(row, "least"))
        for row in read_rows(groups, columns=columns, key="group")
    )
    names = [group.name for group in known]
    rows = read_rows(weights, columns=("words", "rareness", *names), key="words")
    return WordWeights(known, {r.cells["words"]: (_number(r, "rareness"), _numbers(r, names)) for r in rows})


@functools.cache
def code_cues() -> Mapping[str, tuple[str, ...]]:
    """Code → words that tell it from the others of its group, from code_cues.csv; `*` ends a beginning."""
    rows = read_rows(shipped("code_cues.csv"), columns=("code", "words"), key="code")
    return {row.filled("code"): row.words("words") for row in rows}


def runs(words: Sequence[str], *, asks: bool) -> Iterator[Run]:
    """Single words, pairs and triples of one sentence, with the first word of each and the one after its last.

    `words`: plain words. Of each its stem counts, and its class beside it; triples are of classes alone.
    """
    end = "?" if asks else "."
    stems = [_BEGIN, *map(stem, words), end]
    named = [_BEGIN, *(_class_of().get(word) or stem(word) for word in words), end]
    last = len(words)
    for at, (plain, name) in enumerate(zip(stems, named, strict=True)):
        place = (max(0, at - 1), min(at, last))
        if plain not in _MARKS:
            yield (plain, *place)
        if name != plain:
            yield (name, *place)
        if at + 1 < len(stems):
            yield from _longer(stems, named, at, last)


def _longer(stems: Sequence[str], named: Sequence[str], at: int, last: int) -> Iterator[Run]:
    pair, named_pair = f"{stems[at]} {stems[at + 1]}", f"{named[at]} {named[at + 1]}"
    first = max(0, at - 1)
    yield pair, first, min(at + 1, last)
    if named_pair != pair:
        yield named_pair, first, min(at + 1, last)
    if at + 2 < len(named):
        yield f"{named_pair} {named[at + 2]}", first, min(at + 2, last)


@remembered(20_000)
def stem(word: str) -> str:
    """“boxes”, “boxed” and “boxing” are one."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)] + instead
    return word


@functools.cache
def _class_of() -> Mapping[str, str]:
    """A word → the first class that it belongs to, as <class>; “him” counts with “he”."""
    found: dict[str, str] = {}
    for name in WEIGHED_CLASSES:
        for word in word_classes()[name]:
            if word.isalpha():
                found.setdefault(word, "<he>" if name == "him" else f"<{name}>")
    return found


def _number(row: Row, column: str) -> float:
    try:
        number = float(row.text(column) or 0)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise row.mistake(f"“{row.text(column)}” in the column “{column}” is not a number.")
    return number


def _numbers(row: Row, columns: Sequence[str]) -> tuple[float, ...]:
    return tuple(_number(row, column) for column in columns)
