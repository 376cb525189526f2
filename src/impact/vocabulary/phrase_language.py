"""A phrase as a librarian writes it in; a pattern over plain words out, that takes time in proportion to the text.

What may stand in a phrase, between blanks:
    felt            that word, in plain spelling: “did not”, never “didn’t”
    notic*          words that begin so
    *               any one word
    table|desk      one of these words
    <people>        one of the words of that class in word_classes.csv
    {give up|quit}  one of these, where a choice has more than one word
    (really)        may stand here or not; choices as in {…}
    ...             up to four words may lie between
    ~               up to twelve words may lie between
    ^  $            the sentence begins, or ends, here
    ?               the sentence ends here, and is a question
    +               between two phrases: both in one sentence, in any order
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

_ELEMENT = re.compile(r"\{[^{}]*\}|\([^()]*\)|\S+")
_LITERAL = re.compile(r"[^\W_]+\*?")
_ANY_WORD = r"[^ ]+ "
_GAPS = {"...": rf"(?:{_ANY_WORD}){{0,4}}?", "~": rf"(?:{_ANY_WORD}){{0,12}}?"}
# A question has its mark as a last word of its own.
_EDGES = {"^": r"(?<=^ )", "$": r"(?=(?:\? )?$)", "?": r"\? $"}
# So many letters of the beginning of a word (`notic*`) are looked up.
BEGINNING = 3
# A choice that stands for more words than these would make a pattern of pages.
MOST_CHOICES = 400
# Words that stand in nearly every sentence single nothing out.
_COMMON = frozenset(
    "a an the i me my we us our you your he him his she her they them their it its is was are were be been am do did "
    "does have has had will would could can should not no to of in on at for with and or but so that this there what "
    "who how when from by as up out about just all one".split()
)

Classes = Mapping[str, tuple[str, ...]]


class PhraseMistake(Exception):
    """A phrase that cannot be read. The message says why, in words for the one who wrote it."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """`parts` must all be found in a sentence, given as its plain words with a blank round each.

    `needs`: a sentence without any of these words need not be searched; those with a star are beginnings of words.
    """

    parts: tuple[re.Pattern[str], ...]
    needs: frozenset[str]

    def find(self, sentence: str) -> tuple[int, int] | None:
        """From the first to the last word found, as places in `sentence`."""
        places = self.places(sentence)
        return (min(start for start, _ in places), max(end for _, end in places)) if places else None

    def places(self, sentence: str) -> list[tuple[int, int]]:
        """Where each part was found, in the order of the phrase; empty if one was not."""
        found = []
        for part in self.parts:
            match = part.search(sentence)
            if match is None:
                return []
            found.append(match.span())
        return found


def compiled(phrase: str, classes: Classes) -> Pattern:
    """Raises PhraseMistake."""
    parts = [_part(part.strip(), classes) for part in re.split(r"\s\+\s", phrase)]
    return Pattern(tuple(pattern for pattern, _ in parts), min((needs for _, needs in parts), key=_commonness))


def _part(phrase: str, classes: Classes) -> tuple[re.Pattern[str], frozenset[str]]:
    pattern = ""
    needed: list[frozenset[str]] = []
    for element in _bounded(_ELEMENT.findall(phrase)):
        if element in _GAPS or element in _EDGES:
            pattern += _GAPS.get(element) or _EDGES[element]
        elif element == "*":
            pattern += _ANY_WORD
        else:
            choices = _choices(element, classes)
            optional = element.startswith("(")
            pattern += _one_of(choices) + ("?" if optional else "")
            if not optional and all(set(choice) != {"*"} for choice in choices):
                needed.append(frozenset(_rarest(choice) for choice in choices))
    if not needed:
        raise PhraseMistake("names no word that must stand there")
    return re.compile(rf"(?<= ){pattern}"), min(needed, key=_commonness)


def _bounded(elements: list[str]) -> list[str]:
    """Without what may be missing at either end: it adds nothing that a search needs, and words to the evidence."""
    needed = [at for at, element in enumerate(elements) if element not in _GAPS and not element.startswith("(")]
    return elements[needed[0] : needed[-1] + 1] if needed else []


def _choices(element: str, classes: Classes) -> list[tuple[str, ...]]:
    """Each choice as its words."""
    inner = element[1:-1] if element[0] in "{(" else element
    found: dict[tuple[str, ...], None] = {}
    for choice in inner.split("|"):
        for words in _opened(choice.strip(), classes):
            found[words] = None
    return list(found)


def _opened(choice: str, classes: Classes) -> Iterable[tuple[str, ...]]:
    """A choice with a class in it is as many choices as the class has words."""
    parts = [_part_of_choice(part, choice, classes) for part in choice.split()]
    if not parts or math.prod(len(part) for part in parts) > MOST_CHOICES:
        raise PhraseMistake(f"“{choice}” is empty, or stands for too many words")
    return (tuple(word for words in chosen for word in words) for chosen in product(*parts))


def _part_of_choice(part: str, choice: str, classes: Classes) -> list[tuple[str, ...]]:
    if part.startswith("<") and part.endswith(">"):
        if part[1:-1] not in classes:
            raise PhraseMistake(f"“{part}” is no class of word_classes.csv")
        return [tuple(words.split()) for words in classes[part[1:-1]]]
    if part != "*" and not _LITERAL.fullmatch(part):
        raise PhraseMistake(f"“{part}” in “{choice}” is not a word in plain letters")
    return [(part,)]


def _one_of(choices: list[tuple[str, ...]]) -> str:
    # Longer choices first: “old man” before “old”.
    ordered = sorted(choices, key=lambda words: (-len(words), words))
    return "(?:" + "|".join("".join(_word(word) for word in words) for words in ordered) + ")"


def _word(word: str) -> str:
    if word == "*":
        return _ANY_WORD
    return re.escape(word[:-1]) + r"[^ ]* " if word.endswith("*") else re.escape(word) + " "


def _rarest(words: tuple[str, ...]) -> str:
    chosen = min((word for word in words if word != "*"), key=lambda word: (word.rstrip("*") in _COMMON, -len(word)))
    return chosen[:BEGINNING] + "*" if chosen.endswith("*") else chosen


def _commonness(needs: frozenset[str]) -> int:
    return sum(50 if word in _COMMON else 5 if word.endswith("*") else 1 for word in needs)
