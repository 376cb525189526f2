"""consent_words.csv in; what writers answer when they are asked who may quote them, and how they are asked, out."""

import functools
from dataclasses import dataclass
from pathlib import Path

from impact.vocabulary.table import read_rows, shipped

_COLUMNS = ("key", "language", "use", "means", "words")
_LEVELS = ("withdrawn", "reader", "colleagues", "anonymous", "role", "named")
# What a piece of an answer may say beside a level; the reader of consent puts the pieces together.
_PIECES = ("named_if_yes", "yes", "no", "nameless", "quote", "share", "only", "small")
_ASKED = ("elsewhere", "open", "refusing", "withheld", "named", "inside", "nameless", "anyone", "share")
MEANS = {
    "whole": (*_LEVELS, "yes", "mark_yes", "mark_no"),
    "answer": (*_LEVELS[1:], *_PIECES),
    "asked": _ASKED,
}


@dataclass(frozen=True, slots=True)
class ConsentWords:
    """Words → what they mean. `whole` are whole answers only, `answer` may be pieces of one, `asked` of a question."""

    whole: dict[str, str]
    answer: dict[str, str]
    asked: dict[str, str]


def load_consent_words(path: Path) -> ConsentWords:
    """The words of a file. Raises VocabularyMistake, with file and line, for what cannot be used."""
    words: dict[str, dict[str, str]] = {use: {} for use in MEANS}
    for row in read_rows(path, columns=_COLUMNS, key="key"):
        use = row.one_of("use", tuple(MEANS))
        means = row.one_of("means", MEANS[use])
        for said in row.words("words"):
            if words[use].setdefault(said.casefold(), means) != means:
                raise row.mistake(f"“{said}” means “{words[use][said.casefold()]}” in another line already.")
    return ConsentWords(**words)


@functools.cache
def consent_words() -> ConsentWords:
    """The words that come with the program."""
    return load_consent_words(shipped("consent_words.csv"))
