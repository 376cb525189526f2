"""A text in, its sentences as plain words out; each word knows its place in the text."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from impact.vocabulary.plain_words import PlainWord, plain_words

# Nobody speaks sentences that long; a text without full stops is read in pieces of this many words.
LONGEST_SENTENCE = 60
# “Mrs. Ng” and “e.g. this” go on; a full stop, a line end or a semicolon ends a sentence.
_ABBREVIATION = re.compile(r"\b(?:mr|mrs|ms|mx|dr|prof|st|e\.g|i\.e|approx|vs|no|[a-z])\.$", re.IGNORECASE)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|[;\n\r•]+")
_PAUSE = re.compile(r"[,:()\[\]–—/]|\s-+\s|--|[\"“”]|(?<!\w)['‘’]|['‘’](?!\w)")
# The thought turns here: what was denied before is not denied after.
_TURNING = frozenset("but although though yet however until unless because since so then while whereas except".split())


@dataclass(frozen=True)
class Sentence:
    """`plain` is its words with a blank round each, and a “?” if it asks. `closing` is the mark at its end."""

    words: tuple[PlainWord, ...]
    pauses: frozenset[int]
    """Words (by number) before which the writer paused."""
    closing: str = ""

    @cached_property
    def plain(self) -> str:
        return self._between(0, len(self.words)) + ("? " if "?" in self.closing else "")

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 1
        for word in self.words:
            starts.append(at)
            at += len(word.word) + 1
        return starts

    def word_at(self, place: int) -> int:
        """The number of the word that begins at this place of `plain`, or at the next."""
        return bisect_left(self._starts, place)

    def clause_before(self, word: int, *, most: int, without: Container[int] = ()) -> str:
        """The plain words before this one, back to a pause or a turn of thought, at most so many.

        `without`: numbers of words to leave out.
        """
        first = word
        while first > 0 and word - first < most and first not in self.pauses:
            if self.words[first - 1].word in _TURNING:
                break
            first -= 1
        return " " + "".join(self.words[at].word + " " for at in range(first, word) if at not in without)

    def clauses_before(self, word: int) -> Iterator[str]:
        """All that stands before this word, from pause to pause."""
        starts = [0, *sorted(at for at in self.pauses if at < word), word]
        return (self._between(start, end) for start, end in pairwise(starts))

    def after(self, word: int, *, most: int) -> str:
        return self._between(word, min(len(self.words), word + most))

    def _between(self, first: int, last: int) -> str:
        return " " + "".join(word.word + " " for word in self.words[first:last])


def sentences(text: str) -> Iterator[Sentence]:
    """In their order; nothing is remembered of the text."""
    start = 0
    for end in _END.finditer(text):
        if _ABBREVIATION.search(text, max(start, end.start() - 8), end.start() + 1) and end.end() < len(text):
            continue
        yield from _pieces(text, start, end.start(), end.group().strip())
        start = end.end()
    yield from _pieces(text, start, len(text), "")


def _pieces(text: str, start: int, end: int, closing: str) -> Iterator[Sentence]:
    words = plain_words(text, start, end)
    for first in range(0, len(words), LONGEST_SENTENCE):
        piece = tuple(words[first : first + LONGEST_SENTENCE])
        yield Sentence(piece, _pauses(text, piece), closing if first + LONGEST_SENTENCE >= len(words) else "")


def _pauses(text: str, words: tuple[PlainWord, ...]) -> frozenset[int]:
    return frozenset(
        number
        for number, (before, word) in enumerate(pairwise(words), start=1)
        if word.start > before.end + 1 and _PAUSE.search(text, before.end, word.start)
    )
