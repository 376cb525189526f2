"""Finished files in, one folder of them with its MANIFEST out."""

import csv
import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "MANIFEST.csv"
COLUMNS = ("file", "form", "filters", "n", "sha256")


@dataclass(frozen=True)
class Export:
    """One file of a pack. `filters` says, in words, what was chosen; `n` is the number of reflections, or blank."""

    file: str
    form: str
    contents: bytes
    filters: str
    n: str = ""


def file_name(*, period: str, scope: str, form: str, look: str, ending: str, version: int = 1) -> str:
    """`2026Q2_north-hill+2_sides_slide-light_v1.png`."""
    return f"{period.replace('-', '').replace('/', '-')}_{_plain(scope)}_{form}_{look}_v{version}.{ending}"


def write_pack(exports: Iterable[Export], folder: Path) -> list[str]:
    """Writes the files and MANIFEST.csv (file, form, filters, n, sha256) and gives the names."""
    folder.mkdir(parents=True, exist_ok=True)
    out = io.StringIO()
    manifest = csv.writer(out)
    manifest.writerow(COLUMNS)
    names = []
    for export in exports:
        (folder / export.file).write_bytes(export.contents)
        digest = hashlib.sha256(export.contents).hexdigest()
        manifest.writerow((export.file, export.form, export.filters, export.n, digest))
        names.append(export.file)
    (folder / MANIFEST).write_text(out.getvalue(), encoding="utf-8", newline="")
    return names


def _plain(words: str) -> str:
    return "".join(c if c.isalnum() or c == "+" else "-" for c in words.casefold()).strip("-") or "all"
