"""A reflection whose time is over in; the words that stand in its cell from then on, which carry its id, and back.

It still counts under its id, with its codes, its branch and its time. It reads as a sentence, so that the column stays
one of open answers.
"""

import re

_SAYS = "The text of this reflection was taken out when its time was over."
_GONE = re.compile(rf"\[([0-9a-f]{{16}}(?:-\d+)?)\] {re.escape(_SAYS)}")


def gone_text(reflection_id: str) -> str:
    return f"[{reflection_id}] {_SAYS}"


def gone_id(words: str) -> str:
    """The id that these words carry; empty for every other text."""
    found = _GONE.fullmatch(words.strip())
    return found[1] if found else ""
