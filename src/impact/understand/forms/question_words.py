"""A question's words in, the role of its column out: which of the questions of a reflection form it is."""

import functools
import re

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


@remembered(10_000)
def _role(words: tuple[str, ...]) -> str:
    best = (False, 0, "")
    for whole, phrase, role in _phrases():
        if _fits(words, phrase, whole=whole) and (phrase == words, len(phrase)) > best[:2]:
            best = (phrase == words, len(phrase), role)
    return best[2]


def _fits(words: tuple[str, ...], phrase: tuple[str, ...], *, whole: bool) -> bool:
    if whole or phrase == words:
        return phrase == words
    return _holds(words, phrase) and (len(phrase) > 1 or len(words) <= SHORT_HEADER)


@functools.cache
def _phrases() -> tuple[tuple[bool, tuple[str, ...], str], ...]:
    return tuple(
        (phrase.startswith("="), plain_words(phrase.removeprefix("=")), role)
        for role, phrases in form_words()["question"].items()
        for phrase in phrases
    )


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words) - len(phrase) + 1))
