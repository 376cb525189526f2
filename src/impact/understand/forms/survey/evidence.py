"""A sheet in; whether each of its rows is one person's answers on scales, out."""

import functools
import re
from dataclasses import replace

from impact.sheets import Sheet
from impact.understand.forms.answers import plain
from impact.understand.forms.cells import is_number, words_of
from impact.understand.forms.columns import Column, read_columns
from impact.understand.forms.question_words import role_of
from impact.understand.forms.survey.one_answer_a_row import spread
from impact.understand.forms.survey.outcomes import outcome_of, states_something
from impact.understand.forms.survey.questions import ScaleQuestion, scale_questions
from impact.understand.forms.table import DEEPEST_HEADER, LONGEST_QUESTION, FormTable, find_table
from impact.vocabulary.survey_words import scale_words
from impact.words import fold

# What a sheet holds shows in its first rows.
_ENOUGH_ROWS = 400
# Numbers from 1 to 5 stand in many tables; so many questions on scales in words stand in surveys only.
FEWEST_WORDED, FEWEST_NUMBERED = 2, 3
# These questions of ours make a sheet one of reflections, whatever scales stand beside them.
_REFLECTIVE = frozenset({"story", "felt_seen", "ticks"})
# Questions have more words than the names of measures.
FEWEST_WORDS = 3
# Beside these, each row adds up the answers of many.
_COUNTED = re.compile(
    r"^(?:(?:number|no\.?|count|total) (?:of )?)?(?:responses|respondents|surveys|participants|n)\b.{0,20}$"
)
_FORM = frozenset({"form", "completed", "started", "recorded", "email"})


def looks_like_survey(sheet: Sheet) -> bool:
    """Questions on scales, answered row by row, of which at least one asks for an outcome, or that are several."""
    if not _could_be(sheet):
        return False
    short = replace(sheet, rows=sheet.rows[:_ENOUGH_ROWS])
    table = find_table(short)
    if table is None:
        return False
    columns = spread(read_columns(short, table))
    if any(role_of(column.title) in _REFLECTIVE and column.cells for column in columns):
        return False
    if any(_COUNTED.match(fold(column.title)) for column in columns if all(map(is_number, column.cells.values()))):
        return False
    asked = scale_questions(columns, texts=titles_above(short, table))
    return _are_enough(asked, columns)


def titles_above(sheet: Sheet, table: FormTable) -> list[str]:
    """What stands above the questions."""
    return [words for row in sheet.rows[: table.header] for cell in row if (words := words_of(cell))]


def _are_enough(asked: list[ScaleQuestion], columns: list[Column]) -> bool:
    outcomes = [a for a in asked if a.outcome]
    worded = [a for a in asked if a.scale.words]
    if outcomes and (any(a.scale.words for a in outcomes) or len(outcomes) >= 2):
        return True
    if len(worded) >= FEWEST_WORDED:
        return True
    from_a_form = any(role_of(column.title) in _FORM for column in columns)
    return len(asked) >= FEWEST_NUMBERED and from_a_form


def _could_be(sheet: Sheet) -> bool:
    """Quick, for the many sheets that are none: a question, or answers in words of a scale, in the first rows."""
    for row in sheet.rows[: 2 * DEEPEST_HEADER]:
        words = [cell for cell in row if isinstance(cell, str)]
        if (
            any(_asks(cell) for cell in words)
            or sum(plain(cell) in _telling() for cell in words if len(cell) < 40) >= 2
        ):
            return True
    return False


def _asks(words: str) -> bool:
    if words.count(" ") + 1 < FEWEST_WORDS or len(words) > LONGEST_QUESTION:
        return False
    return bool(outcome_of(words)) or states_something(words)


@functools.cache
def _telling() -> frozenset[str]:
    """Answers of more than one word, which no table of numbers holds by chance."""
    return frozenset(plain(word) for scale in scale_words() for word in scale.steps if " " in word or "agree" in word)
