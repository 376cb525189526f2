"""A table in, a part of a sheet out: a table that can be sorted, and below it the totals, live where they are sums."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from impact.look import PALETTES
from impact.report.documents.workbook.totals import Totals, totals
from impact.report.values import Value, rows
from impact.report.xlsx_cells import Cells

_COLOURS = PALETTES["light"]
_LONGEST_NAME, _BUTTON = 255, 4
_HEAD: Mapping[str, Any] = {
    "bold": True,
    "valign": "vcenter",
    "font_color": _COLOURS["bg"],
    "bg_color": _COLOURS["count"],
}
NOTHING = "Nothing to show here."


@dataclass(frozen=True, slots=True)
class _Table:
    """`at` is the row of the header; `places` says, of each row of the table, in which row of the sheet it stands."""

    names: Sequence[str]
    lines: Sequence[Sequence[Value]]
    at: int
    places: Sequence[int]


def write_table(sheet: Worksheet, cells: Cells, frame: pd.DataFrame, at: int) -> int:
    """From row `at` on; the first free row below. Totals stand last, apart from what can be sorted and filtered."""
    names, lines = [str(name) for name in frame.columns], list(rows(frame))
    if not names or not lines:
        cells.words(sheet, at, 0, NOTHING)
        return at + 1
    found = totals(names, lines)
    parts = [row for row in range(len(lines)) if row not in found.rows]
    apart = bool(found.keys) and bool(found.rows)
    end = at + len(parts) + 1
    first_total = end + 2 if apart else end
    places = {row: at + 1 + place for place, row in enumerate(parts)}
    places |= {row: first_total + place for place, row in enumerate(found.rows)}
    table = _Table(names, lines, at, [places[row] for row in range(len(lines))])
    wide = column_widths(cells, frame)
    for column, width in enumerate(wide):
        sheet.set_column(column, column, width)
    _write_lines(sheet, cells, table, found, wide)
    for head in (at, end + 1) if apart else (at,):
        _write_head(sheet, cells, table, head, wide)
    if parts and _may_be_a_table(names):
        columns = [
            {"header": name, "header_format": cells.look(**_head_look(table, at))} for at, name in enumerate(names)
        ]
        sheet.add_table(at, 0, end - 1, len(names) - 1, {"columns": columns, "style": None})
    return max(end, first_total + len(found.rows))


def _write_lines(sheet: Worksheet, cells: Cells, table: _Table, found: Totals, wide: Sequence[float]) -> None:
    for row, line in enumerate(table.lines):
        bold = {"bold": True, "top": 1, "top_color": _COLOURS["count"]} if row in found.rows else {}
        sheet.set_row(table.places[row], cells.high_of(line, wide))
        for column, (value, name) in enumerate(zip(line, table.names, strict=True)):
            parts = (found.live or {}).get((row, column))
            if parts and isinstance(value, int | float):
                look = cells.number_look(value, name, **bold)
                sheet.write_formula(table.places[row], column, _formula(table, found, row, column, parts), look, value)
            elif value is None and bold:
                sheet.write_blank(table.places[row], column, None, cells.look(**bold))
            else:
                cells.value(sheet, table.places[row], column, value, name, **bold)


def _formula(table: _Table, found: Totals, row: int, column: int, parts: Sequence[int]) -> str:
    """The sum of all rows above; where they belong to several totals, of those with the same words in the key columns:
    it stays right when the rows are sorted.
    """
    if not found.keys:
        return f"=SUM({_range(table, parts, column)})"
    above = [at for at in range(len(table.lines)) if at not in found.rows]
    alike = (
        f"({_range(table, above, key)}={xl_rowcol_to_cell(table.places[row], key, col_abs=True)})"
        for key in found.keys
        if len({line[key] for line in table.lines}) > 1
    )
    return f"=SUMPRODUCT({'*'.join((*alike, _range(table, above, column)))})"


def _range(table: _Table, parts: Sequence[int], column: int) -> str:
    places = [table.places[part] for part in parts]
    first, last = (xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True) for row in (min(places), max(places)))
    return f"{first}:{last}"


def column_widths(cells: Cells, frame: pd.DataFrame) -> list[float]:
    """In widths of a digit."""
    lines = list(rows(frame))
    return [_wide(cells, str(name), [line[at] for line in lines]) for at, name in enumerate(frame.columns)]


def _wide(cells: Cells, name: str, values: Sequence[Value]) -> float:
    """Beside the words of a header stands the button that filters."""
    return max(cells.width(name, values), max(map(len, name.split()), default=0) + _BUTTON)


def _write_head(sheet: Worksheet, cells: Cells, table: _Table, at: int, wide: Sequence[float]) -> None:
    sheet.set_row(at, cells.high_of(table.names, wide) + 4)
    for column, name in enumerate(table.names):
        cells.words(sheet, at, column, name, **_head_look(table, column))


def _head_look(table: _Table, column: int) -> dict[str, Any]:
    """Over numbers it stands as they do."""
    told = [line[column] for line in table.lines if line[column] is not None]
    numbers = bool(told) and all(isinstance(value, int | float) for value in told)
    return {**_HEAD, **({"align": "right"} if numbers else {"indent": int(column > 0)})}


def _may_be_a_table(names: Sequence[str]) -> bool:
    """A program wants every column named, each otherwise, and in no more letters."""
    named = {name.casefold().strip() for name in names} - {""}
    return len(named) == len(names) and max(map(len, names)) <= _LONGEST_NAME
