"""The columns of a form in, each with its role out: by the words of its question first, then by its answers."""

import re
from collections.abc import Sequence
from statistics import median

from impact.decisions import Decisions
from impact.understand.forms.answers import felt_seen, told_by
from impact.understand.forms.asking import looks_offered
from impact.understand.forms.cells import is_number
from impact.understand.forms.choice_columns import (
    FEWEST_CODES,
    OPEN_ENDED,
    OURS,
    asks_to_choose,
    one_choice,
    without_other_choices,
)
from impact.understand.forms.choices import split_cells
from impact.understand.forms.code_words import CodeWords
from impact.understand.forms.columns import Column, Columns
from impact.understand.forms.days import read_moment
from impact.understand.forms.identity import IDENTITY, identity_by_values
from impact.understand.forms.open_answers import are_different, is_long, is_open
from impact.understand.forms.question_words import role_of
from impact.understand.when import read_when
from impact.vocabulary.codebook import Codebook
from impact.words import fold

# Choices of one word are never this long.
LONGEST_CHOSEN_WORDS = 12

_OWN_WORDS = re.compile(r"please specify|^other\b|\bother$|- text$|_text$")
# One of these makes a form one of reflections, with what helped and an idea beside the story.
_REFLECTIVE = ("story", "felt_seen", "ticks", "consent")
_PLACE = re.compile(r"librar|branch|biblio|kirjasto|médiath")


def give_roles(columns: Sequence[Column], *, decisions: Decisions, book: Codebook | None = None) -> Columns:
    """Every column with its role; `open` for further open answers, nothing for what no question of ours asks."""
    codes = CodeWords(decisions, book)
    said = [_by_words(column, decisions=decisions, codes=codes) for column in columns]
    branches = any(column.role == "branch" for column in said)
    out = [column.as_("branch") if not branches and _names_places(column) else column for column in said]
    out = without_other_choices(out, codes=codes)
    if not any(column.role in _REFLECTIVE for column in out):
        # “Suggestions” in a survey on other things is an answer like the others.
        out = [c.as_(_if_open(c, always=True)) if c.role in ("helped", "idea") else c for c in out]
    return Columns(tuple(_with_a_story(out)))


def _by_words(column: Column, *, decisions: Decisions, codes: CodeWords) -> Column:
    by_values = identity_by_values(column.answers)
    role = by_values or role_of(column.title)
    if role in IDENTITY:
        return column.as_(role)
    own = _OWN_WORDS.search(fold(column.label)) and not codes.knows(fold(column.label))  # “Seeing the other” is a code
    if own or (not role and _OWN_WORDS.search(fold(column.title))):
        return column.as_(_if_open(column, always=True))
    if choice := one_choice(column):
        return column.as_(asks_to_choose(column), choice=choice)
    checked = _checked(role, column, decisions=decisions, codes=codes)
    open_ended = OPEN_ENDED.search(fold(f"{column.title} {column.label}"))
    return column.as_(checked or _if_open(column, always=bool(open_ended)))


def _checked(role: str, column: Column, *, decisions: Decisions, codes: CodeWords) -> str:
    """The role that words gave, if the answers bear it out; else what the answers say by themselves."""
    answers = column.answers
    match role:
        case "story" | "helped" | "idea":
            return role if not answers or _are_words(answers) else ""
        case "felt_seen":
            known = sum(felt_seen(a, decisions=decisions) is not None for a in answers)
            return role if not answers or known * 2 >= len(answers) or not _are_prose(answers) else _if_open(column)
        case "ticks":
            return role if not answers or _are_codes(column, codes=codes) else _if_open(column)
        case "told_by":
            return role if any(told_by(a) for a in answers) else _if_open(column)
        case "branch" | "service" | "role":
            return role if not _are_prose(answers) else _if_open(column)
        case "completed" | "started" | "recorded" | "date":
            found = sum(read_moment(cell) is not None for cell in column.cells.values())
            told = sum(read_when(cell) is not None for cell in column.cells.values())
            if found * 2 >= len(answers) or (role != "date" and found):
                return role
            return "period" if told * 2 >= len(answers) else role if found else _if_open(column)
        case "period":
            told = sum(read_when(cell) is not None for cell in column.cells.values())
            return role if told * 2 >= len(answers) else ""
        case "consent" | "form" | "own_word":
            return role
    if not role and answers and _are_spelt_codes(column, codes=codes):
        return "ticks"
    return _if_open(column, always=role == "comment")


def _if_open(column: Column, *, always: bool = False) -> str:
    if not column.cells or not _are_words(column.answers):
        return ""
    return "open" if always or is_open(column.answers) else ""


def _with_a_story(columns: list[Column]) -> list[Column]:
    """One column is the story: the first that asks for it, else the first open one. The others are open answers."""
    asked = [c for c in columns if c.role == "story" and c.cells] or [c for c in columns if c.role == "story"]
    opened = [c for c in columns if c.role == "open"] or _most_words(columns)
    story = next(iter([*asked, *opened]), None)
    return [
        c.as_("story") if c is story else c.as_("open" if c.cells else "") if c.role == "story" else c for c in columns
    ]


def _most_words(columns: Sequence[Column]) -> list[Column]:
    """Where nothing is open: the column without a role in which most is written, if more than names stand there."""
    free = [c for c in columns if not c.role and not c.choice and c.cells and _are_words(c.answers)]
    written = [c for c in free if _mean_words(c) > 2 and are_different(c.answers)]
    return sorted(written, key=_mean_words, reverse=True)[:1]


def _mean_words(column: Column) -> float:
    return sum(len(answer.split()) for answer in column.answers) / len(column.answers)


def _are_words(answers: Sequence[str]) -> bool:
    return sum(is_number(answer) for answer in answers) * 2 < len(answers)


def _are_prose(answers: Sequence[str]) -> bool:
    return bool(answers) and median(len(answer.split()) for answer in answers) > LONGEST_CHOSEN_WORDS


def _are_codes(column: Column, *, codes: CodeWords) -> bool:
    """Enough of the ticks are codes; or the question is ours and nothing in it reads like a story."""
    chosen = _chosen(column, codes=codes)
    known = sum(codes.knows(words) for words in chosen)
    if known and known >= FEWEST_CODES * sum(looks_offered(words, rows=rows) for words, rows in chosen.items()):
        return True
    ours = role_of(column.title) == "ticks" and OURS.search(fold(column.title))
    return bool(ours) and not any(is_long(words) for words in chosen)


def _are_spelt_codes(column: Column, *, codes: CodeWords) -> bool:
    """Whatever the question: nearly all ticks are codes, and more than one of them was used."""
    chosen = _chosen(column, codes=codes)
    found = {code for words in chosen if (code := codes.code(words))}
    return len(found) >= 2 and sum(codes.knows(words) for words in chosen) >= 0.75 * len(chosen)


def _chosen(column: Column, *, codes: CodeWords) -> dict[str, int]:
    rows: dict[str, int] = {}
    for choices in split_cells(column.words, known=codes.knows).values():
        for words in {fold(choice) for choice in choices}:
            rows[words] = rows.get(words, 0) + 1
    return rows


def _names_places(column: Column) -> bool:
    """A column called “Name” that names libraries."""
    places = sum(bool(_PLACE.search(fold(answer))) for answer in column.answers)
    return column.role == "name" and bool(column.cells) and places * 2 > len(column.answers)
