"""A chart and the workbook it is drawn from in; what it keeps beside the cells it names out.

An office program reads those cells anew when the chart's numbers are edited or the workbook is opened, so a cell that
is named is a number that is told.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from impact.report.verify.opened import Stated
from impact.report.verify.xml_part import all_named, first

_CELLS = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?")
# Of one row or column: no chart of ours has more points.
_MOST = 10_000
NO_CELLS = "no cells of this workbook"


def kept_points(element: Element | None) -> dict[int, str]:
    """The values that a chart keeps, by their places."""
    points = all_named(element, "pt") if element is not None else ()
    found = {int(point.get("idx") or 0): first(point, "v") for point in points}
    return {at: value.text or "" for at, value in found.items() if value is not None}


def beside_its_cells(place: str, chart: Element, book: Any) -> Iterator[Stated]:
    """`book`: its last results, as openpyxl has them."""
    for reference in all_named(chart, "strRef", "numRef"):
        formula = first(reference, "f")
        names = (formula.text or "") if formula is not None else ""
        counted, cells = first(reference, "ptCount"), _cells(names, book)
        many = int(counted.get("val") or 0) if counted is not None else 0
        kept = _row(many, dict(kept_points(reference)))
        there = NO_CELLS if cells is None else _row(len(cells), dict(enumerate(cells)))
        yield Stated(f"{place}, {names}", kept, there)


def _cells(names: str, book: Any) -> list[Any] | None:
    found = _CELLS.fullmatch(names)
    sheet = (found[1] or found[2]).replace("''", "'") if found else ""
    if found is None or sheet not in book.sheetnames:
        return None
    top, bottom = int(found[4]), int(found[6] or found[4])
    if not 0 < top <= bottom <= _MOST:
        return None
    lines = book[sheet][f"{found[3]}{top}:{found[5] or found[3]}{bottom}"]
    return [cell.value for line in lines for cell in line]


def _said(value: Any) -> str:
    """A number and the same number in words are alike: a chart keeps both as words."""
    try:
        return f"{float(value):.9g}"
    except (TypeError, ValueError):
        return str(value)


def _row(many: int, values: dict[int, Any]) -> str:
    """Point by point; an empty cell is no point, and takes a place."""
    points = [f"{at + 1}: {_said(value)}" for at, value in sorted(values.items()) if value not in (None, "")]
    return f"{many} in a row, {'; '.join(points) or 'none told'}"
