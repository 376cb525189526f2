"""A question in, how it is put to a person and which answers are offered out."""

from collections.abc import Mapping
from typing import get_args

from impact.policy.consent import LEVELS
from impact.questions import QuestionKind
from impact.understood import SheetKind
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures

NONE = "none"
_MONTHS = "January February March April May June July August September October November December".split()
_ASK: dict[QuestionKind, str] = {
    "measure": "What does “{seen}” count?",
    "branch": "Which branch is “{seen}”?",
    "period": "Which period does “{seen}” belong to?",
    "fiscal_year": "In which month does the library’s year start? We saw “{seen}”.",
    "value": "Which number is meant by “{seen}”?",
    "totals": "Is “{seen}” a total of the others?",
    "correction": "Two files say different things: {seen}. Which one counts?",
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


def asked(kind: str, seen: str) -> str:
    """The question as a sentence, with the words of the file in it."""
    return _ASK[kind].format_map({"seen": seen}) if kind in _ASK else seen


def answers(kind: str, guesses: tuple[str, ...]) -> Mapping[str, str]:
    """Answer → how it reads; our guesses first, then all others there are. Empty: any words may be typed."""
    every = {answer: words for answer, words in _all_answers(kind).items() if answer not in guesses}
    return {**{guess: _all_answers(kind).get(guess, guess) for guess in guesses if guess}, **every}


def may_type(kind: str) -> bool:
    """Kinds whose answer may be any name, number or period."""
    return kind in ("branch", "period", "value", "correction")


def _all_answers(kind: str) -> dict[str, str]:
    match kind:
        case "measure":
            return {**{key: m.label for key, m in measures().items()}, NONE: "Nothing on this list"}
        case "code":
            return {**{key: code.name for key, code in codebook().items()}, NONE: "Nothing on this list"}
        case "totals":
            return {"yes": "Yes, it is a total: do not add it", "no": "No, it is a part like the others"}
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
