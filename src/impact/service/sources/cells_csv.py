"""What is behind a row in, the cells of its counts as comma-separated values out (RFC 4180, UTF-8). For staff."""

import csv
import io

from impact.report.csv_file import inert
from impact.report.plain import plain
from impact.service.sources.behind import Behind

_HEAD = ("measure", "place", "time", "value", "flag", "file", "sheet", "cell", "decided", "part of", "which is")


def cells_csv(found: Behind) -> bytes:
    """A line a cell, each with the number that it is part of."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(_HEAD)
    for count in found.counts:
        of = f"{count.shown.place.branch or 'all branches'}, {count.shown.period}"
        for cell in count.cells.itertuples():
            told = (count.measure.label, cell.branch, cell.period, cell.value, cell.flag)
            where = (cell.file, cell.sheet, cell.cell, cell.touched)
            lines.writerow([*map(_cell, (*told, *where, of)), count.shown.value])
    return ("\ufeff" + out.getvalue()).encode()


def _cell(value: object) -> object:
    return inert(plain(value)) if isinstance(value, str) else value
