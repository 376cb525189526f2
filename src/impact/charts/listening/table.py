"""Cells of the listening map in, the table that says the same in numbers out."""

import pandas as pd

from impact.charts.guarded import wholes
from impact.charts.listening.cells import Cell, Grid, Line
from impact.charts.words import listing, period


def twin(grid: Grid) -> pd.DataFrame:
    """Branch, a column of reflections written (Int64) for each quarter, and words in place of numbers.

    Blank is held back, or counted with others; 0 is nobody; the last column says which.
    """
    quarters = {
        period(quarter.period): wholes(_number(line.cells[i], line) for line in grid.lines)
        for i, quarter in enumerate(grid.quarters)
    }
    names = [line.name for line in grid.lines]
    return pd.DataFrame({"Branch": names, **quarters, "Note": [_note(line, grid) for line in grid.lines]})


def _number(cell: Cell, line: Line) -> int | None:
    return 0 if cell.kind in ("silent", "away") and line.role != "unit" else cell.n


def _note(line: Line, grid: Grid) -> str:
    """Each reason once, with its quarters."""
    reasons: dict[str, list[str]] = {}
    for cell, quarter in zip(line.cells, grid.quarters, strict=True):
        for reason in _reasons(cell, line, quarter.held):
            reasons.setdefault(reason, []).append(period(quarter.period))
    return "; ".join(f"{listing(when, most=len(when))}: {reason}" for reason, when in reasons.items())


def _reasons(cell: Cell, line: Line, held: int) -> list[str]:
    said = {
        "held_back": ["held back for privacy"],
        "unread": ["not read yet"],
        "away": ["nobody wrote, and nothing was counted here"] if line.role == "branch" else [],
    }.get(cell.kind, [])
    with_ = "counted with " if line.role == "branch" else ""
    if cell.partners:
        said = [*said, f"{with_}{', and '.join(listing(unit, most=len(unit)) for unit in cell.partners)}"]
    if line.role == "total" and held and cell.n:
        said = [*said, "some branches are held back"]
    return said
