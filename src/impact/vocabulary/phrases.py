"""phrases.csv in, compiled patterns of what staff write for each code out.

In a phrase, `*` stands for one word or for the rest of one, and `...` for up to three words.
"""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from impact.vocabulary.codebook import codebook
from impact.vocabulary.table import Row, read_rows, shipped

# A wish or a request: no code of the codebook, but worth finding.
IDEA = "IDEA"


@dataclass(frozen=True, slots=True)
class Phrase:
    code: str
    pattern: re.Pattern[str]
    strength: float


def load_phrases(path: Path) -> list[Phrase]:
    """The phrases of a file. Raises VocabularyMistake for an unknown code or a strength outside 0 to 1."""
    return [_phrase(row) for row in read_rows(path, columns=("phrase", "code", "strength"), key="phrase")]


@functools.cache
def phrases() -> list[Phrase]:
    """The phrases that come with the program."""
    return load_phrases(shipped("phrases.csv"))


def _phrase(row: Row) -> Phrase:
    if row.text("code") not in codebook() and row.text("code") != IDEA:
        raise row.mistake(f"“{row.text('code')}” in the column “code” is no code of the codebook.")
    try:
        strength = float(row.text("strength"))
    except ValueError:
        strength = -1
    if not 0 <= strength <= 1:
        raise row.mistake(f"“{row.text('strength')}” in the column “strength” is not a number from 0 to 1.")
    return Phrase(row.text("code"), _compile(row.filled("phrase")), strength)


def _compile(phrase: str) -> re.Pattern[str]:
    # Words are bounded and gaps are counted, so that a search takes time in proportion to the text.
    pattern, gap = "", ""
    for word in phrase.split():
        if word == "...":
            gap = r"(?:\W{1,3}\w+){0,3}?"
            continue
        pattern += (f"{gap}" + r"\W{1,3}" if pattern else "") + _word(word)
        gap = ""
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    if word == "*":
        return r"[\w’']+"
    return re.escape(word.rstrip("*")).replace("’", "['’]") + (r"\w*" if word.endswith("*") else "")
