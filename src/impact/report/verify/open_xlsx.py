"""A workbook in, what its sheets show out; a formula's last result is held against what it comes to."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from impact.report.verify.chart_sources import beside_its_cells
from impact.report.verify.formulas import comes_to
from impact.report.verify.office_parts import descriptions, parts_of, shared_parts
from impact.report.verify.opened import Cell, Grid, Part, Stated, Words
from impact.report.verify.xml_part import root


def open_xlsx(contents: bytes) -> Iterator[Part]:
    """Raises ValueError for what is no workbook."""
    from openpyxl import load_workbook  # noqa: PLC0415  loads slowly

    parts = parts_of(contents)
    yield from shared_parts(parts)
    for file, data in parts.items():
        if file.startswith("xl/drawings/drawing") and file.endswith(".xml"):
            yield from descriptions(file, root(data))
    try:
        formulas, values = (load_workbook(io.BytesIO(contents), data_only=only) for only in (False, True))
    except (zipfile.BadZipFile, KeyError, TypeError) as why:
        raise ValueError("cannot be opened as a workbook") from why
    for file, data in parts.items():
        if file.startswith("xl/charts/chart") and file.endswith(".xml"):
            yield from beside_its_cells(file, root(data), values)
    for sheet in formulas.worksheets:
        yield Words("names of sheets", sheet.title)
        yield from _sheet(sheet, values[sheet.title])


def _sheet(formulas: Any, values: Any) -> Iterator[Part]:
    """Rows without a gap are one grid. What a formula last came to is part of its row, and is computed again."""
    rows: list[tuple[Cell, ...]] = []
    begun = 1
    for number, (row, last) in enumerate(zip(formulas.iter_rows(), values.iter_rows(), strict=True), start=1):
        yield from (part for cell in row if cell.data_type == "f" for part in _formula(cell, values))
        told = tuple(_cell(cell.value) for cell in last)
        if any(cell not in (None, "") for cell in told):
            rows.append(told)
        else:
            yield from _grid(formulas.title, begun, rows)
            rows, begun = [], number + 1
    yield from _grid(formulas.title, begun, rows)
    for foot in (formulas.oddHeader, formulas.oddFooter):
        for words in (foot.left.text, foot.center.text):
            if words:
                yield Words(f"sheet {formulas.title}, page", words.replace("&&", "&"))


def _grid(sheet: str, begun: int, rows: list[tuple[Cell, ...]]) -> Iterator[Grid]:
    if rows:
        yield Grid(f"sheet {sheet}, from row {begun}", tuple(rows))


def _formula(cell: Any, values: Any) -> Iterator[Stated]:
    """Computed again, and held against what it last came to."""
    come, last = comes_to(str(cell.value), values), values[cell.coordinate].value
    stated = f"{float(last or 0):.9g}" if last is None or isinstance(last, int | float) else str(last)
    yield Stated(f"sheet {values.title}, {cell.coordinate}", stated, come if isinstance(come, str) else f"{come:.9g}")


def _cell(value: Any) -> Cell:
    if isinstance(value, bool) or value is None:
        return None if value is None else str(value)
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return str(value)
