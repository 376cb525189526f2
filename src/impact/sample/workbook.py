"""Sheets of plain cells in, the bytes of a workbook out: the same cells give the same bytes, whatever the day."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | date | datetime | None

# The clock of a zip file starts here.
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


@dataclass(frozen=True)
class Page:
    """One sheet. `merged` are ranges such as A1:H1; `comments` stand at an address."""

    name: str
    rows: Sequence[Sequence[Value]]
    state: Literal["visible", "hidden"] = "visible"
    merged: Sequence[str] = ()
    comments: Mapping[str, str] = field(default_factory=dict)
    heads: Sequence[int] = (1,)
    """Rows in bold, from 1."""


def workbook_bytes(pages: Sequence[Page], *, modified: datetime) -> bytes:
    """An xlsx file that was last saved at `modified`, UTC."""
    book = Workbook()
    del book[book.sheetnames[0]]
    for page in pages:
        _fill(book.create_sheet(page.name), page)
    book.properties.creator = "Willow Lake Public Library (invented)"
    book.properties.created = modified
    saved = io.BytesIO()
    book.save(saved)
    return _without_today(saved.getvalue(), modified)


def _fill(sheet: Worksheet, page: Page) -> None:
    for r, row in enumerate(page.rows, start=1):
        for c, value in enumerate(row, start=1):
            if value is None or value == "":
                continue
            cell = sheet.cell(r, c, value)
            if isinstance(value, str):
                cell.data_type = "s"  # What begins with “=” was written by a person and is no formula.
            if r in page.heads:
                cell.font = Font(bold=True)
    for spot, words in page.comments.items():
        sheet[spot].comment = Comment(words, "Willow Lake")
    for merged in page.merged:
        sheet.merge_cells(merged)
    sheet.sheet_state = page.state


def _without_today(data: bytes, modified: datetime) -> bytes:
    """The same parts, without the day and hour on which they were packed."""
    packed = io.BytesIO()
    stamp = f"{modified:%Y-%m-%dT%H:%M:%SZ}".encode()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", part)
            new.writestr(zipfile.ZipInfo(name, _ZIP_DAY), part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
