"""form_words.csv in, the words of reflection forms out: how questions are asked and how they are answered."""

import functools
from pathlib import Path
from typing import Literal

from impact.vocabulary.table import read_rows, shipped

Use = Literal["question", "felt_seen", "told_by", "none", "whole"]
USES: tuple[Use, ...] = Use.__args__  # type: ignore[attr-defined]
_COLUMNS = ("key", "use", "means", "words")


def load_form_words(path: Path) -> dict[Use, dict[str, tuple[str, ...]]]:
    """For each use: what is meant, and all the words that mean it. `=` before words: they are the whole header.

    Raises VocabularyMistake that names file and line.
    """
    words: dict[Use, dict[str, tuple[str, ...]]] = {use: {} for use in USES}
    for row in read_rows(path, columns=_COLUMNS, key="key"):
        use: Use = row.one_of("use", USES)  # type: ignore[assignment]
        means = row.filled("means")
        words[use][means] = (*words[use].get(means, ()), *row.words("words"))
    return words


@functools.cache
def form_words() -> dict[Use, dict[str, tuple[str, ...]]]:
    """The words that come with the program."""
    return load_form_words(shipped("form_words.csv"))
