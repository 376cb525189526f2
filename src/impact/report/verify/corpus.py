"""All that a pack's tables say in words in; for any text, which of its numbers nobody told, out.

A number is known by the words round it: “21 of 48” is not “25 of 48”, though both numbers stand somewhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from impact.report.verify.bare import bare

_NUMBER = re.compile(r"\d+")
# Where there is little room, a file tells the first of several sentences.
_SENTENCE = re.compile(r"(?<=[.!?”])\s+")
# So many letters before and after a number are looked at.
_ROUND = 60
# A comma parts no few words: “All branches, Q3 2026” is told as one.
_PARTING = "·|;:()–—■\n"
# “Branch 7” is a name, and any mark parts it from others; “Q3 2026” is none.
_A_NAME = 4
# What does not fit is cut here.
_CUT = "…"
# Where a text begins or ends within a sentence, or a sentence stands within other words, so many must agree.
_ENOUGH = 8


class _Round(NamedTuple):
    """What stands before and after a number."""

    before: str
    after: str


class Corpus:
    """Sentences and labels with numbers in them."""

    def __init__(self, told: Iterable[str]) -> None:
        self._known: dict[str, set[_Round]] = defaultdict(set)
        for words in {part for one in told for part in (one, *_SENTENCE.split(one))}:
            for number, round_, _ in _numbers(bare(words)):
                self._known[number].add(round_)

    def untold(self, words: str) -> list["Untold"]:
        """Numbers of this text that no sentence has in these words."""
        text = bare(words)
        return [
            Untold(text, *place)
            for number, here, place in _numbers(text)
            if not any(_agree(here, known) for known in self._known.get(number, ()))
        ]


class Untold(NamedTuple):
    """A number in a text without blanks, from `start` to `end`."""

    text: str
    start: int
    end: int

    def __str__(self) -> str:
        """With some of the words round it."""
        return self.text[max(0, self.start - 12) : self.end + 12]


def _numbers(words: str) -> Iterator[tuple[str, _Round, tuple[int, int]]]:
    for found in _NUMBER.finditer(words):
        start, end = found.span()
        before, after = words[max(0, start - _ROUND) : start], words[end : end + _ROUND]
        yield found[0], _Round(before, after), found.span()


def _agree(here: _Round, known: _Round) -> bool:
    left, right = _common(here.before[::-1], known.before[::-1]), _common(here.after, known.after)
    if left < min(len(here.before), len(known.before)):
        return False
    if right < min(len(here.after), len(known.after)) and not here.after.startswith(_CUT, right):
        return False
    if left + right >= _ENOUGH:
        return True
    named = sum(map(str.isalpha, known.before + known.after)) >= _A_NAME
    return _ends(here.before[::-1], known.before, left, named) and _ends(here.after, known.after, right, named)


def _ends(here: str, known: str, common: int, named: bool) -> bool:
    """Whether few words end where the text does, or beside a mark that parts what is told."""
    if common < len(known) or common == len(here):
        return common == len(known)
    return not here[common].isalnum() if named else here[common] in _PARTING


def _common(one: str, other: str) -> int:
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))
