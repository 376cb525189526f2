"""A typed cell in, its words or nothing out."""

from datetime import date, datetime, time, timedelta

from impact.sheets import Cell


def words_of(cell: Cell) -> str:
    """As a person would read it; a blank cell, and one of blanks only, is the empty string. Text stays as it is."""
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    return str(cell)


def is_number(cell: Cell) -> bool:
    """A number, also one written as text."""
    if isinstance(cell, bool) or cell is None:
        return False
    if isinstance(cell, int | float | timedelta):
        return True
    return isinstance(cell, str) and cell.strip().replace(",", "").replace("%", "").replace(".", "", 1).isdecimal()


def is_time(cell: Cell) -> bool:
    return isinstance(cell, date | datetime | time)
