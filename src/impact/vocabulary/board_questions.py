"""board_questions.csv in, questions that a team can talk about in five minutes out: open ones, that nobody has to
defend themselves against.
"""

import functools
from collections.abc import Sequence
from pathlib import Path

from impact.model import BoardQuestion
from impact.vocabulary.table import read_rows, shipped

_COLUMNS = ("id", "code", "question")


def load_board_questions(path: Path) -> dict[str, BoardQuestion]:
    """By id, in the order of the file. Raises VocabularyMistake that names file and line."""
    found = {}
    for row in read_rows(path, columns=_COLUMNS, key="id"):
        question = BoardQuestion(row.text("id"), row.text("code"), row.filled("question"))
        if not question.question.endswith("?"):
            raise row.mistake("the column “question” holds no question: it does not end with a question mark.")
        found[question.id] = question
    return found


@functools.cache
def board_questions() -> dict[str, BoardQuestion]:
    """The questions that come with the program."""
    return load_board_questions(shipped("board_questions.csv"))


def questions_for(code: str) -> Sequence[BoardQuestion]:
    """Those of one code; with "" those that go with every quarter."""
    return tuple(one for one in board_questions().values() if one.code == code)
