"""Words in, the same without what a format adds or loses: blanks, breaks, and marks that only part a word."""

import re
import unicodedata

_NO_INK = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]")


def bare(words: str) -> str:
    return unicodedata.normalize("NFC", _NO_INK.sub("", words))
