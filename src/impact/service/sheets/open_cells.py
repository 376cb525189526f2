"""A cell of a sheet in, what of it may be shown to somebody who is no reader out.

What people wrote, their names and their addresses are for the appointed readers, also beside a question.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from impact.service.sheets.sheets_understood import header_rows
from impact.sheets import Cell, Sheet
from impact.understood import Understood

HIDDEN_WORDS = "(text)"
# Columns of a form that hold no open words and nobody's name.
OPEN_ROLES = frozenset({"branch", "service", "consent", "told_by", "completed", "started", "recorded", "date"})
PEOPLE = frozenset({"email", "user", "name", "private", "own_word"})
# Nobody says who is an identity in a table of counts; so much text in one of its cells is a remark of somebody.
LONGEST_LABEL = 60
_UNREAD = frozenset({"desk_log", "hidden_sheet", "very_hidden_sheet", "hidden_list", "decided_sheet"})


@dataclass(frozen=True)
class OpenCells:
    """What of one sheet anybody who checks may see; `headers` are rows from zero."""

    sheet: Sheet
    headers: Collection[int]
    columns: Collection[int] | None
    """None: every column, as in a table of counts."""
    unread: bool
    people: Collection[int] = ()
    """Columns that say who somebody is."""

    def words(self, row: int, column: int) -> str:
        """As it stands, or “(text)”."""
        cell = self.sheet.at(row, column)
        return as_words(cell) if self.is_open(row, column) else HIDDEN_WORDS

    def is_open(self, row: int, column: int) -> bool:
        cell = self.sheet.at(row, column)
        if cell is None or (row in self.headers and not self.unread):
            return True
        if self.unread:
            return False
        if self.columns is not None:
            return column in self.columns
        return not isinstance(cell, str) or ("@" not in cell and len(cell) <= LONGEST_LABEL)

    def names_somebody(self, column: int) -> bool:
        return column in self.people


def open_cells(sheet: Sheet, understood: Understood) -> OpenCells:
    told = understood.kind in ("reflections", "survey") or bool(understood.roles)
    unread = any(line.key in _UNREAD for line in understood.rows) or understood.kind == "nothing"
    return OpenCells(
        sheet,
        headers={row - 1 for row in header_rows(understood)},
        columns={at for at, role in understood.roles.items() if role in OPEN_ROLES} if told else None,
        unread=unread,
        people={at for at, role in understood.roles.items() if role in PEOPLE},
    )


def as_words(cell: Cell) -> str:
    """A cell as a spreadsheet would show it, on one line."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, float):
        return f"{cell:.4f}".rstrip("0") if 1e-3 <= abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d") if cell.time() == datetime.min.time() else cell.strftime("%Y-%m-%d %H:%M")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return " ".join(str(cell).split())
