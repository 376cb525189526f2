"""What somebody types to find words in; whether a text holds them, out. Case and accents make no difference."""

import re
import unicodedata
from collections.abc import Callable

# What is longer is no search, it is a text.
LONGEST = 120
_PARTS = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?|(\w+)')
_WORD = re.compile(r"\w+")
_BETWEEN = r"[\W_]+"


def folded(text: str) -> str:
    """As it is searched: case folded, accents off, letters of other widths as the usual ones."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def finder(asked: str) -> Callable[[str], bool] | None:
    """Tells of a folded text whether it holds everything that is asked; None where nothing is asked.

    Each word is a word of the text or the beginning of one; words in quotation marks stand together, each whole.
    """
    patterns = [_pattern(*part) for part in _PARTS.findall(folded(asked[:LONGEST])) if any(part)]
    wanted = [pattern for pattern in patterns if pattern]
    return (lambda text: all(pattern.search(text) for pattern in wanted)) if wanted else None


def _pattern(together: str, word: str) -> re.Pattern[str] | None:
    if word:
        return re.compile(rf"\b{re.escape(word)}")
    words = [re.escape(part) for part in _WORD.findall(together)]
    return re.compile(rf"\b{_BETWEEN.join(words)}\b") if words else None
