"""Words that were met in an answer in; whether they may stand in a question out: a choice may, a story may not."""

import re

from impact.understand.forms.consent_answers import speaks_of_it
from impact.words import fold

# A choice that a form offered is rarely longer; what people write of their own is rarely shorter.
MOST_WORDS, MOST_CHARACTERS = 3, 30
LONGEST_CHOICE = 120
# The longest names of branches that we met have 8 words and 60 characters.
MOST_WORDS_OF_NAME, LONGEST_NAME = 12, 90
FEWEST_DIGITS_OF_PHONE = 7
# Told, not chosen.
_TELLING = frozenset(
    "i me my mine he she him her his hers they them their we us our was were had did died said told cried asked went "
    "je il elle ich er sie yo él ella io lui lei hän minä eu ele ela".split()
)


def could_be_name(words: str) -> bool:
    """Of a branch, a service or a role. A story, an address or a phone number in such a cell goes no further."""
    said = _words(words)
    if is_personal(words) or len(words) > LONGEST_NAME or len(said) > MOST_WORDS_OF_NAME:
        return False
    return len(_TELLING.intersection(said)) < 2


def is_personal(words: str) -> bool:
    """Holds an address, or as many digits as a phone number."""
    return "@" in words or sum(map(str.isdigit, words)) >= FEWEST_DIGITS_OF_PHONE


def looks_offered(words: str, *, rows: int) -> bool:
    """True where these words stand in several rows, or are short and tell nothing."""
    if len(words) > LONGEST_CHOICE or is_personal(words):
        return False
    return rows >= 2 or _is_short(words)


def speaks_of_consent(words: str, *, rows: int) -> bool:
    """True where the words speak of reading and quoting and of little else."""
    if looks_offered(words, rows=rows):
        return True
    return 0 < len(_words(words)) <= 10 and speaks_of_it(words) and not is_personal(words)


def _is_short(words: str) -> bool:
    said = _words(words)
    if not said or len(said) > MOST_WORDS or len(words) > MOST_CHARACTERS:
        return False
    return not re.search(r"[\d.!?…\"“”:]", words) and not _TELLING.intersection(said)


def _words(words: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", fold(words))
