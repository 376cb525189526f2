"""A tick's words in, the code they mean out: by id, name, alias or what a person answered."""

import functools
from difflib import SequenceMatcher

from impact.decisions import Decisions
from impact.vocabulary.codebook import codebook
from impact.vocabulary.form_words import form_words
from impact.words import fold

# Below this two spellings are two things; it only orders guesses, which a person chooses from.
_ALIKE = 0.6


class CodeWords:
    """What ticks mean, with the decisions of people before the codebook."""

    def __init__(self, decisions: Decisions) -> None:
        self._decisions = decisions
        self._decided = {fold(line.subject) for line in decisions.of_kind("code") if line.subject}

    def knows(self, folded: str) -> bool:
        """Whether these folded words are one choice, with a code or decidedly without."""
        return folded in self._decided or self.code(folded) is not None

    def code(self, folded: str) -> str | None:
        """The code's id; empty where the choice means no code; None where nobody knows."""
        answer = self._decisions.answer("code", folded)
        if answer is not None:
            return _answered(answer)
        if folded in _no_code():
            return ""
        return _by_words().get(folded)


def guesses(folded: str) -> tuple[str, ...]:
    """The codes whose words are most like these, best first; `none` where few are left to choose from."""
    likeness: dict[str, float] = {}
    for words, code in _by_words().items():
        shared = set(words.split()) & set(folded.replace(":", " ").replace("(", " ").split())
        alike = max(
            SequenceMatcher(None, words, folded).ratio(), 0.9 if shared and words.startswith(min(shared)) else 0
        )
        likeness[code] = max(likeness.get(code, 0), alike)
    best = sorted((code for code, alike in likeness.items() if alike >= _ALIKE), key=lambda c: (-likeness[c], c))
    return (*best[:2], "none")


def is_spelt_out(folded: str) -> bool:
    """True for a code's id or full name: what our own form prints, and hardly anybody else's."""
    return folded in _names()


def starter_ids() -> tuple[str, ...]:
    return tuple(code.id for code in codebook().values() if code.starter)


def _answered(answer: str) -> str | None:
    if fold(answer) == "none":
        return ""
    return next((code for code in codebook() if fold(code) == fold(answer)), None)


@functools.cache
def _no_code() -> frozenset[str]:
    return frozenset(fold(word) for words in form_words()["none"].values() for word in words)


@functools.cache
def _names() -> dict[str, str]:
    ids = {fold(code.id): code.id for code in codebook().values()}
    return ids | {fold(code.name): code.id for code in codebook().values()}


@functools.cache
def _by_words() -> dict[str, str]:
    """Folded words to a code; words that two codes claim belong to neither."""
    claimed: dict[str, set[str]] = {}
    for code in codebook().values():
        for alias in code.aliases:
            claimed.setdefault(fold(alias), set()).add(code.id)
    aliases = {words: codes.pop() for words, codes in claimed.items() if len(codes) == 1}
    return aliases | _names()
