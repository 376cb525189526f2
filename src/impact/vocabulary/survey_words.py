"""Three small tables in, the words of outcome surveys out: what a question asks, how it is answered, which columns say.

The outcomes and their wordings follow the surveys of Project Outcome (Public Library Association), immediate and
follow-up, and the questions that the Grants to States programme (IMLS) asks of those who took part.
"""

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from impact.vocabulary.table import read_rows, shipped
from impact.words import fold

Outcome = Literal["", "knowledge", "confidence", "application", "awareness"]
Use = Literal["programme", "respondent", "survey", "no_value", "statement", "not_scale"]
USES: tuple[Use, ...] = get_args(Use)


@dataclass(frozen=True)
class Asked:
    """An outcome and the patterns that tell it. Each pattern is parts that all stand in the question, in any order."""

    outcome: Outcome
    any_of: tuple[tuple[re.Pattern[str], ...], ...]
    unless: tuple[tuple[re.Pattern[str], ...], ...] = ()

    def fits(self, folded: str) -> bool:
        return _any(self.any_of, folded) and not _any(self.unless, folded)


@dataclass(frozen=True)
class WordedScale:
    """Answers in words, each with its step; the greatest is the most."""

    name: str
    steps: dict[str, int]

    @property
    def least(self) -> int:
        return min(self.steps.values())

    @property
    def most(self) -> int:
        return max(self.steps.values())


def load_outcome_words(path: Path) -> tuple[Asked, ...]:
    """In the order of the file: the first that fits decides. A blank outcome says that none of the four is asked.

    Raises VocabularyMistake that names file and line.
    """
    return tuple(
        Asked(
            row.one_of("outcome", get_args(Outcome)),  # type: ignore[arg-type]
            tuple(_parts(words) for words in row.words("words")),
            tuple(_parts(words) for words in row.words("unless")),
        )
        for row in read_rows(path, columns=("key", "outcome", "words", "unless"), key="key")
    )


def load_scale_words(path: Path) -> tuple[WordedScale, ...]:
    """In the order of the file: the first that holds all answers of a question decides."""
    scales: dict[str, dict[str, int]] = {}
    for row in read_rows(path, columns=("key", "scale", "step", "words"), key="key"):
        if not row.filled("step").isdecimal():
            raise row.mistake("the column “step” holds no whole number.")
        steps = scales.setdefault(row.filled("scale"), {})
        steps |= {fold(words): int(row.filled("step")) for words in row.words("words")}
    return tuple(WordedScale(name, steps) for name, steps in scales.items())


def load_survey_words(path: Path) -> dict[Use, tuple[str, ...]]:
    words: dict[Use, tuple[str, ...]] = dict.fromkeys(USES, ())
    for row in read_rows(path, columns=("key", "use", "words"), key="key"):
        use: Use = row.one_of("use", USES)  # type: ignore[assignment]
        words[use] += tuple(fold(word) for word in row.words("words"))
    return words


@functools.cache
def outcome_words() -> tuple[Asked, ...]:
    return load_outcome_words(shipped("outcome_words.csv"))


@functools.cache
def scale_words() -> tuple[WordedScale, ...]:
    return load_scale_words(shipped("scale_words.csv"))


@functools.cache
def survey_words() -> dict[Use, tuple[str, ...]]:
    """Folded words that come with the program, those first that say it best."""
    return load_survey_words(shipped("survey_words.csv"))


def pattern(words: str) -> re.Pattern[str]:
    """Whole words; a `*` stands for the rest of a word, or between blanks for any words."""
    spelt = re.escape(fold(words)).replace(r"\ \*\ ", r"\b.*\b").replace(r"\*", r"\w*")
    return re.compile(rf"(?<!\w){spelt}(?!\w)")


def _parts(words: str) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(part) for part in words.split(" + "))


def _any(patterns: tuple[tuple[re.Pattern[str], ...], ...], folded: str) -> bool:
    return any(all(part.search(folded) for part in parts) for parts in patterns)
