"""Cells as a reader gives them in, cells as we keep them out: blanks are None, line ends are one, rows are cut."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from impact.sheets import Cell

_LINE_END = re.compile(r"\r\n?|_x000D_\n?")
_MIDNIGHT = time()
# The memo of cleaned texts is emptied here: a column of reflections would fill it for nothing.
_MOST_KNOWN = 50_000


def clean_rows(rows: Iterable[list[Cell]]) -> Iterator[list[Cell]]:
    """Each row cut after its last filled cell, the sheet after its last filled row.

    A text of blanks alone is nothing to a reader, so it is None; "None" and "NA" are texts.
    """
    known = _Known()
    blank_rows = 0
    for row in rows:
        if row.count("") == len(row):  # most rows of a sheet with a stray cell far below
            blank_rows += 1
            continue
        cells = [known[v] if type(v) is str else v for v in row]
        while cells and cells[-1] is None:
            cells.pop()
        if not cells:
            blank_rows += 1
            continue
        for _ in range(blank_rows):
            yield []
        blank_rows = 0
        yield cells


class _Known(dict[str, str | None]):
    """Each text as it is kept; cleaned once, however often it stands there."""

    def __missing__(self, text: str) -> str | None:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[text] = cleaned = clean_text(text)
        return cleaned


def clean_text(text: str) -> str | None:
    """The words of a cell, or None where there are none."""
    if not text or text.isspace():
        return None
    return _LINE_END.sub("\n", text) if "\r" in text or "_x000D_" in text else text


def plain_date(value: datetime) -> date:
    """A day without a time of day is a date: some readers cannot say so."""
    return value.date() if value.time() == _MIDNIGHT else value
