"""A question's words in, which of the four outcomes it asks for out: knowledge, confidence, application, awareness."""

import functools
import re

from impact.understand.forms.columns import Column
from impact.vocabulary.survey_words import Outcome, outcome_words, pattern, survey_words
from impact.words import fold, remembered

# “Please say how much you agree - I learned something new”, “How much do you agree? [I learned something new]”
_STATEMENT = re.compile(r"^.{3,}?(?:\s[-–:]\s+|[?:]\s+|\s*\[)(?P<said>[^\[\]]{8,}?)\]?\s*$", re.DOTALL)
_NUMBERED = re.compile(r"^(?:q(?:uestion)?\s*)?\d{1,3}(?:_\d{1,3})?\s*[.):\-–]\s+", re.IGNORECASE)
_LEGEND = re.compile(r"\s*\([^()]*\d\s*[-=–][^()]*\)\s*$|\s*\(\d.*\)\s*$")


def question_of(column: Column) -> str:
    """The statement itself: without number, legend and the words that stand above all statements of a grid."""
    said = " ".join((column.label or column.title).split())
    said = _LEGEND.sub("", _NUMBERED.sub("", said))
    found = _STATEMENT.match(said)
    return found["said"].strip() if found and " " in found["said"].strip() else said


def outcome_of(question: str) -> Outcome:
    """Blank where none of the four is asked, or where the question says the contrary (“I did not learn anything”)."""
    return _outcome(fold(question).replace("’", "'"))


def states_something(question: str) -> bool:
    """Whether this reads as what a scale of agreement, satisfaction or quality asks; “How many children?” does not."""
    folded = fold(question).replace("’", "'")
    return _says("statement", folded) and not _says("not_scale", folded)


@remembered(5_000)
def _outcome(folded: str) -> Outcome:
    if _says("not_scale", folded):
        return ""
    return next((asked.outcome for asked in outcome_words() if asked.fits(folded)), "")


def _says(use: str, folded: str) -> bool:
    return any(words.search(folded) for words in _patterns(use))


@functools.cache
def _patterns(use: str) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(words) for words in survey_words()[use])  # type: ignore[index]
