"""The columns of ticks in; for each row its codes, the codes it was offered, and words of the writer's own, out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from impact.decisions import Decisions
from impact.understand.forms.asking import looks_offered
from impact.understand.forms.choice_columns import is_ticked
from impact.understand.forms.choices import split_cells
from impact.understand.forms.code_words import CodeWords, printed_ids
from impact.understand.forms.columns import Column, Columns
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.reflection_form import SHOWED
from impact.words import fold

# The form is taken for ours, with all ten starter codes, once more than half of them were met by their full names and
# nothing else was ticked; fewer are enough under the very question that we print. Otherwise only what somebody ticked
# is known to have been offered: a code that no form offered must not be counted as never ticked.
ENOUGH_STARTERS, ENOUGH_UNDER_OURS = 6, 3


@dataclass(frozen=True)
class Ticked:
    """One row's ticks. `own`: column and words that were typed, not chosen; `unknown`: column and folded choice."""

    codes: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    own: tuple[tuple[int, str], ...] = ()
    unknown: tuple[tuple[int, str], ...] = ()


@dataclass
class _Row:
    answered: bool = False
    codes: dict[str, None] = field(default_factory=dict)
    own: list[tuple[int, str]] = field(default_factory=list)
    unknown: list[tuple[int, str]] = field(default_factory=list)


def read_ticks(columns: Columns, *, decisions: Decisions, codes: Codebook | None = None) -> dict[int, Ticked]:
    """By row, from zero; a row whose question was left blank is not here."""
    words = CodeWords(decisions, codes)
    rows: dict[int, _Row] = {}
    offered: dict[str, None] = {}
    met: set[str] = set()
    for column in columns.of("ticks"):
        if column.choice:
            _read_one_choice(column, rows, offered, words=words)
        else:
            met |= _read_joined(column, rows, offered, words=words)
    ours = any(fold(column.title) == fold(SHOWED) for column in columns.of("ticks"))
    if _is_our_form(met, words=words, enough=ENOUGH_UNDER_OURS if ours else ENOUGH_STARTERS):
        offered |= dict.fromkeys(printed_ids())
    known = tuple(code for code in words.book if code in offered)
    return {
        row: Ticked(tuple(code for code in read.codes if code), known, tuple(read.own), tuple(read.unknown))
        for row, read in rows.items()
        if read.answered
    }


def _read_one_choice(column: Column, rows: dict[int, _Row], offered: dict[str, None], *, words: CodeWords) -> None:
    choice = fold(column.choice)
    code = words.code(choice)
    if code:
        offered[code] = None
    for row in column.cells:
        read = rows.setdefault(row, _Row())
        read.answered = True
        if is_ticked(column, row):
            _tick(read, column.at, choice, code)


def _read_joined(column: Column, rows: dict[int, _Row], offered: dict[str, None], *, words: CodeWords) -> set[str]:
    """Fills `rows` and `offered`; the folded choices that were met, without words of the writers' own."""
    cells = split_cells(column.words, known=words.knows)
    often = Counter(choice for choices in cells.values() for choice in {fold(c) for c in choices})
    met: set[str] = set()
    for row, choices in cells.items():
        read = rows.setdefault(row, _Row())
        read.answered = True
        typed = _typed(choices, often, words=words)
        for choice in choices:
            code = words.code(fold(choice))
            if choice in typed:
                continue
            met.add(fold(choice))
            _tick(read, column.at, fold(choice), code)
            if code:
                offered[code] = None
        if typed:
            read.own.append((column.at, _as_typed(column.words[row], typed)))
    return met


def _typed(choices: list[str], often: Counter[str], *, words: CodeWords) -> list[str]:
    """What was typed, not chosen. Beside typed words, a short unknown piece is their end after a comma."""
    unknown = [choice for choice in choices if words.code(fold(choice)) is None]
    if all(looks_offered(choice, rows=often[fold(choice)]) for choice in unknown):
        return []
    return [choice for choice in unknown if often[fold(choice)] < 2 or not looks_offered(choice, rows=2)]


def _tick(read: _Row, at: int, choice: str, code: str | None) -> None:
    if code is None:
        read.unknown.append((at, choice))
    else:
        read.codes[code] = None


def _as_typed(cell: str, typed: list[str]) -> str:
    """The words as they stand in the cell, where they stand together."""
    first, last = cell.find(typed[0]), cell.rfind(typed[-1])
    together = cell[first : last + len(typed[-1])]
    return together if sum(map(len, typed)) + 3 * len(typed) >= len(together) else ", ".join(typed)


def _is_our_form(met: set[str], *, words: CodeWords, enough: int) -> bool:
    named = {choice for choice in met if words.code(choice) != ""}
    starters = {code for choice in named if (code := words.code(choice)) in printed_ids()}
    return (
        len(starters) >= enough
        and all(words.is_spelt_out(choice) for choice in named)
        and starters.issuperset(code for choice in named if (code := words.code(choice)))
    )


def offered_anywhere(ticks: Mapping[int, Ticked]) -> tuple[str, ...]:
    """The codes that the form offered, in the codebook's order."""
    return next((read.offered for read in ticks.values()), ())
