"""An .ods in, what stands beside its values out: errors, hidden rows, merged ranges, comments, percents."""

import io
import zipfile
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

from impact.read import limits
from impact.read.found import Details, Refused, Remark
from impact.read.package import BROKEN, modified_in

_ERRORS = {"#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"}
_FORMATS = {"percentage": "percent", "currency": "currency"}
_CELLS = ("table:table-cell", "table:covered-table-cell")


def details_of(data: bytes) -> tuple[dict[str, Details], str, list[Remark]]:
    """By name of the sheet; the moment it was last saved; a remark if the sheets could not be looked into."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        walk = _Walk()
        try:
            with package.open("content.xml") as part:
                walk.parser.ParseFile(part)
        except (expat.ExpatError, *BROKEN):
            return {}, "", [Remark("details_unknown")]
        return walk.sheets, _modified(package), []


def _modified(package: zipfile.ZipFile) -> str:
    try:
        return modified_in(ElementTree.fromstring(package.read("meta.xml")), "date")  # noqa: S314 (no DOCTYPE came through)
    except BROKEN:
        return ""


class _Walk:
    """Goes through content.xml once, keeping count of the row and the column."""

    def __init__(self) -> None:
        self.sheets: dict[str, Details] = {}
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.depth = 0  # tables may stand within cells
        self.row = self.column = self.repeated = 0
        self.cell: dict[str, str] = {}
        self.text: list[str] | None = None
        self.note: list[str] | None = None
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters

    def start(self, tag: str, given: dict[str, str]) -> Any:
        if tag in _CELLS and self.depth == 1:
            self.cell, self.text, self.note = given, [], None
        elif tag == "table:table-row" and self.depth == 1:
            self.column, self.repeated = 0, _times(given, "table:number-rows-repeated")
            if given.get("table:visibility", "visible") != "visible":
                self._now.hidden_rows.update(range(self.row, self.row + min(self.repeated, 10_000)))
        elif tag == "table:table-column" and self.depth == 1:
            self._column(given)
        elif tag == "office:annotation":
            self.note = []
        elif tag == "table:table":
            self.depth += 1
            if self.depth == 1:
                self._table(given)
        elif tag == "style:style":
            self.style = given.get("style:name", "")
        elif tag == "style:table-properties" and given.get("table:display") == "false":
            self.hidden_styles.add(self.style)

    def end(self, tag: str) -> Any:
        if tag in _CELLS and self.depth == 1:
            self._cell_ends()
        elif tag == "table:table-row" and self.depth == 1:
            self.row += self.repeated
        elif tag == "table:table":
            self.depth -= 1
        elif tag == "office:annotation":
            self._note_ends()

    def characters(self, text: str) -> Any:
        if self.note is not None:
            self.note.append(text)
        elif self.text is not None:
            self.text.append(text)

    def _table(self, given: dict[str, str]) -> None:
        hidden = given.get("table:style-name", "") in self.hidden_styles
        self._now = Details(hidden="hidden" if hidden else "")
        self.sheets[given.get("table:name", "")] = self._now
        self.row = self.column = 0

    def _column(self, given: dict[str, str]) -> None:
        times = _times(given, "table:number-columns-repeated")
        if given.get("table:visibility", "visible") != "visible":
            self._now.hidden_columns.append((self.column, self.column + times - 1))
        self.column += times

    def _note_ends(self) -> None:
        if self.note and (words := "".join(self.note).strip()):
            self._now.comments[self.row, self.column] = words
        self.note = None

    def _cell_ends(self) -> None:
        times = _times(self.cell, "table:number-columns-repeated")
        text = "".join(self.text or ()).strip()
        if "office:value-type" in self.cell or text or "table:formula" in self.cell:
            self._filled(text, times)
        self._merged()
        self.column += times
        self.text = None

    def _filled(self, text: str, times: int) -> None:
        now = self._now
        now.cells += times * self.repeated
        now.last_row = max(now.last_row, self.row + self.repeated - 1)
        now.last_column = max(now.last_column, self.column + times - 1)
        if now.cells > limits.MOST_CELLS:
            raise Refused("too_many_cells", most=f"{limits.MOST_CELLS:,}")
        spots = [
            (r, c) for r in range(self.row, self.row + self.repeated) for c in range(self.column, self.column + times)
        ]
        kind = self.cell.get("office:value-type", "")
        is_formula = "table:formula" in self.cell
        if self.cell.get("calcext:value-type") == "error" or (is_formula and (text in _ERRORS or text[:4] == "Err:")):
            now.errors.update(dict.fromkeys(spots, text or "#ERROR"))
        elif is_formula and not kind and not text:
            now.uncached.update(spots)
        elif kind in _FORMATS:
            now.formats.update(dict.fromkeys(spots, _FORMATS[kind]))

    def _merged(self) -> None:
        down = _times(self.cell, "table:number-rows-spanned")
        right = _times(self.cell, "table:number-columns-spanned")
        if down > 1 or right > 1:
            self._now.merged.append((self.row, self.column, self.row + down - 1, self.column + right - 1))


def _times(given: dict[str, str], name: str) -> int:
    number = given.get(name, "1")
    return max(1, min(int(number), 2**20)) if number.isdecimal() else 1
