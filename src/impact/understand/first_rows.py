"""The first row with numbers in, the first row of data out: words can stand where the first number is expected."""

import re
from collections.abc import Sequence

from impact.sheets import Cell
from impact.understand.column_names import place_rank
from impact.understand.grid import EMPTY, NUMBER, TEXT, TIME, TOKEN, YEAR, Grid, shape
from impact.understand.when import read_when
from impact.words import fold

_LOOK_BELOW = 40
# What a second row of a header says under “Branch”.
_NAMES = frozenset({"name", "names", "title", "code", "id", "no", "number"})
_HEDGE = r"about|approx(?:\.|imately)?|around|circa|ca\.?|c\.|roughly|nearly|almost|at least|some|~|≈|±|<|>|≤|≥"
_AMOUNT = r"\d[\d.,  ]*"
# “about 90”, “<5”, “35 & 40”, “90ish”: a count in words. “Ages 0-5” and “Week 1” are names of columns.
_IN_WORDS = re.compile(
    rf"^(?:(?:{_HEDGE}) ?{_AMOUNT}\+?|{_AMOUNT} ?(?:\+|\?|ish|or so)|{_AMOUNT} ?(?:&|or) ?{_AMOUNT})$", re.I
)


def first_row_of_data(grid: Grid, columns: Sequence[int], start: int, first: int) -> int:
    """`first`, or the row above it that begins the data; a row of words stays above as the header."""
    while first - 1 > start and _is_data(grid, columns, first - 1, first):
        first -= 1
    return first


def _is_data(grid: Grid, columns: Sequence[int], row: int, first: int) -> bool:
    """Under a header with words over each of its cells, and with words where numbers stand beneath."""
    here, above = grid.rows[row], grid.rows[row - 1]
    filled = [c for c in columns if here[c] is not None]
    if len(filled) < 2 or any(shape(above[c]) != TEXT for c in filled):
        return False
    below = range(first, min(len(grid.rows), first + _LOOK_BELOW))
    counted = [c for c in columns if shape(grid.rows[first][c]) in (NUMBER, TOKEN)]
    named = [c for c in filled if c not in counted]
    if not named or any(grid.rows[r] == here for r in below):
        return False
    in_words = [c for c in counted if here[c] is not None]
    years = bool(in_words) and all(shape(here[c]) in (YEAR, NUMBER, TOKEN) for c in in_words)
    if years and _is_named(above[columns[0]], here[columns[0]]):
        return True
    if in_words and all(_is_count(here[c]) for c in in_words):
        return True
    return any(_like_those_below(grid, row, c, below, counted) for c in named)


def _is_named(head: Cell, name: Cell) -> bool:
    """“East” under “Branch” begins the data, be its only count 1,905: years head columns over no branch's name."""
    if not isinstance(head, str) or not isinstance(name, str) or shape(name) != TEXT:
        return False
    return place_rank(fold(head)) is not None and place_rank(fold(name)) is None and fold(name) not in _NAMES


def _is_count(cell: Cell) -> bool:
    return shape(cell) == TOKEN or bool(_IN_WORDS.match(str(cell)))


def _like_those_below(grid: Grid, row: int, column: int, below: range, counted: Sequence[int]) -> bool:
    """The same kind of time as in most rows beneath, or the very name that stands beside numbers there once more."""
    cell = grid.rows[row][column]
    numbered = [grid.rows[r] for r in below if any(shape(grid.rows[r][c]) == NUMBER for c in counted)]
    under = [cells[column] for cells in numbered if shape(cells[column]) != EMPTY]
    if shape(cell) in (TIME, YEAR):
        return sum(_grain(other) == _grain(cell) for other in under) > len(under) / 2
    return shape(cell) == TEXT and cell in under


def _grain(cell: Cell) -> str:
    when = read_when(cell)
    return when.grain if when else ""
