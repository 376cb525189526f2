"""Columns of their own for single choices, as survey programs export them, in; which choice each stands for, out."""

import re
from collections.abc import Sequence

from impact.understand.forms.code_words import CodeWords
from impact.understand.forms.columns import Column
from impact.understand.forms.question_words import role_of
from impact.words import fold

# Of the different ticks of a question, so many are codes before it is taken for a question about codes: a survey on
# other things may offer “time” or “community” too.
FEWEST_CODES = 1 / 2

# What a form program writes under a question with an answer in own words.
OPEN_ENDED = re.compile(r"open[- ]ended|in your own words")
# The question that we print, whatever else stands in it, needs no other sign.
OURS = re.compile(r"\bshow|\bcodes?\b|\bthemes?\b|\bzeig|gezeigt|montr|mostr|osoitti|näytti")

_ONE_CHOICE = re.compile(r"^(?P<question>.+?)(?: - selected choice)?(?: - (?P<a>[^-]+)|\s*\[(?P<b>.+)\])$", re.I)
_TICKED = frozenset(
    {"1", "x", "yes", "true", "checked", "selected", "ticked", "✓", "✔", "oui", "sí", "ja", "sì", "kyllä"}
)
_NOT_TICKED = frozenset({"0", "no", "false", "unchecked", "not selected", "non", "nein", "ei", "não"})


def one_choice(column: Column) -> str:
    """The choice that a column of its own stands for, as survey programs export several choices."""
    said = {fold(answer) for answer in column.answers}
    if column.label and not OPEN_ENDED.search(fold(column.label)):
        return column.label if said <= {fold(column.label), *_TICKED, *_NOT_TICKED} else ""
    found = _ONE_CHOICE.match(column.title.strip())
    choice = (found["a"] or found["b"] or "").strip() if found else ""
    return choice if choice and said <= {fold(choice), *_TICKED, *_NOT_TICKED} else ""


def is_ticked(column: Column, row: int) -> bool:
    """Whether the one choice of this column was chosen in this row."""
    words = fold(column.words.get(row, ""))
    return bool(words) and words not in _NOT_TICKED


def asks_to_choose(column: Column) -> str:
    """The role of a column that stands for one choice: of ticked codes, of consent, or of nothing of ours."""
    found = _ONE_CHOICE.match(column.title.strip())
    asked = {role_of(column.title), role_of(found["question"]) if found else ""}
    return next((role for role in ("ticks", "consent") if role in asked), "")


def without_other_choices(columns: Sequence[Column], *, codes: CodeWords) -> list[Column]:
    """Of the questions with a column a choice, those whose choices are codes: a survey offers many other choices."""
    groups: dict[str, list[Column]] = {}
    for column in columns:
        if column.role == "ticks" and column.choice:
            groups.setdefault(_question(column), []).append(column)
    other = {
        column.at
        for question, group in groups.items()
        for column in group
        if sum(codes.knows(fold(c.choice)) for c in group) < FEWEST_CODES * len(group) and not OURS.search(question)
    }
    return [column.as_("") if column.at in other else column for column in columns]


def _question(column: Column) -> str:
    found = _ONE_CHOICE.match(column.title.strip())
    return fold(found["question"] if found and not column.label else column.title)
