"""An XML spreadsheet of 2003 in, its sheets out: what older library systems and report writers save as .xls or .xml."""

from datetime import datetime
from typing import Any
from xml.parsers import expat

from impact.read import limits
from impact.read.cells import plain_date
from impact.read.found import Details, Grid, Refused
from impact.read.number_formats import format_kind
from impact.sheets import Cell

NAME = "XML spreadsheet"
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet "
_EXCEL = "urn:schemas-microsoft-com:office:excel "
_VISIBLE = {"SheetHidden": "hidden", "SheetVeryHidden": "very_hidden"}
_NAMED = {"Percent": "percent", "Currency": "currency", "Euro Currency": "currency"}
_FARTHEST = 2**20


def read_xml_spreadsheet(data: bytes) -> list[Grid]:
    """Raises Refused where it is damaged, holds too much, or defines words of its own."""
    walk = _Walk()
    try:
        walk.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as stop:
        raise Refused("damaged") from stop
    if not walk.grids:
        raise Refused("no_sheets")
    return walk.grids


class _Walk:
    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        self.parser.StartDoctypeDeclHandler = self.refuse
        self.styles: dict[str, str] = {}
        self.style = ""
        self.rows: list[list[Cell]] = []
        self.details = Details()
        self.row = self.column = self.cells = 0
        self.cell: dict[str, str] = {}
        self.kind = ""
        self.text: list[str] | None = None
        self.said = self.noted = False

    def refuse(self, *_: Any) -> None:
        raise Refused("own_definitions")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        given = {name.removeprefix(_SPREADSHEET): value for name, value in attributes.items()}
        match tag.removeprefix(_SPREADSHEET):
            case "Style":
                self.style = given.get("ID", "")
            case "NumberFormat":
                code = given.get("Format", "")
                self.styles[self.style] = _NAMED.get(code) or format_kind(code)
            case "Worksheet":
                self.rows, self.details, self.row, self.column = [], Details(), 0, 0
                self.grids.append(Grid(given.get("Name", ""), NAME, self.rows, self.details))
            case "Column":
                self._hide_columns(given)
            case "Row":
                self.row, self.column = _place(given, self.row), 0
                if given.get("Hidden") == "1":
                    self.details.hidden_rows.add(self.row)
            case "Cell":
                self.cell, self.said, self.column = given, False, _place(given, self.column)
            case "Comment":
                self.noted = True
            case "Data":
                self.kind, self.text = given.get("Type", "String"), []
        if tag == f"{_EXCEL}Visible":
            self.text = []

    def end(self, tag: str) -> None:
        match tag.removeprefix(_SPREADSHEET):
            case "Data":
                self._take("".join(self.text or ()))
                self.text = None
            case "Comment":
                self.noted = False
            case "Cell":
                self._end_cell()
            case "Row":
                self.row += 1
            case "Table":
                self.column = 0
        if tag == f"{_EXCEL}Visible":
            self.details.hidden = _VISIBLE.get("".join(self.text or ()).strip(), "")
            self.text = None

    def characters(self, text: str) -> None:
        if self.text is not None:
            self.text.append(text)

    def _hide_columns(self, given: dict[str, str]) -> None:
        first = _place(given, self.column)
        self.column = first + 1 + _number(given.get("Span"))
        if given.get("Hidden") == "1":
            self.details.hidden_columns.append((first, self.column - 1))

    def _take(self, text: str) -> None:
        spot = (self.row, self.column)
        if self.noted:
            if text.strip():
                self.details.comments[spot] = text.strip()
            return
        self.said = True
        if self.kind == "Error":
            self.details.errors[spot] = text.strip() or "#ERROR"
            return
        self._put(_typed(self.kind, text))
        if self.kind == "Number" and (form := self.styles.get(self.cell.get("StyleID", ""))):
            self.details.formats[spot] = form

    def _put(self, value: Cell) -> None:
        self.cells += 1
        if (self.row + 1) * (self.column + 1) > limits.MOST_BOX or self.cells > limits.MOST_CELLS:
            raise Refused("too_many_cells", most=f"{limits.MOST_CELLS:,}")
        self.rows += [[] for _ in range(self.row + 1 - len(self.rows))]
        cells = self.rows[self.row]
        cells += [None] * (self.column + 1 - len(cells))
        cells[self.column] = value

    def _end_cell(self) -> None:
        across, down = _number(self.cell.get("MergeAcross")), _number(self.cell.get("MergeDown"))
        if "Formula" in self.cell and not self.said:
            self.details.uncached.add((self.row, self.column))
        if across or down:
            self.details.merged.append((self.row, self.column, self.row + down, self.column + across))
        self.column += 1 + across


def _typed(kind: str, text: str) -> Cell:
    if kind == "Number":
        return float(text)
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        return plain_date(datetime.fromisoformat(text.strip()))
    return text


def _place(given: dict[str, str], here: int) -> int:
    """Where an element stands, from zero: it says so only where something was left out before it."""
    return _number(given["Index"]) - 1 if given.get("Index") else here


def _number(text: str | None) -> int:
    number = int(text or 0)
    if not 0 <= number <= _FARTHEST:
        raise ValueError("no place on a sheet")
    return number
