"""How words are compared everywhere: folded, so that case, blanks, stars and dashes make no difference."""

import functools
import re
import unicodedata
from collections.abc import Callable
from typing import Any, TypeVar

_Judged = TypeVar("_Judged")
# What is longer may be what somebody wrote.
_LONGEST_KEPT = 40
_KEPT: list["functools._lru_cache_wrapper[Any]"] = []

_BLANKS = re.compile(r"\s+")
_DASHES = re.compile(r"\s*[-‐‑‒–—―−]\s*")
_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ‘](?=\w)")
_BARE_WORD = re.compile(r"[^\W_]+")
# Thai to Khmer, kana, Han: no blank stands between their words.
_WITHOUT_BLANKS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_SYLLABLES = 4


def tidy(text: str) -> str:
    """As a person reads it: NFC, line ends and runs of blanks as one blank, trimmed."""
    if text.isascii() and text.isprintable() and "  " not in text and "_x000D_" not in text:
        return text.strip()  # most cells there are, and ten times faster
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text.replace("_x000D_", " "))).strip()


def shortened(text: str, most: int) -> str:
    """In one line, for a list; longer than `most` characters it is cut and says so."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()} …"


def remembered(most: int) -> Callable[[Callable[..., _Judged]], "functools._lru_cache_wrapper[_Judged]"]:
    """A rule on words that keeps its `most` last judgements, until `forget_words`; what it judged may be anybody's."""

    def keep(judge: Callable[..., _Judged]) -> "functools._lru_cache_wrapper[_Judged]":
        kept = functools.lru_cache(maxsize=most)(judge)
        _KEPT.append(kept)
        return kept

    return keep


def forget_words() -> None:
    """After words were withdrawn: no rule of this process remembers any."""
    for kept in _KEPT:
        kept.cache_clear()


def once_a_wording(judge: Callable[[str], _Judged]) -> Callable[[str], _Judged]:
    """A rule on words that is asked once for each wording: the rows of a long table say the same few again and again.

    Only short words are remembered.
    """
    kept = remembered(8192)(judge)

    @functools.wraps(judge)
    def judged(words: str) -> _Judged:
        return kept(words) if len(words) <= _LONGEST_KEPT else judge(words)

    return judged


@once_a_wording
def fold(text: str) -> str:
    """For comparing words: tidy and case-folded."""
    return tidy(text).casefold()


@once_a_wording
def branch_key(name: str) -> str:
    """NFC, case-folded, blanks collapsed, trailing stars off, any dash with the blanks round it as `-`."""
    return _DASHES.sub("-", fold(name).rstrip("* "))


def bare_words(text: str) -> list[str]:
    """Its words without case, marks, accents and apostrophes, so that none of these hides that two texts are one.

    Where a script leaves no blanks, every four letters in a row are a word.
    """
    plain = _APOSTROPHES.sub("", text.casefold())
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = _BARE_WORD.findall(plain)
    return words if plain.isascii() else [part for word in words for part in _parts(word)]


def _parts(word: str) -> list[str]:
    if not _WITHOUT_BLANKS.search(word):
        return [word]
    return [word[at : at + _SYLLABLES] for at in range(max(1, len(word) - _SYLLABLES + 1))]
