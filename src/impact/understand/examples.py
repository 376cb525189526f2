"""A sheet in, the sheet without the example rows of our templates out, and a line for each of them."""

from collections.abc import Sequence
from dataclasses import replace

from impact.ledger import Line
from impact.sheets import Sheet
from impact.understood import Understood
from impact.vocabulary.example_row import is_example
from impact.vocabulary.problems import problem_line

# The example stands under the heads; what people wrote further down is theirs, whatever it is called.
_FURTHEST = 12


def without_examples(sheet: Sheet) -> tuple[Sheet, list[Line]]:
    """Example rows become blank rows, so that every address stays as it is; nothing else changes."""
    found = {row for row, cells in enumerate(sheet.rows[:_FURTHEST]) if is_example(cells)}
    if not found:
        return sheet, []
    rows = tuple(() if row in found else cells for row, cells in enumerate(sheet.rows))
    blanked = replace(sheet, rows=rows)
    blanked.__dict__["digest"] = sheet.digest  # the same sheet: what was answered about its cells still fits
    lines = [
        problem_line("example_row", "set_aside", file=sheet.file, sheet=sheet.name, row=row + 1)
        for row in sorted(found)
    ]
    return blanked, lines


def with_lines(understood: Understood, lines: Sequence[Line]) -> Understood:
    """The account with those rows at their places."""
    if not lines:
        return understood
    return replace(understood, rows=tuple(sorted((*understood.rows, *lines), key=lambda line: line.row or 0)))
