"""A column's numbers in; their unit and whether they were counted, estimated, sampled or revised, out."""

import re
from collections.abc import Sequence

from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.numerals import Number
from impact.understand.row_kinds import cell_text
from impact.vocabulary.measures import measures
from impact.words import fold

_ESTIMATED = re.compile(r"\(est(?:\.|imated?)?\)|\bestimated?\b", re.I)


def unit_of(key: str, number: Number, head: Head) -> str:
    """The unit of one number: percent as written, else the measure's, else what sign or header say."""
    if number.percent:
        return "percent"
    if key:
        return measures()[key].unit
    if number.currency:
        return "currency"
    return "percent" if "%" in head.label else ""


def is_no_count(key: str, number: Number) -> bool:
    """Percentages, and money under the name of something that is counted: “Programs”, $ 300."""
    return number.percent or bool(number.currency and key and measures()[key].unit != "currency")


def flags_of(layout: Layout, head: Head, rows: Sequence[int], values: Sequence[Number]) -> list[str]:
    """One flag for each number: its own mark first, then the column of methods beside it, then the header."""
    method = _method_column(layout, head)
    grid = layout.table.grid
    flags = []
    for r, number in zip(rows, values, strict=True):
        said = _method(cell_text(grid.rows[r][method])) if method is not None else ""
        flags.append(number.flag or said or ("estimated" if _ESTIMATED.search(head.label) else "counted"))
    return flags


def _method_column(layout: Layout, head: Head) -> int | None:
    """A column “CT/ES” or “method” belongs to the number column just before it."""
    columns = list(layout.table.columns)
    at = columns.index(head.column)
    for c in columns[at + 1 : at + 3]:
        column = next(col for col in layout.columns if col.index == c)
        if column.role == "method":
            return c
        if column.role == "number":
            return None
    return None


def _method(text: str) -> str:
    words = fold(text)
    if words in ("e", "es", "est", "est.", "estimate", "estimated") or words.startswith(
        ("estimat", "based on estimate")
    ):
        return "estimated"
    if "sample" in words:
        return "sampled"
    return "revised" if words.startswith("revis") else ""
