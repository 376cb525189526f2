"""The tables of a pack in; their cells as they stand, and every sentence in them, out."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from impact.report.csv_file import is_formula
from impact.report.verify.bare import bare


@dataclass(frozen=True, slots=True)
class PackTable:
    """`rows` hold words as they are written; a number stands in full precision, "" is not known."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, name: str) -> int:
        """Where it stands; -1 where there is none."""
        wanted = bare(name)
        return next((at for at, one in enumerate(self.head) if bare(one) == wanted), -1)


def read_table(name: str, contents: bytes) -> PackTable:
    """Raises ValueError for what is no table in UTF-8."""
    lines = list(csv.reader(io.StringIO(contents.decode("utf-8-sig"), newline="")))
    head, *rows = [tuple(_plain(cell) for cell in line) for line in lines] or [()]
    if any(len(row) != len(head) for row in rows):
        raise ValueError("a line is longer or shorter than the first")
    return PackTable(name, head, tuple(rows))


def sentences(tables: Mapping[str, PackTable]) -> Iterator[str]:
    """Names of columns, and cells that are more than a number."""
    for table in tables.values():
        yield from table.head
        yield from (cell for row in table.rows for cell in row if not is_number(cell))


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _plain(cell: str) -> str:
    """Without the mark that keeps a spreadsheet program from computing words."""
    return cell[1:] if cell.startswith("'") and is_formula(cell[1:]) else cell
