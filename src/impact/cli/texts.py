"""Texts from a CSV file with the columns id and text, and results to another."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from impact.cli.options import read_table


def read_texts(path: Path) -> list[tuple[str, str]]:
    """(id, text) of each row. Raises Unusable when the file or a column is not there."""
    return [(row["id"], row["text"]) for row in read_table(path, "id", "text")]


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Any]) -> int:
    """Writes dataclasses as rows and says how many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(columns)
        lines = [astuple(row) for row in rows]
        out.writerows(lines)
    return len(lines)
