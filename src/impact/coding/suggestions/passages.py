"""A sentence in; the parts of it that make sense to a reader by themselves out: from pause to pause, quotes whole."""

import re
from collections.abc import Iterator, Sequence

from impact.coding.suggestions.sentences import Sentence, sentences

# A reader needs so many words to see a reason, and reads no more than so many as one.
FEWEST_WORDS, MOST_WORDS = 3, 25
# A new thought may begin at these without a pause.
_LINKS = frozenset("and but so because while when until since although though then if".split())
# These say nothing at the beginning of what is shown.
_LEADING = frozenset("and but so then".split())
_QUOTED = re.compile(
    r"(?<!\w)(?:“[^“”\n]{1,400}”|\"[^\"\n]{1,400}\"|[‘'](?=\w)(?:[^‘’'\n]|['’](?=\w)){1,400}['’](?!\w))"
)
_LETTER = re.compile(r"\w")

Spans = Sequence[tuple[int, int]]


def quotes(text: str) -> list[tuple[int, int]]:
    """Code points of what stands in quotation marks, marks included, end exclusive."""
    return [found.span() for found in _QUOTED.finditer(text)]


def parts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Words from one pause or link to another, by number, end exclusive, as many as a reader needs and takes in."""
    bounds = sorted({0, len(sentence.words), *sentence.pauses, *_links(sentence)})
    for at, first in enumerate(bounds):
        for last in bounds[at + 1 :]:
            if FEWEST_WORDS <= last - first <= MOST_WORDS:
                leads = sentence.words[first].word in _LEADING and last - first > FEWEST_WORDS
                yield first + leads, last
            elif last - first > MOST_WORDS:
                if last == bounds[at + 1]:
                    yield from ((start, start + MOST_WORDS) for start in range(first, last - MOST_WORDS + 1))
                break


def _links(sentence: Sentence) -> Iterator[int]:
    return (number for number, word in enumerate(sentence.words) if word.word in _LINKS)


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The shortest part of the text that holds this passage; the passage itself where none does."""
    quoted, holding = quotes(text), []
    for sentence in sentences(text):
        words = sentence.words
        if words and words[0].start <= start and end <= words[-1].end:
            held = [(words[first].start, words[last - 1].end) for first, last in parts(sentence)]
            holding += [whole(text, *span, quoted) for span in held if span[0] <= start and end <= span[1]]
    return min(filter(None, holding), key=lambda span: span[1] - span[0], default=(start, end))


def whole(text: str, start: int, end: int, quoted: Spans) -> tuple[int, int] | None:
    """The passage with the marks of a quote that it holds to its last word; None where it would cut one in two."""
    for left, right in quoted:
        if end <= left or start >= right or (left < start and end < right):
            continue
        if _LETTER.search(text, left, start) or _LETTER.search(text, end, right):
            return None
        start, end = min(start, left), max(end, right)
    return start, end
