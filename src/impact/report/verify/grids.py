"""Tables of a file and those of the pack in; the cells that differ out."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from impact.report.values import said
from impact.report.verify.bare import bare, is_same
from impact.report.verify.corpus import Corpus
from impact.report.verify.opened import Cell, Grid
from impact.report.verify.pack_tables import PackTable, is_number

# Names of columns that hold a number and tell none.
_OURS = ("Itbeginswith(SHA-256)", "Fingerprint(SHA-256)")
# A workbook holds so many digits of a number.
_DIGITS = 1e-14


@dataclass(frozen=True, slots=True)
class _Laid:
    """A grid beside the table of the pack it is most like: the pairs of columns, and what differs."""

    columns: tuple[tuple[int, int], ...]
    differing: tuple[str, ...]
    rows: int


def grid_differences(grid: Grid, tables: Sequence[PackTable], corpus: Corpus) -> Iterator[str]:
    """A grid whose header no table has is read like words."""
    laid = [one for table in tables if (one := _laid(grid, table))]
    if not laid:
        yield from _as_words(grid, corpus)
        return
    best = min(laid, key=lambda one: (len(one.differing), -len(one.columns)))
    yield from best.differing
    beside = {here for here, _ in best.columns}
    for row in grid.rows:
        for at, cell in enumerate(row):
            if at not in beside:
                yield from _untold(cell, corpus)


def is_headed(row: Sequence[Cell], table: PackTable) -> bool:
    """Whether this row names columns of the table, and nothing else; one may have been changed."""
    named = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    known = sum(table.column(name) >= 0 for name in named)
    return bool(named) and known >= max(1, math.ceil(len(named) * 0.6)) and known >= min(2, len(table.head))


def _laid(grid: Grid, table: PackTable) -> _Laid | None:
    if not grid.rows or not is_headed(grid.rows[0], table):
        return None
    columns = [(at, table.column(str(name))) for at, name in enumerate(grid.rows[0]) if name]
    known = tuple((here, there) for here, there in columns if there >= 0)
    strange = [f"no table has a column “{grid.rows[0][here]}”" for here, there in columns if there < 0]
    differing, start = list(strange), 0
    for number, row in enumerate(grid.rows[1:], start=1):
        cells, at = _row_differences(row, table, known, start)
        differing += [f"row {number}, {words}" for words in cells]
        start = at + 1
    return _Laid(known, tuple(differing), len(grid.rows))


def _row_differences(
    row: Sequence[Cell], table: PackTable, columns: Sequence[tuple[int, int]], start: int
) -> tuple[list[str], int]:
    """Against the row of the table that is most like it, from `start` on: rows stand in the order of the table."""
    best, place = [f"“{row[columns[0][0]]}” is in no row of tables/{table.name}.csv"], start - 1
    fewest = len(columns)
    for at in range(start, len(table.rows)):
        found = [
            f"{table.head[there]}: {_shown(row[here])} instead of {_told(table.rows[at][there], table.head[there])}"
            for here, there in columns
            if not _same(row[here] if here < len(row) else None, table.rows[at][there], table.head[there])
        ]
        if len(found) < fewest:
            best, place, fewest = found, at, len(found)
        if not found:
            break
    return best, place


def _same(here: Cell, there: str, column: str) -> bool:
    if here is None or here == "":
        # A quote that is hidden, or words that found no room, are no number that differs.
        return not is_number(there)
    if isinstance(here, float):
        return is_number(there) and math.isclose(here, float(there), rel_tol=_DIGITS, abs_tol=1e-300)
    if is_same(bare(here), bare(there)):
        return True
    return is_number(there) and is_same(bare(here), bare(_told(there, column)))


def _told(cell: str, column: str) -> str:
    """A number as people read it."""
    if not is_number(cell):
        return cell or "nothing"
    number = float(cell)
    return said(int(number) if number.is_integer() else number, column)


def _shown(cell: Cell) -> str:
    return "nothing" if cell in (None, "") else str(cell)


def _as_words(grid: Grid, corpus: Corpus) -> Iterator[str]:
    for number, row in enumerate(grid.rows, start=1):
        for cell in row:
            for words in _untold(cell, corpus):
                yield f"row {number}, {words}"


def _untold(cell: Cell, corpus: Corpus) -> Iterator[str]:
    shown = "" if cell is None else f"{cell:g}" if isinstance(cell, float) else cell
    for number in corpus.untold(shown):
        if str(number.text) not in _OURS:
            yield f"“{number}” stands in no table"
