"""Texts from a CSV file with the columns id and text, and results to another."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from impact.cli.options import Unusable


def read_texts(path: Path) -> list[tuple[str, str]]:
    """(id, text) of each row. Raises Unusable when the file or a column is not there."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            if lost := {"id", "text"} - set(table.fieldnames or ()):
                raise Unusable(f"{path}: the column “{min(lost)}” is missing from the first line.")
            return [(row["id"] or "", row["text"] or "") for row in table]
    except (OSError, UnicodeDecodeError):
        raise Unusable(f"{path}: cannot be read as text in UTF-8.") from None


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Any]) -> int:
    """Writes dataclasses as rows and says how many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(columns)
        lines = [astuple(row) for row in rows]
        out.writerows(lines)
    return len(lines)
