"""The rows of a book that wait for a time in; the one or two questions that give it to them out."""

from collections.abc import Sequence

from impact.questions import FISCAL_SUBJECT, QUARTERS_SUBJECT, Question, cell_subject
from impact.sheets import Sheet
from impact.understand.calendar import FISCAL, QUARTERS, UNKNOWN
from impact.understand.context import Context
from impact.understand.unknown import Unknown

# Most library years begin in July, October or April, where not in January.
_USUAL = ("7", "10", "4")
_ASKED = tuple[Sheet, Question]


def time_questions(context: Context, asked: Sequence[tuple[Sheet, Unknown]]) -> list[_ASKED]:
    """The fiscal year once for the library, the period once for the book; names that clash once for each sheet."""
    out: list[_ASKED] = []
    for need, question in ((FISCAL, fiscal_question), (QUARTERS, quarters_question)):
        waiting = [(sheet, unknown.periods[need]) for sheet, unknown in asked if unknown.periods[need]]
        if waiting:
            rows = sum(rows for _, rows in waiting)
            out.append((waiting[0][0], question(waiting[0][0], guess=context.fiscal_guess, rows=rows)))
    waiting = [(sheet, unknown.periods[UNKNOWN]) for sheet, unknown in asked if unknown.periods[UNKNOWN]]
    plain = [(sheet, rows) for sheet, rows in waiting if sheet.digest not in context.clashes]
    if plain:
        rows = sum(rows for _, rows in plain)
        out.append((plain[0][0], _period_question(plain[0][0], context.period_asked_at or plain[0][0].digest, rows)))
    return out + [
        (sheet, _clash_question(context, sheet, rows)) for sheet, rows in waiting if (sheet, rows) not in plain
    ]


def fiscal_question(sheet: Sheet, *, guess: tuple[int, str] | None, rows: int, seen: str = "a fiscal year") -> Question:
    """In which month the library's year starts; the file's own guess stands first, with its reason."""
    reason = "The numbers are of fiscal years, and nothing says in which month (1–12) these start."
    if guess:
        reason = f"The numbers are of fiscal years. In this file {guess[1]}: please confirm the month (1–12)."
    return Question(
        "fiscal_year",
        FISCAL_SUBJECT,
        sheet.file,
        sheet.name,
        "",
        seen=seen,
        guesses=_guesses(guess, _USUAL),
        reason=reason,
        rows_waiting=rows,
    )


def quarters_question(sheet: Sheet, *, guess: tuple[int, str] | None, rows: int) -> Question:
    """In which month the first quarter begins: asked only where the library's year does not begin in January."""
    reason = (
        "Quarters stand without “FY”, and the library's year does not begin in January: "
        "in which month (1–12) does the first quarter begin?"
    )
    return Question(
        "fiscal_year",
        QUARTERS_SUBJECT,
        sheet.file,
        sheet.name,
        "",
        seen=QUARTERS_SUBJECT,
        guesses=_guesses(guess, ("1", *_USUAL)),
        reason=reason,
        rows_waiting=rows,
    )


def _guesses(guess: tuple[int, str] | None, usual: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*((str(guess[0]),) if guess else ()), *usual)))[:3]


def _period_question(sheet: Sheet, digest: str, rows: int) -> Question:
    reason = "Neither the sheet nor the file says which month or year these numbers are of."
    return Question(
        "period", cell_subject(digest, ""), sheet.file, sheet.name, seen=sheet.file, reason=reason, rows_waiting=rows
    )


def _clash_question(context: Context, sheet: Sheet, rows: int) -> Question:
    clash = context.clashes[sheet.digest]
    return Question(
        "period",
        cell_subject(sheet.digest, ""),
        sheet.file,
        sheet.name,
        seen=sheet.name,
        guesses=clash.guesses,
        reason=f"{clash.reason} Which of them are these numbers of?",
        rows_waiting=rows,
    )
