"""A workbook in, what its sheets show out; a formula's last result is held against what it comes to."""

import io
import math
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from impact.report.verify.office_parts import descriptions, parts_of, shared_parts
from impact.report.verify.opened import Cell, Grid, Part, Stated, Words
from impact.report.verify.xml_part import root

_SUM = re.compile(r"=(?:SUM\(|SUBTOTAL\((?:9|109),\s*)(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)\)")


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
    for sheet in formulas.worksheets:
        yield Words("names of sheets", sheet.title)
        yield from _sheet(sheet, values[sheet.title])


def _sheet(formulas: Any, values: Any) -> Iterator[Part]:
    """Rows without a gap are one grid; a row with a formula is a total and stands apart."""
    rows: list[tuple[Cell, ...]] = []
    begun = 1
    for number, row in enumerate(formulas.iter_rows(), start=1):
        total = any(cell.data_type == "f" for cell in row)
        if total:
            yield from _total(row, values)
        told = () if total else tuple(_cell(cell.value) for cell in row)
        if any(cell not in (None, "") for cell in told):
            rows.append(told)
        else:
            yield from _grid(formulas.title, begun, rows)
            rows, begun = [], number + 1
    yield from _grid(formulas.title, begun, rows)
    for part in (formulas.oddHeader, formulas.oddFooter):
        yield from (Words(f"sheet {formulas.title}, page", one.text) for one in (part.left, part.center) if one.text)


def _grid(sheet: str, begun: int, rows: list[tuple[Cell, ...]]) -> Iterator[Grid]:
    if rows:
        yield Grid(f"sheet {sheet}, from row {begun}", tuple(rows))


def _total(row: Any, values: Any) -> Iterator[Part]:
    for cell in row:
        place = f"sheet {values.title}, {cell.coordinate}"
        last = values[cell.coordinate].value
        if cell.data_type != "f":
            if cell.value is not None:
                yield Words(place, f"{cell.value}")
        elif found := _SUM.fullmatch(str(cell.value)):
            numbers = [one.value for line in values[found[1].replace("$", "")] for one in line]
            come = math.fsum(float(one) for one in numbers if isinstance(one, int | float))
            yield Stated(place, f"{float(last or 0):.9g}", f"{come:.9g}")
        else:
            yield Words(place, f"{last:.15g}" if isinstance(last, float) else str(last or ""))


def _cell(value: Any) -> Cell:
    if isinstance(value, bool) or value is None:
        return None if value is None else str(value)
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return str(value)
