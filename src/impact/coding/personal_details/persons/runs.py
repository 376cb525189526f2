"""Words in, runs of capitalised words out: “Ana de la Cruz”, “J. Whitfield”. They hold names, or not."""

from collections.abc import Iterator, Sequence

from impact.coding.personal_details.persons.tokens import Word
from impact.vocabulary.names import Words

Run = range
"""Places in the list of words."""
# What is longer is a heading or a list; cut, so that no text takes longer than its length.
MOST_WORDS = 12


def runs(words: Sequence[Word], particles: Words) -> Iterator[Run]:
    """The longest ones, in their order."""
    at = 0
    while at < len(words):
        if not words[at].capital:
            at += 1
            continue
        end = at + 1
        while end - at < MOST_WORDS and (more := _goes_on(words, end, particles)) > end:
            end = more
        yield range(at, end)
        at = end


def _goes_on(words: Sequence[Word], end: int, particles: Words) -> int:
    """How far the run reaches that reaches to `end`: over one more name, with the particles before it."""
    if end >= len(words) or words[end - 1].possessive:
        return end
    after = end
    while after < min(len(words), end + 3) and words[after].fold in particles and words[after].gap == " ":
        after += 1
    for at in (after, end):  # a particle may be capitalised, and the name itself
        if at < len(words) and words[at].capital and not words[at].begins and _joined(words[at - 1], words[at]):
            return at + 1
    return end


def _joined(before: Word, word: Word) -> bool:
    if word.gap == " ":
        return True
    short = len(before.text) <= 4
    return word.gap in (". ", ".") and short
