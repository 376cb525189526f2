"""Sheets as form programs export them, small enough to be read here."""

from datetime import datetime

from impact.decisions import Decision, Decisions
from impact.sheets import Book, Sheet
from impact.understand.forms import understand_reflections

KEY = b"the library's own key"

STORY = "What happened between you and someone here that the numbers will not show?"
TOLD = "How could you tell that it mattered to them?"
SHOWED = "What did it show?"
HELPED = "What helped, or what would have helped you?"
IDEA = "One thing the library could do?"
CONSENT = "Who may read or quote this?"

SMILED = "She came back to the desk and smiled, because I had remembered the name of her dog."
PRINTED = "He needed one page printed for the court, and we got it done a minute before the door closed."
QUIET = "Nobody said a word for an hour, and when she left she thanked me for the quiet."

MS_HEADER = ("ID", "Start time", "Completion time", "Email", "Name", "Language", "Branch", STORY, TOLD, SHOWED, CONSENT)


def ms_row(
    number, text, *, branch="East Branch", told="They showed it", showed="", consent="", day=1, email="anonymous"
):
    at = datetime(2026, 7, day, 10, 5, 33)
    return (number, datetime(2026, 7, day, 10, 1), at, email, None, "English", branch, text, told, showed, consent)


def sheet_of(*rows, name="Sheet1", file="Reflections.xlsx"):
    return Sheet(file, name, "sha", tuple(tuple(None if cell == "" else cell for cell in row) for row in rows))


def read(*rows, decisions=(), fiscal_start=None, modified=None, **names):
    """The rows of one sheet, understood."""
    sheet = sheet_of(*rows, **names)
    return understand_reflections(
        sheet,
        book=Book(sheet.file, "sha", (sheet,), modified),
        decisions=Decisions.of(decisions),
        fiscal_start=fiscal_start,
        writer_key=KEY,
    )


def answer(question, said):
    return Decision(question.kind, question.subject, said)


def asked(understood, kind):
    return [question for question in understood.questions if question.kind == kind]


def column(understood, name):
    return understood.reflections[name].tolist()


def fates(understood):
    return {line.row: line.fate for line in understood.rows}


def remarks(understood):
    return {(line.cell, line.key) for line in understood.remarks}
