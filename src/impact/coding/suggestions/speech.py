"""A text in, the passages in which somebody speaks out: “Could we have the game back?” said a boy."""

import re

# Speech ends with a mark before the quotation mark; what is quoted without one is a word or a title.
_SPEECH = re.compile(r"(?<![\w'’])[\"“‘'](?=\w)[^\"“”\n]{2,300}?[.,!?…][\"”’'](?!\w)")


def speech(text: str) -> list[tuple[int, int]]:
    """Code points, end exclusive."""
    return [found.span() for found in _SPEECH.finditer(text)]
