"""Values in, cells of a workbook out: words stay words, numbers are numbers with a format to read them by."""

import textwrap
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from impact.look import PALETTES
from impact.report.csv_file import is_formula
from impact.report.values import Value, is_change, is_fraction, said

PLAIN: Mapping[str, Any] = {"text_wrap": True, "valign": "top", "font_color": PALETTES["light"]["text"]}

# More letters do not fit into one cell.
_MOST_LETTERS = 32_767
_NARROWEST, _WIDEST = 10, 46
# Points of a line at the size of a workbook's own font, for each point of it.
_LINE_HIGH = 1.4
_FONT = 11
# No row of a workbook can be higher.
_TALLEST = 409


class Cells:
    """Writes into the sheets of one book; each look is made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._looks: dict[tuple[tuple[str, Any], ...], Format] = {}

    def look(self, **properties: Any) -> Format:
        wanted = {**PLAIN, **properties}
        key = tuple(sorted(wanted.items()))
        if key not in self._looks:
            self._looks[key] = self._book.add_format(wanted)
        return self._looks[key]

    def words(self, sheet: Worksheet, row: int, column: int, words: str, **look: Any) -> None:
        """As text, whatever it looks like; what looks like a formula stays text when the cell is edited, too."""
        if words:
            quoted = {"quote_prefix": True} if is_formula(words) else {}
            sheet.write_string(row, column, _shortened(words), self.look(**look, **quoted))

    def tall(self, sheet: Worksheet, row: int, words: str, width: float, column: int = 0, **look: Any) -> None:
        """Words that may run over several lines of a column so wide, in a row that is as high as they need."""
        sheet.set_row(row, min(_TALLEST, high(words, width, look.get("font_size", _FONT))))
        self.words(sheet, row, column, words, **look)

    def high_of(self, line: Iterable[Value], wide: Iterable[float]) -> float:
        """Points that the tallest words of a line need in columns so wide."""
        needed = [high(value, width) for value, width in zip(line, wide, strict=True) if isinstance(value, str)]
        return min(_TALLEST, max(needed, default=high("", _NARROWEST)))

    def value(self, sheet: Worksheet, row: int, column: int, value: Value, name: str, **look: Any) -> None:
        """`name` is what the column is called. What is unknown stays empty."""
        match value:
            case str():
                # A word right behind a number would run into it.
                self.words(sheet, row, column, value, indent=int(column > 0), **look)
            case int() | float():
                sheet.write_number(row, column, value, self.number_look(value, name, **look))
            case date():
                sheet.write_datetime(row, column, value, self.look(num_format="yyyy-mm-dd", **look))

    def number_look(self, value: float, name: str, **look: Any) -> Format:
        """How a number reads in a column of this name."""
        return self.look(num_format=_number_format(value, name), **look)

    def width(self, name: str, values: Iterable[Value]) -> float:
        """Wide enough for the widest value and the longest word of its header, in widths of a digit."""
        longest = max([*(len(said(value, name)) for value in values), *map(len, name.split()), 0])
        return min(_WIDEST, max(_NARROWEST, longest + 2))


def high(words: str, width: float, font: float = _FONT) -> float:
    """Points that these words need in a column so wide (in widths of a digit): not every program fits rows to words."""
    letters = max(1, int(width * _FONT / font))
    lines = sum(max(1, len(textwrap.wrap(line, letters))) for line in words.split("\n"))
    return lines * font * _LINE_HIGH + 2


def _number_format(value: float, name: str) -> str:
    if is_change(name):
        return "+0.0%;-0.0%;0.0%"
    if is_fraction(name):
        return "0.0%"
    return "#,##0" if isinstance(value, int) else "#,##0.0"


def _shortened(words: str) -> str:
    return words if len(words) <= _MOST_LETTERS else words[: _MOST_LETTERS - 1] + "…"
