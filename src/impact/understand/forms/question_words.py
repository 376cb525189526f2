"""A question's words in, the role of its column out: which of the questions of a reflection form it is."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from impact.vocabulary.form_words import form_words
from impact.words import fold, remembered

_TAGS = re.compile(r"<[^<>]{1,80}>|&nbsp;")
_NUMBERING = re.compile(r"^(?:q|question)?\s?\d{1,2}\s?[.):]\s*")
_WORD = re.compile(r"[^\W_]+(?:['’/-][^\W_]+)*|#")

# Up to here a header is a name, such as “Branch name (please choose)”; beyond, one word of it proves nothing.
SHORT_HEADER = 4


def role_of(title: str) -> str:
    """The role by words alone, or nothing. The longest words that fit decide; a whole header goes first."""
    words = plain_words(title)
    return _role(words) if words else ""


def plain_words(title: str) -> tuple[str, ...]:
    """The header's words, folded, without numbering, stars, tags and what stands in brackets at its end."""
    text = _NUMBERING.sub("", fold(_TAGS.sub(" ", title)).strip(" *")).replace("’", "'")
    return tuple(_WORD.findall(text))


@dataclass(frozen=True)
class _Phrase:
    """Words that give a role; `whole` where they give it only as the whole header."""

    words: tuple[str, ...]
    whole: bool
    role: str
    place: int


@remembered(10_000)
def _role(words: tuple[str, ...]) -> str:
    begun = (phrase for word in set(words) for phrase in _begun_with().get(word, ()))
    fitting = [phrase for phrase in begun if _fits(words, phrase.words, whole=phrase.whole)]
    best = max(fitting, key=lambda it: (it.words == words, len(it.words), -it.place), default=None)
    return best.role if best else ""


def _fits(words: tuple[str, ...], phrase: tuple[str, ...], *, whole: bool) -> bool:
    if whole or phrase == words:
        return phrase == words
    return _holds(words, phrase) and (len(phrase) > 1 or len(words) <= SHORT_HEADER)


@functools.cache
def _begun_with() -> dict[str, tuple[_Phrase, ...]]:
    """By their first word: every cell of a sheet's first rows is asked, and few words begin a phrase."""
    begun: dict[str, tuple[_Phrase, ...]] = {}
    for phrase in _phrases():
        begun[phrase.words[0]] = (*begun.get(phrase.words[0], ()), phrase)
    return begun


def _phrases() -> Iterator[_Phrase]:
    told = ((role, phrase) for role, phrases in form_words()["question"].items() for phrase in phrases)
    for place, (role, phrase) in enumerate(told):
        if words := plain_words(phrase.removeprefix("=")):
            yield _Phrase(words, phrase.startswith("="), role, place)


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words) - len(phrase) + 1))
