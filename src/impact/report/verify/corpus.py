"""All that a pack's tables say in words in; for any text, which of its numbers nobody told, out.

A number is known by the words round it: “21 of 48” is not “25 of 48”, though both numbers stand somewhere.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from impact.report.verify.bare import bare, common

_NUMBER = re.compile(r"\d+")
# Where there is little room, a file tells the first of several sentences.
_SENTENCE = re.compile(r"(?<=[.!?”])\s+")
# So many letters before and after a number are looked at.
_ROUND = 60
# A comma parts no few words: “All branches, Q3 2026” is told as one.
_PARTING = "·|;:()–—■\n"
# “Branch 7” is a name, and any mark parts it from others; “Q3 2026” is none.
_A_NAME = 4
# “1 200”, “−6.4%” or “$18” is a number that could stand anywhere; “+1+1” is a name without letters.
_A_NUMBER = re.compile(r"\D?[\d.,]*\D?")
# What does not fit is cut here.
_CUT = "…"
# Where a text begins or ends within a sentence, or a sentence stands within other words, so many must agree.
_ENOUGH = 8
# So many digits are no other number by chance: a fingerprint, whose beginning alone is told.
_LONG = 10


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
            if not any(_agree(here, known, number) for known in self._known.get(number, ()))
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


def _agree(here: _Round, known: _Round, number: str) -> bool:
    left, right = common(here.before[::-1], known.before[::-1]), common(here.after, known.after)
    if left < min(len(here.before), len(known.before)):
        return False
    if right < min(len(here.after), len(known.after)) and not here.after.startswith(_CUT, right):
        return False
    if left + right >= _ENOUGH or len(number) >= _LONG:
        return True
    parts = _parting(f"{known.before}{number}{known.after}")
    return _ends(here.before[::-1], known.before, left, parts) and _ends(here.after, known.after, right, parts)


def _parting(known: str) -> Callable[[str], bool]:
    """Which letters may stand beside these few words."""
    letters = sum(map(str.isalpha, known))
    if letters >= _A_NAME:
        return lambda letter: not letter.isalnum()
    if not letters and not _A_NUMBER.fullmatch(known):
        return lambda letter: not letter.isdecimal()
    return _PARTING.__contains__


def _ends(here: str, known: str, same: int, parts: Callable[[str], bool]) -> bool:
    """Whether few words end where the text does, or beside a letter that parts what is told."""
    if same < len(known) or same == len(here):
        return same == len(known)
    return parts(here[same])
