"""Text in; its words in one plain spelling out, each with its place: “didn’t” and “didnt” are “did not”."""

import functools
import re
from dataclasses import dataclass

from impact.vocabulary.table import read_rows, shipped

# A longer run of letters is no word that a phrase could name; a search need not walk through it.
LONGEST_WORD = 30
_WORD = re.compile(r"[^\W_]+(?:['’ʼ‘][^\W_]+)*")
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")
# After these, ’s is “is” or “has”; after any other word it says whose.
_BEFORE_IS = frozenset("he she it that there here what who where how when everyone nobody someone".split())
_ENDINGS = {"re": "are", "m": "am", "ll": "will", "ve": "have", "d": "would"}


@dataclass(frozen=True, slots=True)
class PlainWord:
    """`start` and `end` are code points of the text; the two words of “didn’t” share them."""

    word: str
    start: int
    end: int


def plain_words(text: str, start: int = 0, end: int | None = None) -> list[PlainWord]:
    """The words of a passage, in their order."""
    stop = len(text) if end is None else end
    return [
        PlainWord(word, found.start(), found.end())
        for found in _WORD.finditer(text, start, stop)
        for word in _plain(found.group()[: 2 * LONGEST_WORD].translate(_APOSTROPHES).casefold())
    ]


def _plain(word: str) -> tuple[str, ...]:
    known = spellings().get(word)
    if known is not None:
        return known
    if "'" not in word:
        return (word[:LONGEST_WORD],)
    if word.endswith("n't"):
        return (word[:-3][:LONGEST_WORD], "not")
    stem, _, ending = word.rpartition("'")
    if ending == "s":
        return (stem[:LONGEST_WORD], "is") if stem in _BEFORE_IS else (stem[:LONGEST_WORD],)
    if ending in _ENDINGS:
        return (stem[:LONGEST_WORD], _ENDINGS[ending])
    return tuple(part[:LONGEST_WORD] for part in word.split("'"))


@functools.cache
def spellings() -> dict[str, tuple[str, ...]]:
    """Written → plain, from spellings.csv."""
    rows = read_rows(shipped("spellings.csv"), columns=("written", "plain"), key="written")
    return {row.filled("written"): tuple(row.filled("plain").split()) for row in rows}
