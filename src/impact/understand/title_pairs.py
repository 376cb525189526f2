"""The rows above a table in; what they say in pairs, “Year: 2025”, “Branch | East”, as running words out."""

import re
from collections.abc import Sequence

from impact.sheets import Cell
from impact.understand.column_names import TIME_WORDS, place_rank
from impact.understand.grid import TIME, YEAR, seen_in, shape
from impact.understand.when import read_when
from impact.words import fold

_LONGEST_KEY = 40
_MONTHS = re.compile(r"^(?:month|mois|mes|monat|mese|kuukausi|mês|quarter|qtr|trimestre|quartal)$")
_YEARS = re.compile(r"^(?:(?:fiscal |financial |calendar |reporting )?year|fy|année|año|jahr|anno|vuosi|ano)$")


def title_pairs(cells: Sequence[Cell]) -> list[tuple[str, Cell]]:
    """The key and the value of each pair in one row: a key ends in a colon, or is the name of a place or a time."""
    filled = [cell for cell in cells if cell is not None]
    pairs: list[tuple[str, Cell]] = []
    for at, cell in enumerate(filled[:-1]):
        if isinstance(cell, str) and len(cell) <= _LONGEST_KEY and (cell.endswith(":") or _names(cell, len(filled))):
            pairs.append((cell.rstrip(": "), filled[at + 1]))
    return pairs


def in_words(pairs: Sequence[tuple[str, Cell]]) -> list[str]:
    """Each pair as one line, and a month and a year that stand apart as one time."""
    month = next((v for k, v in pairs if _MONTHS.match(fold(k)) and _is_part(v)), None)
    year = next((v for k, v in pairs if _YEARS.match(fold(k)) and shape(v) in (YEAR, TIME)), None)
    together = [f"{seen_in(month)} {seen_in(year)}"] if month is not None and year is not None else []
    return [*together, *(f"{key}: {seen_in(value)}" for key, value in pairs if value is not None)]


def _names(cell: str, filled: int) -> bool:
    """A bare “Branch” or “Year” is a key only where its value is all that stands beside it."""
    words = fold(cell)
    return filled == 2 and (place_rank(words) in (0, 1) or bool(TIME_WORDS.match(words)))


def _is_part(value: Cell) -> bool:
    when = read_when(value)
    return bool(when and (when.month or when.quarter) and not when.period and not when.year)
