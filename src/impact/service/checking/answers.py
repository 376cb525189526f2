"""A question and an answer in; the answer in the form that reading understands, or why it does not fit, out."""

import math
from collections.abc import Callable

from impact.decisions import NEITHER, earlier_label, of_sheet, same_as, sheet_named
from impact.period import Period
from impact.policy.consent import LEVELS
from impact.questions import SHEETS_SUBJECT, QuestionKind
from impact.service.refusal import Refused
from impact.vocabulary.codebook import Codebook, codebook
from impact.vocabulary.measures import measures
from impact.words import tidy

NONE = "none"
GRAINS = ("day", "month", "quarter", "year")
SHEET_KINDS = ("counts", "reflections", "survey", "form", "nothing")


def fitting(kind: QuestionKind, answer: str, *, subject: str = "", codes: Codebook | None = None) -> str:
    """The answer as it is kept. Raises Refused with what would fit.

    A correction is a number, or a sheet where its `subject` is sheets; either, where the subject is not known.
    `codes` is the library's codebook.
    """
    if kind == "code":
        return _one_of(NONE, *(codebook() if codes is None else codes))(tidy(answer))
    if kind == "correction" and (subject.startswith(SHEETS_SUBJECT) or (not subject and _names_a_sheet(answer))):
        return _a_sheet(answer)
    return _FITS[kind](tidy(answer))


def _one_of(*allowed: str) -> Callable[[str], str]:
    def check(answer: str) -> str:
        found = next((word for word in allowed if word.casefold() == answer.casefold()), None)
        if found is None:
            shown = ", ".join(f"“{word}”" for word in allowed[:12])
            raise Refused(f"“{answer}” is no answer to this question. Choose one of {shown}.")
        return found

    return check


def _a_name(answer: str) -> str:
    if not answer:
        raise Refused("Type the name of the branch.")
    return answer


def _a_period(answer: str) -> str:
    try:
        period = Period.parse(answer)
    except ValueError:
        raise Refused(f"“{answer}” is no period. Write 2026, 2026-Q2, 2026-04 or 2026-04-01/2026-06-30.") from None
    return f"{period.start.isoformat()}/{period.end.isoformat()}"


def _a_month(answer: str) -> str:
    if not answer.isdecimal() or not 1 <= int(answer) <= 12:
        raise Refused(f"“{answer}” is no month. Write 1 for January up to 12 for December.")
    return str(int(answer))


def _a_number(answer: str) -> str:
    plain = answer.replace(",", "").replace(" ", "")
    try:
        number = float(plain)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise Refused(f"“{answer}” is no number. Type digits only.")
    return plain


def _names_a_sheet(answer: str) -> bool:
    return bool(sheet_named(tidy(answer))) or tidy(answer).casefold() == NEITHER


def _a_sheet(answer: str) -> str:
    """The sheet whose numbers count, or `none` for neither."""
    if not _names_a_sheet(answer):
        raise Refused(f"“{answer}” names no sheet. Write “sheet: file › sheet”, or “none” if neither is to count.")
    return of_sheet(named) if (named := sheet_named(tidy(answer))) else NEITHER


def _a_number_or_none(answer: str) -> str:
    return NONE if answer.casefold() == NONE else _a_number(answer)


def _a_measure(answer: str) -> str:
    """A measure, `none`, or the earlier label that this one goes on."""
    if label := earlier_label(answer):
        return same_as(label)
    return _one_of(NONE, *measures())(answer)


_FITS: dict[QuestionKind, Callable[[str], str]] = {
    "measure": _a_measure,
    "branch": _a_name,
    "period": _a_period,
    "fiscal_year": _a_month,
    "value": _a_number_or_none,
    "totals": _one_of("yes", "no"),
    "identity_column": _one_of("yes", "no"),
    "correction": _a_number,
    "grain": _one_of(*GRAINS),
    "consent": _one_of(*LEVELS),
    "sheet": _one_of(*SHEET_KINDS),
}
