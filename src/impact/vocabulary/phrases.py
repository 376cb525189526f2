"""phrases.csv in, patterns of what staff write for each code out, quickly found by the words that they need.

A line: the code (several with `|`), the phrase (see `phrase_language`), its strength, and what must not stand in the
same sentence. From 0.45 a phrase is enough by itself; a weaker one needs company in the same text; one below zero
speaks against the code.
"""

import functools
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from impact.vocabulary.codebook import codebook
from impact.vocabulary.phrase_language import BEGINNING, Classes, Pattern, PhraseMistake, compiled
from impact.vocabulary.table import Row, read_rows, shipped

# A wish or a request: no code of the codebook, but worth finding.
IDEA = "IDEA"
_COLUMNS = ("code", "phrase", "strength", "unless")


@dataclass(frozen=True, slots=True)
class Phrase:
    codes: tuple[str, ...]
    pattern: Pattern
    strength: float
    unless: tuple[Pattern, ...] = ()


class Phrasebook:
    """Phrases in the order of their file."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)
        self._by_word: dict[str, list[int]] = {}
        for at, phrase in enumerate(self.phrases):
            for word in phrase.pattern.needs:
                self._by_word.setdefault(word, []).append(at)

    def worth_a_search(self, words: Iterable[str]) -> Iterator[Phrase]:
        """The phrases that may stand in a sentence of these words."""
        met: set[int] = set()
        for word in words:
            met.update(self._by_word.get(word, ()))
            met.update(self._by_word.get(word[:BEGINNING] + "*", ()))
        return (self.phrases[at] for at in sorted(met))


def load_phrases(path: Path, *, codes: Container[str] | None = None) -> Phrasebook:
    """The phrases of a file. Raises VocabularyMistake for an unknown code, a strength outside −1 to 1, or a phrase
    that cannot be read.

    `codes`: those that a line may name; without them, those of the codebook that comes with the program.
    """
    known = codebook() if codes is None else codes
    return Phrasebook(_phrase(row, known, word_classes()) for row in read_rows(path, columns=_COLUMNS, key="phrase"))


@functools.cache
def phrases() -> Phrasebook:
    """The phrases that come with the program."""
    return load_phrases(shipped("phrases.csv"))


@functools.cache
def word_classes() -> Mapping[str, tuple[str, ...]]:
    """The classes of word_classes.csv, which phrases name as `<class>`."""
    return load_classes(shipped("word_classes.csv"))


def load_classes(path: Path) -> dict[str, tuple[str, ...]]:
    """Classes by name. A class may hold another, of a line above, as `<other>`. Raises VocabularyMistake."""
    classes: dict[str, tuple[str, ...]] = {}
    for row in read_rows(path, columns=("class", "words"), key="class"):
        words: dict[str, None] = {}
        for word in row.words("words"):
            if word.startswith("<") and word[1:-1] not in classes:
                raise row.mistake(f"“{word}” is no class of a line above.")
            words.update(dict.fromkeys(classes[word[1:-1]] if word.startswith("<") else (word,)))
        classes[row.text("class")] = tuple(words)
    return classes


@functools.cache
def weighing_against() -> Mapping[tuple[str, str], float]:
    """(code found, other code) → the part of the other's strength that it takes away, from weighing_against.csv."""
    rows = read_rows(shipped("weighing_against.csv"), columns=("said", "against", "strength"), key="said")
    return {(row.text("said"), against): _strength(row) for row in rows for against in row.words("against")}


TURNS = ("negation", "no negation", "after", "unsaid", "topic", "enquiry", "unasked", "irony")


@functools.cache
def turns() -> Mapping[str, Phrasebook]:
    """Kind → its patterns; the codes of these phrases are empty."""
    kinds: dict[str, list[Phrase]] = {kind: [] for kind in TURNS}
    for row in read_rows(shipped("turns.csv"), columns=("kind", "phrase"), key="phrase"):
        kinds[row.one_of("kind", TURNS)].append(Phrase((), _pattern(row, "phrase", word_classes()), 1))
    return {kind: Phrasebook(found) for kind, found in kinds.items()}


def _phrase(row: Row, known: Container[str], classes: Classes) -> Phrase:
    codes = row.words("code")
    for code in codes:
        if code not in known and code != IDEA:
            raise row.mistake(f"“{code}” in the column “code” is no code of the codebook.")
    unless = (_compiled(row, f"{{{row.text('unless')}}}", classes),) if row.text("unless") else ()
    return Phrase(codes, _pattern(row, "phrase", classes), _strength(row), unless)


def _strength(row: Row) -> float:
    try:
        strength = float(row.text("strength"))
    except ValueError:
        strength = 2
    if not -1 <= strength <= 1:
        raise row.mistake(f"“{row.text('strength')}” in the column “strength” is not a number from -1 to 1.")
    return strength


def _pattern(row: Row, column: str, classes: Classes) -> Pattern:
    return _compiled(row, row.filled(column), classes)


def _compiled(row: Row, phrase: str, classes: Classes) -> Pattern:
    try:
        return compiled(phrase, classes)
    except PhraseMistake as why:
        raise row.mistake(f"the phrase “{phrase}” cannot be used: {why}.") from None
