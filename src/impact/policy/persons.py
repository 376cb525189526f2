"""Words that somebody gave as a name in; whether they name a person, and as whom that person is known, out."""

import unicodedata
from collections.abc import Iterable

from impact.words import tidy

THIS_COMPUTER = "this computer"
# Letters and marks that are drawn as nothing: joiners, fillers, an empty braille cell, variants of a sign.
_UNSEEN = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0" + "".join(map(chr, range(0xFE00, 0xFE10))))
# Who signs where no person has said who they are, and words that mean something else in the column “coder”.
NO_NAMES = frozenset({THIS_COMPUTER, "writer", "the writer", "together", "the program", "machine"})
# A name and what one is; more would be a sentence.
LONGEST_NAME = 60


def as_name(words: str) -> str:
    """As it is kept: tidy, without letters that nobody can see, by which one name could pass for two."""
    return tidy("".join(c for c in words if unicodedata.category(c) not in ("Cc", "Cf") and c not in _UNSEEN))


def person_key(words: str) -> str:
    """What two spellings of one name have in common: no case, no accents, no points, hyphens or blanks.

    Two people whose names differ in nothing else are taken for one: a quote then waits for one more person.
    """
    plain = unicodedata.normalize("NFKD", as_name(words).casefold())
    return "".join(letter for letter in plain if letter.isalnum() or _is_part_of_a_letter(letter)) or plain


def _is_part_of_a_letter(mark: str) -> bool:
    """A vowel of a script that writes it as a mark, and no accent above or below (combining class 200 and more)."""
    return unicodedata.category(mark).startswith("M") and unicodedata.combining(mark) < 200


def is_name(words: str) -> bool:
    """Whether this can be the name of a person, by which one stands for what one decided."""
    name = as_name(words)
    return 0 < len(name) <= LONGEST_NAME and any(map(str.isalpha, name)) and person_key(name) not in _NO_NAMES


_NO_NAMES = frozenset(map(person_key, NO_NAMES))


def known_as(words: str, known: Iterable[str]) -> str:
    """The spelling under which this person is known already; their own where nobody of this name was here."""
    name = as_name(words)
    return next((other for other in known if person_key(other) == person_key(name)), name)
