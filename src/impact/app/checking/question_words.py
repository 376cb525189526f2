"""A question in, how it is put to a person and which answers are offered out."""

from collections.abc import Mapping
from typing import get_args

from impact.charts import words
from impact.decisions import NEITHER, earlier_label, sheet_named
from impact.period import Period
from impact.policy.consent import LEVELS
from impact.questions import QUARTERS_SUBJECT, SHEETS_SUBJECT, QuestionKind
from impact.understood import SheetKind
from impact.vocabulary.codebook import Codebook, codebook
from impact.vocabulary.measures import measures

NONE = "none"
WHOLE_SYSTEM = "whole system"
# Where our guess is only the nearest word there is, a hasty click must not accept it: the person chooses.
_CHOOSE_YOURSELF = frozenset({"measure", "code", "period", "fiscal_year", "sheet", "consent"})
_MONTHS = "January February March April May June July August September October November December".split()
_ASK: dict[QuestionKind, str] = {
    "measure": "What does “{seen}” count?",
    "branch": "Which branch is “{seen}”?",
    "period": "Which period does “{seen}” belong to?",
    "fiscal_year": "In which month does the library’s year start?",
    "value": "Which number is meant by “{seen}”?",
    "totals": "Does “{seen}” only sum up or repeat others?",
    "correction": "Two files say different things. Which number counts?",
    "grain": "Is “{seen}” told by day, by month, by quarter or by year?",
    "consent": "What did the writer allow with “{seen}”?",
    "code": "Which code is meant by “{seen}”?",
    "identity_column": "Shall the column “{seen}” be taken out? It seems to say who somebody is.",
    "sheet": "What does the sheet “{seen}” hold?",
}
_CONSENT_WORDS = {
    "withdrawn": "Nothing any more: withdrawn",
    "reader": "Only the readers may read it",
    "colleagues": "Colleagues may read it",
    "anonymous": "Anyone, without name and role",
    "role": "Anyone, with role and branch",
    "named": "Anyone, with name",
}
_SHEET_WORDS = {
    "counts": "Counts",
    "reflections": "Reflections",
    "survey": "A survey",
    "form": "A form, not a table",
    "nothing": "Nothing for us",
}


def asked(kind: str, seen: str, *, sources: tuple[str, ...] = ()) -> str:
    """The question as a sentence, with the words of the file in it; `sources` are the names of its file and sheet."""
    if names_no_branch(kind, seen, sources):
        return "Which branch do these numbers belong to?"
    if kind == "grain" and seen.endswith("?"):  # two grains that disagree: both numbers are the question
        return seen
    if kind == "fiscal_year" and seen == QUARTERS_SUBJECT:
        return "In which month does the first quarter begin, where no “FY” stands beside it?"
    return _ASK[kind].format_map({"seen": seen}) if kind in _ASK else seen


def about(kind: str, subject: str) -> str:
    """What two files differ about, in words: its subject is branch, period, measure and the values."""
    if kind == "correction" and subject.startswith(SHEETS_SUBJECT):
        return "Sheets that differ in many numbers"
    parts = subject.split(" · ")
    if kind != "correction" or len(parts) < 3:
        return ""
    branch, period, measure = parts[:3]
    named = measures()[measure].label if measure in measures() else measure
    return ", ".join(part for part in (branch.title(), named, words.period(period)) if part)


def names_no_branch(kind: str, seen: str, sources: tuple[str, ...]) -> bool:
    """A question about a branch that only repeats a file's name: nothing in the file says which branch it is."""
    return kind == "branch" and seen in sources


def shows_guess(kind: str, seen: str, sources: tuple[str, ...]) -> bool:
    """Whether our first guess may stand there ready to be accepted."""
    return kind not in _CHOOSE_YOURSELF and not names_no_branch(kind, seen, sources)


def answers(kind: str, guesses: tuple[str, ...], codes: Codebook | None = None) -> Mapping[str, str]:
    """Answer → how it reads; our guesses first, then all others there are. Empty: any words may be typed.

    `codes` is the library's codebook, else it is the one of the program.
    """
    book = codebook() if codes is None else codes
    named = _all_answers(kind, book)
    put_away = {*guesses, *(book.set_aside if kind == "code" else ())}
    every = {answer: words_ for answer, words_ in named.items() if answer not in put_away}
    return {**{guess: named.get(guess) or read_out(kind, guess) for guess in guesses if guess}, **every}


def read_out(kind: str, answer: str) -> str:
    """An answer that stands on no list, in the words of people: periods, numbers, the whole system."""
    if kind == "branch" and answer == WHOLE_SYSTEM:
        return "The whole system, not one branch"
    if kind == "period":
        return _period(answer)
    if kind == "correction" and answer == NEITHER:
        return "Neither: leave them out"
    if kind == "correction" and (sheet := sheet_named(answer)):
        return f"The numbers of {sheet}"
    if kind in ("value", "correction"):
        return _number(answer)
    if kind == "measure" and (label := earlier_label(answer)):
        return f"The same as “{label}” before"
    return answer


def _period(answer: str) -> str:
    try:
        return words.period(Period.parse(answer).name())
    except ValueError:
        return answer


def _number(answer: str) -> str:
    try:
        return words.count(float(answer))
    except ValueError:
        return answer


def may_type(kind: str) -> bool:
    """Kinds whose answer may be any name, number or period."""
    return kind in ("branch", "period", "value", "correction")


def _all_answers(kind: str, codes: Codebook) -> dict[str, str]:
    match kind:
        case "measure":
            return {**{key: m.label for key, m in measures().items()}, NONE: "Nothing on this list"}
        case "code":
            return {**{code.id: code.name for code in codes.values()}, NONE: "Nothing on this list"}
        case "totals":
            return {"yes": "Yes: do not add it", "no": "No, it counts like the others"}
        case "identity_column":
            return {"yes": "Yes, take it out and delete it", "no": "No, keep it"}
        case "grain":
            return {"day": "By day", "month": "By month", "quarter": "By quarter", "year": "By year"}
        case "consent":
            return {level: _CONSENT_WORDS[level] for level in LEVELS}
        case "sheet":
            return {kind_: _SHEET_WORDS[kind_] for kind_ in get_args(SheetKind)}
        case "fiscal_year":
            return {str(number): month for number, month in enumerate(_MONTHS, start=1)}
        case "value":
            return {NONE: "It is not a number: unknown"}
    return {}
