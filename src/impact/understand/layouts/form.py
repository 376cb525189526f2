# ruff: noqa: E501 -- lists of words read best one thought a line
"""A form: a question on each line and its answer beside it. A number is taken over only where one stands on a line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from impact.decisions import Decisions
from impact.period import Period
from impact.sheets import address
from impact.understand.account import Account
from impact.understand.calendar import UNKNOWN, Calendar
from impact.understand.context import Context, calendar_for
from impact.understand.grid import NUMBER, TEXT, TIME, TOKEN, YEAR, Grid, shape
from impact.understand.measure_words import refusal
from impact.understand.measures import Named, decided, measure_named
from impact.understand.numerals import Number
from impact.understand.said_times import one_time, without_times
from impact.understand.troubles import FATE_OF_TROUBLE
from impact.understand.unknown import Unknown
from impact.understand.values import read_number
from impact.understand.when import When, read_when
from impact.vocabulary.measures import measures
from impact.words import fold, tidy

# What forms say and tables do not.
_FORM_WORDS = re.compile(
    r"\bsections? \d|please (?:select|complete|specify|enter|tick|state|provide)|go to guidance|\bsum of (?:cells|lines|rows|items)|\bannual total\b|authorities may|enter here|"
    r"\bmemorandum\b|^\(?[a-z]\) |\bto be completed\b|\bquestion \d|\bif yes\b|\bsigned\b|\bcontact name\b|\bname of (?:library|person completing)",
    re.I,
)
_BESIDE = re.compile(r"^\(?(?:sum of|to nearest|cumulative|please|yes|no|£|\$|%|n/a)\b|^[-–\s]*$", re.I)
_MAY_BE_NEGATIVE = re.compile(r"\b(?:net|change|difference|variance|balance|income|expenditure|receipts|cost)\b")
FEWEST_LINES = 3
# So many lines one after the other count up by one only where they number themselves.
_FEWEST_BLANK = 5


@dataclass(frozen=True)
class FormLines:
    """The rows with one number beside their words, those with several, and the columns that only number the lines."""

    single: dict[int, int]
    several: tuple[int, ...]
    numbering: frozenset[int]
    words: int


@dataclass(frozen=True)
class Around:
    """What holds for all lines of one form, and where their outcomes go."""

    top: When | None
    calendar: Calendar
    place: str | None
    decisions: Decisions
    account: Account
    unknown: Unknown


def looks_like_form(grid: Grid) -> FormLines | None:
    """Evidence: words that forms use, and most lines with one number only."""
    words = sum(bool(_FORM_WORDS.search(cell)) for row in grid.rows[:600] for cell in row if isinstance(cell, str))
    words += 2 * bool(re.match(r"(?:sections?|part|question) \d", grid.sheet.name, re.I))
    if words < 2:
        return None
    numbering = frozenset(c for c in range(min(grid.width, 80)) if _numbers_lines(grid, c))
    single, several = {}, []
    for r, row in enumerate(grid.rows):
        at = [
            c
            for c, cell in enumerate(row)
            if (c not in numbering and shape(cell) == NUMBER) or (c not in numbering and shape(cell) == YEAR and c > 0)
        ]
        if len(at) == 1 and any(isinstance(cell, str) for cell in row):
            single[r] = at[0]
        elif len(at) > 1:
            several.append(r)
    single = {r: c for r, c in single.items() if r not in _of_blank_lines(grid, single)}
    if len(single) < FEWEST_LINES - (words > 3) or (len(single) < len(several) and words < 8):
        return None
    return FormLines(single, tuple(several), numbering, words)


def _numbers_lines(grid: Grid, column: int) -> bool:
    cells = [
        row[column]
        for row in grid.rows
        if type(row[column]) is int or (isinstance(row[column], str) and str(row[column]).isdecimal())
    ]
    numbers = [int(str(cell)) for cell in cells]
    if len(numbers) < 6:
        return False
    steps = [b - a for a, b in pairwise(numbers)]
    return sum(step in (1, 2) for step in steps) >= 0.6 * len(steps)


def _of_blank_lines(grid: Grid, single: dict[int, int]) -> set[int]:
    """Lines whose only number is their own, 118, 119, 120 …, as nobody answered them."""
    found: set[int] = set()
    run: list[int] = []
    for r, c in [*single.items(), (-1, -1)]:
        last = grid.rows[run[-1]][single[run[-1]]] if run else None
        if run and c == single[run[-1]] and isinstance(last, int) and grid.rows[r][c] == last + 1:
            run.append(r)
            continue
        if len(run) >= _FEWEST_BLANK:
            found.update(run)
        run = [r]
    return found


def count_form(grid: Grid, form: FormLines, context: Context, account: Account, unknown: Unknown) -> None:
    account.how.append(f"a form: {len(form.single)} lines hold a question and one number")
    place = _decided_place(context)
    calendar = calendar_for(context, grid.sheet, _titles(grid))
    around = Around(_time_at_top(grid), calendar, place, context.decisions, account, unknown)
    answers = set(form.single.values())
    for r, c in form.single.items():
        _one_line(grid, r, c, around)
    for r in form.several:
        account.row(r, "needs_you", "form_row")
    _tell_cells(grid, answers, account)


def _decided_place(context: Context) -> str | None:
    from impact.understand.asks import place_answer  # noqa: PLC0415

    return place_answer(context)


def _titles(grid: Grid) -> list[str]:
    return [cell for row in grid.rows[:6] for cell in row if isinstance(cell, str)]


def _time_at_top(grid: Grid) -> When | None:
    found = {when for row in grid.rows[:5] for cell in row if isinstance(cell, str) and (when := read_when(cell))}
    return found.pop() if len(found) == 1 else None


def _one_line(grid: Grid, row: int, column: int, around: Around) -> None:
    place, account, unknown = around.place, around.account, around.unknown
    cell = grid.rows[row][column]
    read = read_number(cell)
    texts = _texts(grid, row, column)
    words = " ".join(texts)
    label = " › ".join(part for part in (_heading(grid, row), words) if part)
    if not isinstance(read, Number) or not texts:
        account.row(row, "set_aside", "form_line")
        return
    if read.value < 0 and not _MAY_BE_NEGATIVE.search(fold(label)):
        account.remark(row, column, "below_zero", "set_aside", seen=str(cell))
        account.row(row, "set_aside", "row_with_trouble")
        return
    named = _measure(texts, words, around.decisions)
    percent = (
        read.percent
        or grid.sheet.formats.get((row, column)) == "percent"
        or bool(re.search(r"%|\bper ?cent", fold(words)))
    )
    key = "" if percent else named.key
    period = around.calendar.period(one_time(words), around.top)
    span = period if isinstance(period, Period) else None
    fate = "kept" if span and place is not None else "needs_you"
    account.counts(
        {
            "branch": [place or ""],
            "measure": [key],
            "label": [label],
            "value": [read.value],
            "unit": ["percent" if percent else measures()[key].unit if key else ""],
            "flag": [read.flag or ("estimated" if words.casefold().startswith("estimated") else "counted")],
            "cell": [address(row, column)],
            "row": [row + 1],
            "fate": [fate],
        },
        np.array([span.start if span else None], dtype="datetime64[s]"),
        np.array([span.end if span else None], dtype="datetime64[s]"),
    )
    account.row(row, fate, "" if fate == "kept" else "no_place" if place is None else "no_period")  # type: ignore[arg-type]
    unknown.places += place is None
    if not span:
        unknown.periods[period if isinstance(period, str) else UNKNOWN] += 1


def _measure(texts: Sequence[str], words: str, decisions: Decisions) -> Named:
    """Only where the line holds one question, and its words are exactly a measure's name, or a person said so."""
    answer = decided(words, decisions)
    if answer is not None:
        return Named(answer if answer in measures() else "", "somebody decided so")
    if len(texts) > 1 or refusal(words):
        return Named("", "")
    return measure_named(without_times(texts[0]) or texts[0])


