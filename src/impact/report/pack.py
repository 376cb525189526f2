"""Finished files in, one folder of them with its MANIFEST out."""

import csv
import hashlib
import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from impact.report.csv_file import inert
from impact.report.plain import plain

MANIFEST = "MANIFEST.csv"
# Pictures are drawn quickly and not small: a quick look makes them, and what holds them, half as large.
_WITH_PICTURES = (".png", ".docx", ".pptx", ".xlsx")
_QUICK = 1
COLUMNS = ("file", "figure", "filters", "n", "sha256")


@dataclass(frozen=True)
class Export:
    """One file of a pack. `figure` says which, and how it looks; `filters`, in words, what was chosen; `n` how many
    reflections, or blank.

    Without a name it is a file that could not be made: `filters` says why.
    """

    file: str
    figure: str
    contents: bytes
    filters: str
    n: str = ""


def file_name(*, period: str, scope: str, form: str, look: str, ending: str, version: int = 1) -> str:
    """`2026Q2_north-hill+2_sides_slide-light_v1.png`."""
    return f"{period.replace('-', '').replace('/', '-')}_{_plain(scope)}_{form}_{look}_v{version}.{ending}"


def write_pack(exports: Iterable[Export], folder: Path) -> list[str]:
    """Writes the files and MANIFEST.csv (file, figure, filters, n, sha256) and gives the names."""
    folder.mkdir(parents=True, exist_ok=True)
    packed = list(exports)
    for export in (one for one in packed if one.file):
        place = folder / export.file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(export.contents)
    (folder / MANIFEST).write_bytes(manifest(packed))
    return [export.file for export in packed if export.file]


def zip_pack(exports: Iterable[Export], *, day: date) -> bytes:
    """The same in one ZIP. The same files of the same day give the same bytes."""
    packed = list(exports)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        files = [(export.file, export.contents) for export in packed if export.file]
        for name, contents in (*files, (MANIFEST, manifest(packed))):
            about = zipfile.ZipInfo(name, date_time=(day.year, day.month, day.day, 0, 0, 0))
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, contents, compresslevel=_QUICK if name.endswith(_WITH_PICTURES) else None)
    return out.getvalue()


def manifest(exports: Iterable[Export]) -> bytes:
    """A line a file. One that could not be made has no file name: its line says why, and has no digest."""
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow(COLUMNS)
    for export in exports:
        digest = hashlib.sha256(export.contents).hexdigest() if export.file else ""
        told = (inert(plain(words)) for words in (export.figure, export.filters, export.n))
        lines.writerow((export.file, *told, digest))
    return out.getvalue().encode()


def _plain(words: str) -> str:
    return "".join(c if c.isalnum() or c == "+" else "-" for c in words.casefold()).strip("-") or "all"
