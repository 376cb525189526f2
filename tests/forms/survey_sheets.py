"""Exports of outcome surveys, invented, in the columns that their systems write."""

from impact.decisions import Decisions
from impact.sheets import Book, Sheet
from impact.understand import understand

KEY = b"the library's own key"
LEARNED = "I learned something that is helpful"
CONFIDENT = "I feel more confident about what I just learned"
APPLY = "I intend to apply what I just learned"
AWARE = "I am more aware of resources and services provided by the library"
LIKED = "What did you like most about the program?"
CONTINUE = "What can the library do to help you continue to learn more?"
AGREE = ("Strongly Disagree", "Disagree", "Neither Agree nor Disagree", "Agree", "Strongly Agree")

PATIENT = "The teacher was patient and showed me twice how to send a picture to my daughter."
SLOWER = "Please go slower and hold it again in the evening for those of us who work."

IMMEDIATE = ("Survey ID", "Response ID", "Survey Topic", "Program Name", "Program Date", "Library", "Branch",
             LEARNED, CONFIDENT, APPLY, AWARE, LIKED, CONTINUE)  # fmt: skip


def immediate(number, *steps, liked=None, more=None, branch="East Branch", date="2026-04-17"):
    return (88, number, "Digital Learning", "Email for beginners", date, "Willow Lake Public Library", branch,
            *steps, liked, more)  # fmt: skip


def read(*rows, decisions=(), file="survey.csv", name="survey", key=KEY):
    sheet = Sheet(file, name, "f" * 64, tuple(tuple(None if cell == "" else cell for cell in row) for row in rows))
    book = Book(file, "f" * 64, (sheet,))
    [found] = understand(book, decisions=Decisions.of(decisions), fiscal_start=None, writer_key=key)
    return found


def answers(found, outcome=None):
    """Answer, least and most of each line; of one outcome where it is named."""
    lines = found.survey if outcome is None else found.survey[found.survey["outcome"] == outcome]
    return [
        (line.answer, *(None if end != end else int(end) for end in (line.scale_min, line.scale_max)))
        for line in lines.itertuples()
    ]


def fates(found):
    return {line.row: line.fate for line in found.rows}