def _texts(grid: Grid, row: int, column: int) -> list[str]:
    """The words of the question: to the left of the number, without hints such as “(Sum of cells 1 to 4)”."""
    return [
        tidy(cell)
        for cell in grid.rows[row][:column]
        if isinstance(cell, str) and shape(cell) in (TEXT, TIME) and not _BESIDE.match(cell)
    ]


def _heading(grid: Grid, row: int) -> str:
    """The nearest line above that has words at the left and no number."""
    for r in range(row - 1, max(-1, row - 12), -1):
        cells = [cell for cell in grid.rows[r] if cell is not None]
        texts = [cell for cell in cells if isinstance(cell, str)]
        if (
            texts
            and len(texts[0]) <= 70
            and not any(shape(cell) == NUMBER for cell in cells)
            and isinstance(grid.rows[r][0] or grid.rows[r][1 % max(1, grid.width)], str)
        ):
            return texts[0]
    return ""


def _tell_cells(grid: Grid, answers: set[int], account: Account) -> None:
    for (r, c), error in grid.sheet.errors.items():
        account.remark(r, c, "error_cell", "set_aside", seen=error)
        account.row(r, "set_aside", "row_with_trouble")
    for r, c in grid.sheet.uncached:
        account.remark(r, c, "uncached_formula", "set_aside")
        account.row(r, "set_aside", "row_with_trouble")
    for r, row in enumerate(grid.rows):
        for c in answers:
            cell = row[c]
            if isinstance(cell, str) and shape(cell) == TOKEN:
                account.remark(r, c, "not_available", FATE_OF_TROUBLE["not_available"], seen=cell)
