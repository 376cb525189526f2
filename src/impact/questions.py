"""What only a person can know, asked once: a question's kind and subject make its id, for this quarter and the next."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

QuestionKind = Literal[
    "measure",
    "branch",
    "period",
    "fiscal_year",
    "value",
    "totals",
    "correction",
    "grain",
    "consent",
    "code",
    "identity_column",
    "sheet",
]
# Two things are asked about the library's year, once for all its files: when it begins, and whether quarters without
# “FY” go by it.
FISCAL_SUBJECT, QUARTERS_SUBJECT = "fiscal year", "quarters without a fiscal year"
# A correction of many numbers at once: the digests of the sheets that differ throughout stand behind it.
SHEETS_SUBJECT = "sheets: "
KINDS: tuple[QuestionKind, ...] = QuestionKind.__args__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Question:
    """`subject` says what is asked about; `seen` is how it stands in the file. Guesses: best first, at most three."""

    kind: QuestionKind
    subject: str
    file: str = ""
    sheet: str = ""
    cell: str = ""
    seen: str = ""
    guesses: tuple[str, ...] = ()
    reason: str = ""
    rows_waiting: int = 0

    @property
    def id(self) -> str:
        return question_id(self.kind, self.subject)


def question_id(kind: str, subject: str) -> str:
    """First 12 hex of sha256(kind + U+001F + subject)."""
    return hashlib.sha256(f"{kind}\x1f{subject}".encode()).hexdigest()[:12]


def cell_subject(sheet_digest: str, cell: str) -> str:
    """Subject of a question about one cell of one sheet as read (value, period, totals, grain, sheet)."""
    return hashlib.sha256(f"{sheet_digest}{cell}".encode()).hexdigest()


def ask_once(questions: Iterable[Question]) -> list[Question]:
    """One question an id, the first as it stands, with all rows that wait for it."""
    asked: dict[str, Question] = {}
    for question in questions:
        first = asked.get(question.id)
        asked[question.id] = (
            replace(first, rows_waiting=first.rows_waiting + question.rows_waiting) if first else question
        )
    return list(asked.values())
