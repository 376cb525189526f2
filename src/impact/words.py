"""How words are compared everywhere: folded, so that case, blanks, stars and dashes make no difference."""

import re
import unicodedata

_BLANKS = re.compile(r"\s+")
_DASHES = re.compile(r"\s*[-‐‑‒–—―−]\s*")


def tidy(text: str) -> str:
    """As a person reads it: NFC, line ends and runs of blanks as one blank, trimmed."""
    if text.isascii() and text.isprintable() and "  " not in text and "_x000D_" not in text:
        return text.strip()  # most cells there are, and ten times faster
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text.replace("_x000D_", " "))).strip()


def fold(text: str) -> str:
    """For comparing words: tidy and case-folded."""
    return tidy(text).casefold()


def branch_key(name: str) -> str:
    """NFC, case-folded, blanks collapsed, trailing stars off, any dash with the blanks round it as `-`."""
    return _DASHES.sub("-", fold(name).rstrip("* "))
