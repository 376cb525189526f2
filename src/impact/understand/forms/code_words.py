"""A tick's words in, the code they mean out: by id, name, alias or what a person answered."""

import functools
from difflib import SequenceMatcher

from impact.decisions import Decisions
from impact.vocabulary.codebook import Codebook, codebook, starter_codes
from impact.vocabulary.form_words import form_words
from impact.words import fold, remembered

# Below this two spellings are two things; it only orders guesses, which a person chooses from.
_ALIKE = 0.6


class CodeWords:
    """What ticks mean, with the decisions of people before the library's codebook."""

    def __init__(self, decisions: Decisions, book: Codebook | None = None) -> None:
        self.book = codebook() if book is None else book
        self._decisions = decisions
        self._decided = {fold(line.subject) for line in decisions.of_kind("code") if line.subject}

    def knows(self, folded: str) -> bool:
        """Whether these folded words are one choice, with a code or decidedly without."""
        return folded in self._decided or self.code(folded) is not None

    def code(self, folded: str) -> str | None:
        """The code's id; empty where the choice means no code; None where nobody knows."""
        answer = self._decisions.answer("code", folded)
        if answer is not None:
            return _answered(answer, self.book)
        if folded in _no_code():
            return ""
        return _by_words(self.book).get(folded)

    def is_spelt_out(self, folded: str) -> bool:
        """True for a code's id or full name: what our own form prints, and hardly anybody else's."""
        return folded in _names(self.book)


def guesses(folded: str, book: Codebook | None = None) -> tuple[str, ...]:
    """The codes whose words are most like these, best first; `none` where few are left to choose from."""
    book = codebook() if book is None else book
    likeness: dict[str, float] = {}
    for words, code in _by_words(book).items():
        if code in book.set_aside:
            continue
        shared = set(words.split()) & set(folded.replace(":", " ").replace("(", " ").split())
        alike = max(
            SequenceMatcher(None, words, folded).ratio(), 0.9 if shared and words.startswith(min(shared)) else 0
        )
        likeness[code] = max(likeness.get(code, 0), alike)
    best = sorted((code for code, alike in likeness.items() if alike >= _ALIKE), key=lambda c: (-likeness[c], c))
    return (*best[:2], "none")


def printed_ids() -> tuple[str, ...]:
    """The codes that our form prints: those of the program, whichever the library puts on its first screen."""
    return tuple(code.id for code in starter_codes())


def _answered(answer: str, book: Codebook) -> str | None:
    if fold(answer) == "none":
        return ""
    return next((code for code in book if fold(code) == fold(answer)), None)


@functools.cache
def _no_code() -> frozenset[str]:
    return frozenset(fold(word) for words in form_words()["none"].values() for word in words)


@remembered(8)
def _names(book: Codebook) -> dict[str, str]:
    """Ids and names; a name that was given up means its code as long as no other has taken it."""
    former = {fold(words): code for words, code in book.former_names}
    ids = {fold(code.id): code.id for code in book.values()}
    return former | ids | {fold(code.name): code.id for code in book.values()}


@remembered(8)
def _by_words(book: Codebook) -> dict[str, str]:
    """Folded words to a code; words that two codes claim belong to neither."""
    claimed: dict[str, set[str]] = {}
    for code in book.values():
        for alias in code.aliases:
            claimed.setdefault(fold(alias), set()).add(code.id)
    aliases = {words: codes.pop() for words, codes in claimed.items() if len(codes) == 1}
    return aliases | _names(book)
