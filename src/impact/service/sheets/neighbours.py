"""A question or a line of the account in, its cell as it stands in the workbook, with the cells around it, out."""

import re
from dataclasses import dataclass

from impact.service.cache import Cache
from impact.service.moment import once_a_moment
from impact.service.sheets.open_cells import HIDDEN_WORDS, OpenCells, open_cells
from impact.service.sheets.reading import inputs, read_all, reading_key, understand_alone
from impact.service.sheets.sheets_understood import book_called
from impact.sheets import column_letters
from impact.workspace import Workspace

ABOVE_AND_BELOW, LEFT_AND_RIGHT = 2, 2
LONGEST_CELL = 36
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """`cells[r][c]` stands in row `rows[r]` and column `columns[c]`; `asked` is r and c, where one cell is asked."""

    columns: tuple[str, ...]
    rows: tuple[int, ...]
    cells: tuple[tuple[str, ...], ...]
    asked: tuple[int, int] | None


_SEEN: Cache["Neighbours | None"] = Cache(60)


def neighbours(kept: Workspace, question_id: str) -> Neighbours | None:
    """None where the question is about no sheet, or its cells may not be shown."""
    return _SEEN.get((*reading_key(kept), question_id), lambda: _neighbours(kept, question_id))


def cells_of_line(kept: Workspace, file: str, sheet: str, row: int, cell: str) -> Neighbours | None:
    """The cell of a line among its neighbours; of a line on a whole row, the row's first filled cell.

    None where the sheet is not here any more, or nothing of it may be shown.
    """
    return _SEEN.get((*reading_key(kept), file, sheet, row, cell), lambda: _of_line(kept, file, sheet, row, cell))


def _of_line(kept: Workspace, file: str, sheet: str, row: int, cell: str) -> Neighbours | None:
    shown = _open(kept, file, sheet)
    if shown is None:
        return None
    rows = shown.sheet.rows
    cells = rows[row - 1] if 0 < row <= len(rows) else ()
    first = next((column for column, words in enumerate(cells) if words is not None), 0)
    return _around(shown, _spot(cell) or (row - 1, first), seen=HIDDEN_WORDS)


def _neighbours(kept: Workspace, question_id: str) -> Neighbours | None:
    asked = read_all(kept).merged.questions
    found = asked[asked["id"] == question_id]
    if found.empty:
        return None
    question = found.iloc[0]
    shown = _open(kept, question["file"], question["sheet"])
    return _around(shown, _spot(question["cell"]), seen=question["seen"]) if shown else None


def _open(kept: Workspace, file: str, sheet: str) -> OpenCells | None:
    """What of a sheet may be shown, if anything."""
    everything = once_a_moment(("sheets", kept.database), lambda: inputs(kept))
    place = book_called(everything.books, file, sheet)
    if place is None:
        return None
    book, found = place
    understood = understand_alone(kept, everything, book)[book.sheets.index(found)]
    shown = open_cells(found, understood)
    return None if shown.unread else shown


def _spot(cell: str) -> tuple[int, int] | None:
    found = _CELL.fullmatch(cell)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _around(shown: OpenCells, spot: tuple[int, int] | None, *, seen: str) -> Neighbours | None:
    """The cells around this one; without one, the corner where a table begins."""
    row, column = spot or _corner(shown)
    first_row, first_column = max(0, row - ABOVE_AND_BELOW), max(0, column - LEFT_AND_RIGHT)
    rows = range(first_row, min(len(shown.sheet.rows), first_row + 2 * ABOVE_AND_BELOW + 1))
    columns = range(first_column, min(shown.sheet.width, first_column + 2 * LEFT_AND_RIGHT + 1))
    if not rows or not columns:
        return None
    cells = [[_cut(shown.words(r, c)) for c in columns] for r in rows]
    asked = (row - first_row, column - first_column) if spot and row in rows and column in columns else None
    if asked and not shown.is_open(row, column):
        cells[asked[0]][asked[1]] = _cut(seen)  # the question itself says no more of it than this
    return Neighbours(tuple(map(column_letters, columns)), tuple(r + 1 for r in rows), tuple(map(tuple, cells)), asked)


def _corner(shown: OpenCells) -> tuple[int, int]:
    """Where the sheet's first filled cell is the upper left one that is shown."""
    rows = shown.sheet.rows
    row = next((r for r, cells in enumerate(rows) if any(cell is not None for cell in cells)), 0)
    column = min((c for c, cell in enumerate(rows[row]) if cell is not None), default=0) if rows else 0
    return row + ABOVE_AND_BELOW, column + LEFT_AND_RIGHT


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_CELL else f"{words[: LONGEST_CELL - 1].rstrip()}…"
