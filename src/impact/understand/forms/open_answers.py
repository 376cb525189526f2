"""The answers of one column in, whether people wrote them in their own words out."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from impact.words import fold

# Fewer words than this, in most cells, are names and choices.
FEWEST_WORDS = 5
# Scripts without blanks between words: as many characters say as much.
FEWEST_CHARACTERS = 30
# Below this share of different answers the form gave them to choose from.
FEWEST_DIFFERENT = 0.6

# Words that hold sentences together, in the languages of the forms; a list of names or addresses has next to none.
_SENTENCE = frozenset(
    "the a an and to of i was were is are it that for with he she they we you in on my not have had this but so me her "
    "his their our be as at from le la les de et un une des je il elle que qui pour dans est pas el los las y en es no "
    "se por con para su der die das und ich er sie es ein eine nicht mit zu war ist den il lo gli e di che un una per "
    "non è ho ha ja on ei se oli hän että mutta kun niin minä o os as um uma não com foi ela ele".split()
)
_PIECES = re.compile(r"[;,|\n]")


def is_open(answers: Sequence[str]) -> bool:
    """Long, different answers; a list of choices and a column of links are none."""
    if not answers:
        return False
    lengths = [_weight(answer) for answer in answers]
    if median(lengths) < FEWEST_WORDS:
        return False
    return are_different(answers) and not _are_choices(answers) and not _are_links(answers)


def are_different(answers: Sequence[str]) -> bool:
    """Choices come again and again, own words do not."""
    return len({fold(answer) for answer in answers}) >= FEWEST_DIFFERENT * len(answers)


def sentences(answers: Sequence[str]) -> float:
    """The share of answers (0–1) that read as sentences: several words, held together by small ones."""
    if not answers:
        return 0.0
    return sum(_is_sentence(answer) for answer in answers) / len(answers)


def is_long(answer: str) -> bool:
    return _weight(answer) >= FEWEST_WORDS


def _weight(answer: str) -> float:
    return max(len(answer.split()), FEWEST_WORDS * (len(answer) >= FEWEST_CHARACTERS and not answer.isascii()))


def _is_sentence(answer: str) -> bool:
    words = re.findall(r"[^\W\d_]+", answer.casefold())
    if not answer.isascii() and len(words) <= 3 and len(answer) >= FEWEST_CHARACTERS:
        return True
    return len(words) >= FEWEST_WORDS + 1 and sum(word in _SENTENCE for word in words) >= max(2, len(words) // 8)


def _are_choices(answers: Sequence[str]) -> bool:
    pieces = [fold(piece) for answer in answers for piece in _PIECES.split(answer) if piece.strip()]
    again = Counter(pieces)
    return len(pieces) >= 1.5 * len(answers) and len(answers) > 2 and len(again) < 0.4 * len(pieces)


def _are_links(answers: Sequence[str]) -> bool:
    return sum("http" in answer or "www." in answer for answer in answers) > len(answers) / 3
