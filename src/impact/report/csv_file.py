"""A figure in, its numbers as comma-separated values out (RFC 4180, UTF-8)."""

import csv
import io
import unicodedata

import pandas as pd

from impact.model import Figure
from impact.report.exporter import About, Exporter
from impact.report.values import Value, rows

# A spreadsheet program takes a file without this mark for the old alphabet of its country, and breaks “é” and “’”.
_MARK = "\ufeff"
# What makes a spreadsheet program compute a cell, or hand it to another program.
_STARTS = "=+-@"
_WITHOUT_INK = ("Cc", "Cf", "Cs")


def csv_file(figure: Figure, about: About) -> bytes:
    """The table twin."""
    return csv_of(figure.table)


def csv_of(table: pd.DataFrame) -> bytes:
    """A header, numbers in full precision (a change is a fraction), blank is unknown."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow([inert(str(column)) for column in table.columns])
    lines.writerows([_cell(value) for value in row] for row in rows(table))
    return (_MARK + out.getvalue()).encode()


def inert(words: str) -> str:
    """Text that a spreadsheet program would compute starts with an apostrophe; all other text is as it was."""
    return f"'{words}" if is_formula(words) else words


def is_formula(words: str) -> bool:
    """Looks past blanks and characters without ink, and through the wide forms of the signs (＝ ＋ － ＠)."""
    first = next((c for c in words if not c.isspace() and unicodedata.category(c) not in _WITHOUT_INK), "")
    return unicodedata.normalize("NFKC", first)[:1] in tuple(_STARTS)


def _cell(value: Value) -> object:
    if value is None:
        return ""
    return inert(value) if isinstance(value, str) else value


EXPORTER = Exporter("csv", "csv", "text/csv", "Numbers, plain (CSV)", "slide", csv_file)
