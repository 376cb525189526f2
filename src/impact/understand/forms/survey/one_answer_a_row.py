"""Columns of an export with a row for each answer in; a column for each question, as other exports have them, out."""

from collections.abc import Sequence
from dataclasses import replace

from impact.understand.forms.answers import plain
from impact.understand.forms.columns import Column
from impact.understand.forms.survey.outcomes import outcome_of
from impact.words import tidy

# No survey for the public asks more.
MOST_QUESTIONS = 60
_QUESTION = frozenset({"question", "question text", "survey question", "statement", "item", "question label"})
_ANSWER = ("answer", "response", "answer text", "response text", "answer value", "response value", "rating", "score")


def spread(columns: Sequence[Column]) -> list[Column]:
    """Each question's answers stay in their own rows and cells; nothing changes where the questions are columns."""
    asked = next((c for c in columns if plain(c.title) in _QUESTION and _asks_again(c)), None)
    given = next((c for name in _ANSWER for c in columns if plain(c.title) == name), None)
    if asked is None or given is None:
        return [*columns]
    questions = dict.fromkeys(tidy(words) for words in asked.answers)
    rows = {q: {row for row, words in asked.words.items() if tidy(words) == q} for q in questions}
    apart = [
        replace(given, title=q, cells={row: cell for row, cell in given.cells.items() if row in rows[q]})
        for q in questions
    ]
    return [*(column for column in columns if column not in (asked, given)), *apart]


def _asks_again(column: Column) -> bool:
    """The same few questions over and over, one of them at least about an outcome."""
    different = {tidy(words) for words in column.answers}
    return (
        len(different) <= MOST_QUESTIONS and len(different) * 2 <= len(column.cells) and any(map(outcome_of, different))
    )
