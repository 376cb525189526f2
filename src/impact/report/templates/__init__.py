"""What a library knows in; two workbooks to fill in, a card to print and the questions for an online form out."""

from collections.abc import Sequence
from datetime import date

from impact.report.templates.card import card
from impact.report.templates.form_questions import form_questions
from impact.report.templates.reflections import reflections
from impact.report.templates.statistics import statistics

__all__ = ["templates"]


def templates(*, today: date, branches: Sequence[str] = ()) -> dict[str, bytes]:
    """File names and contents. `branches`, where the library has any, are offered to choose from; so are the months
    around `today`. Filled in, the workbooks and the exports of the online form are read without a question.
    """
    return {
        "statistics.xlsx": statistics(branches=branches, today=today),
        "reflections.xlsx": reflections(branches=branches, today=today),
        "reflection-card-a4.pdf": card("a4", made_at=today),
        "reflection-card-letter.pdf": card("us-letter", made_at=today),
        "form-questions.txt": form_questions(branches=branches),
    }
