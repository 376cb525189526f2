"""A web page under a spreadsheet's name in, its tables as one sheet out: what many library systems export as .xls.

As spreadsheet programs open it: tables one under the other, words between them in the first column, spans as merged
cells. Cells stay text, like those of a CSV file.
"""

import re
from html.parser import HTMLParser

from impact.read import limits
from impact.read.encoding import decode
from impact.read.found import Details, Grid, Refused, Remark
from impact.sheets import Cell

NAME = "web page"
_SILENT = ("script", "style", "head", "select", "noscript", "template")
_OWN_LINE = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "li", "tr", "table")
_WIDEST, _TALLEST = 500, 2_000  # what one cell may span


def read_web_page(data: bytes) -> tuple[list[Grid], list[Remark]]:
    """One sheet without a name. Raises Refused where the page has no table, as a page that asks to sign in."""
    text, remarks = decode(data)
    page = _Page()
    page.feed(text)
    page.close()
    page.end_words()
    if not page.tables:
        raise Refused("web_page")
    if not any(cell is not None for row in page.rows for cell in row):
        raise Refused("no_values")
    return [Grid("", NAME, page.rows, Details(merged=page.merged))], [*remarks, Remark("web_page_read")]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[Cell]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.tables = 0
        self._silent = 0
        self._depth = 0
        self._words: list[str] = []
        self._span = (1, 1)
        self._in_cell = False
        self._below: dict[tuple[int, int], None] = {}
        """Places that a cell above reaches down to."""
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._words.append(" ")
        elif tag in ("td", "th") and self._depth:
            self.end_words()
            given = dict(attrs)
            self._in_cell = True
            self._span = (_times(given.get("colspan"), _WIDEST), _times(given.get("rowspan"), _TALLEST))
        elif tag in _OWN_LINE and not (self._in_cell and tag not in ("tr", "table")):
            self.end_words()
            if tag == "table":
                self._begin_table()
            elif tag == "tr":
                self.rows.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th", "tr", "table") or (tag in _OWN_LINE and not self._in_cell):
            self.end_words()
            if tag == "table":
                self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def end_words(self) -> None:
        """What was gathered becomes a cell, or a line of its own where no table is open."""
        words = " ".join("".join(self._words).split())
        self._words = []
        if self._in_cell:
            self._in_cell = False
            self._put(words or None)
        elif words and not self._depth:
            self.rows.append([words])

    def _begin_table(self) -> None:
        self.tables += 1
        self._depth += 1
        if self.rows and self._depth == 1 and self.tables > 1:
            self.rows.append([])  # two tables that touched would be one

    def _put(self, words: str | None) -> None:
        if not self.rows:
            self.rows.append([])
        at, row = len(self.rows) - 1, self.rows[-1]
        while self._below.pop((at, len(row)), 0) is None:
            row.append(None)
        wide, tall = self._span
        first = len(row)
        row += [words, *([None] * (wide - 1))]
        if wide > 1 or tall > 1:
            self.merged.append((at, first, at + tall - 1, first + wide - 1))
            self._below |= dict.fromkeys((at + down, first + side) for down in range(1, tall) for side in range(wide))
        self._cells += wide
        if self._cells + len(self._below) > limits.MOST_CELLS:
            raise Refused("too_many_cells", most=f"{limits.MOST_CELLS:,}")


def _times(given: str | None, most: int) -> int:
    found = re.match(r"\s*(\d{1,6})", given or "")
    return min(max(1, int(found[1])), most) if found else 1
