"""The cells of a book in; in which month its year seems to begin, by the order of its months and quarters, out."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from impact.sheets import Cell
from impact.understand.grid import Grid
from impact.understand.stretch import When
from impact.understand.when import read_when

_MONTHS = "January February March April May June July August September October November December".split()
_MOST_ROWS, _MOST_COLUMNS = 80, 60
_WHOLE_YEAR, _FEWEST_PAIRS = 12, 4


def guess_first_month(grids: Iterable[Grid]) -> tuple[int, str] | None:
    """Twelve months side by side, or beneath each other, that do not begin in January; None where two orders stand."""
    found: dict[int, str] = {}
    for grid in grids:
        for line, how in _lines(grid):
            first = _begins(line)
            if first:
                last = _MONTHS[(first - 2) % 12]
                found.setdefault(first, f"the months {how} run from {_MONTHS[first - 1]} to {last}")
            for quarter_first in _before_quarters(line):
                found.setdefault(quarter_first, f"the first quarter begins with {_MONTHS[quarter_first - 1]}")
        for restart in _restarts(grid):
            found.setdefault(restart, f"the running total begins anew in {_MONTHS[restart - 1]}")
    return next(iter(found.items())) if len(found) == 1 else None


def quarters_beside_months(grids: Iterable[Grid]) -> tuple[int, str] | None:
    """“Q1” beside July, August and September, row by row; None where nothing, or several beginnings, fit."""
    for grid in grids:
        whens = [[_time(cell) for cell in row[:_MOST_COLUMNS]] for row in grid.rows[:_MOST_ROWS]]
        pairs = {pair for row in whens if (pair := _pair(row))}
        fits = [first for first in range(1, 13) if all((m - first) % 12 // 3 + 1 == q for m, q in pairs)]
        if len(pairs) >= _FEWEST_PAIRS and len(fits) == 1:
            return fits[0], f"the first quarter stands beside {_MONTHS[fits[0] - 1]}"
    return None


def _lines(grid: Grid) -> Iterable[tuple[Sequence[Cell], str]]:
    rows = grid.rows[:_MOST_ROWS]
    yield from ((row, "across") for row in rows)
    yield from (([row[c] for row in rows], "beneath each other") for c in range(min(grid.width, 3)))


def _begins(line: Sequence[Cell]) -> int | None:
    """The first of twelve months, one after the other; None where they begin in January.

    Years that follow each other begin alike; a run that breaks off within a year may have begun with any month.
    """
    runs: list[list[int]] = [[]]
    for cell in line:
        month = _month(_time(cell))
        if not month or runs[-1][-1:] == [month]:
            continue
        if not runs[-1] or month == runs[-1][-1] % 12 + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    whole = next((run for run in runs if run and len(run) % _WHOLE_YEAR == 0), None)
    return whole[0] if whole and whole[0] != 1 else None


def _before_quarters(line: Sequence[Cell]) -> Iterable[int]:
    """Jul, Aug, Sep, Q1: where the year of three months right before their quarter begins, if not in January."""
    whens = [when for cell in line if (when := _time(cell))]
    for at, when in enumerate(whens[3:], start=3):
        months = [_month(before) for before in whens[at - 3 : at]]
        in_order = all(months) and all(b == a % 12 + 1 for a, b in pairwise(months))
        if when.quarter and not when.month and not when.last_quarter and in_order:
            first = (months[0] - 1 - 3 * (when.quarter - 1)) % 12 + 1
            if first != 1:
                yield first


def _restarts(grid: Grid) -> Iterable[int]:
    """The month in which a column “YTD” falls for the first time, beside a column of months."""
    rows = grid.rows[:_MOST_ROWS]
    for top, row in enumerate(rows[:15]):
        for c, cell in enumerate(row):
            if not isinstance(cell, str) or not any(
                w in cell.casefold() for w in ("ytd", "year to date", "cumulative")
            ):
                continue
            below = [(_row_month(line), line[c]) for line in rows[top + 1 :]]
            numbers = [(month, value) for month, value in below if month and isinstance(value, int | float)]
            for (before, low), (month, value) in pairwise(numbers):
                if month == before % 12 + 1 and month != 1 and isinstance(value, int | float) and value < low / 2:
                    yield month


def _row_month(row: Sequence[Cell]) -> int:
    return next((month for cell in row[:3] if (month := _month(_time(cell)))), 0)


def _pair(row: Sequence[When | None]) -> tuple[int, int] | None:
    month = next((month for when in row if (month := _month(when))), 0)
    quarter = next((when.quarter for when in row if when and when.quarter and not when.last_quarter), 0)
    return (month, quarter) if month and quarter else None


def _time(cell: Cell) -> When | None:
    return read_when(cell) if isinstance(cell, str | date) else None


def _month(when: When | None) -> int:
    if when is None or when.last_month or when.day:
        return 0
    if when.period and when.period.grain in ("day", "month"):
        return when.period.start.month if when.other is None or when.fiscal else 0
    return when.month if not when.period else 0
