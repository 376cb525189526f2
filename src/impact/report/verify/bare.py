"""Words in, the same without what a format adds or loses: blanks, breaks, and marks that only part a word."""

import re
import unicodedata

UNREAD = "\ufffd"
"""A letter that a format shows and does not tell: no typeface had it, and what stands there is an empty box."""
_NO_INK = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]")


def bare(words: str) -> str:
    return unicodedata.normalize("NFC", _NO_INK.sub("", words))


def common(here: str, known: str) -> int:
    """How many letters are the same from the beginning on; one that could not be read may be any."""
    for at, (a, b) in enumerate(zip(here, known, strict=False)):
        if a not in (b, UNREAD):
            return at
    return min(len(here), len(known))


def is_same(here: str, known: str) -> bool:
    """Whether both are the same words."""
    return len(here) == len(known) == common(here, known)
