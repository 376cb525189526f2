"""Words that somebody gave as a name in; whether they name a person, and as whom that person is known, out."""

import unicodedata
from collections.abc import Iterable

from impact.words import fold, tidy

THIS_COMPUTER = "this computer"
# Who signs where no person has said who they are, and words that mean something else in the column “coder”.
NO_NAMES = frozenset({THIS_COMPUTER, "writer", "the writer", "together", "the program", "machine"})
# A name and what one is; more would be a sentence.
LONGEST_NAME = 60


def as_name(words: str) -> str:
    """As it is kept: tidy, without letters that nobody can see, by which one name could pass for two."""
    return tidy("".join(letter for letter in words if unicodedata.category(letter) not in ("Cc", "Cf")))


def is_name(words: str) -> bool:
    """Whether this can be the name of a person, by which one stands for what one decided."""
    name = as_name(words)
    return 0 < len(name) <= LONGEST_NAME and any(map(str.isalpha, name)) and fold(name) not in NO_NAMES


def known_as(words: str, known: Iterable[str]) -> str:
    """The spelling under which this person is known already; their own where nobody of this name was here."""
    name = as_name(words)
    return next((other for other in known if fold(other) == fold(name)), name)
