"""The raw XML of one .xlsx sheet in, what the reader of values does not tell out.

Error cells, formulas without a result, hidden rows and columns, merged ranges, formats, and the farthest cell.
Regular expressions over blocks of whole rows: a parser with a Python call for each cell would take twice the time of
reading the values.
"""

import re
from collections.abc import Iterator
from typing import IO

from impact.read import limits
from impact.read.found import Details, Refused
from impact.sheets import Spot

_BLOCK = limits.MEGABYTE
# A row has at most 16,384 cells of at most 32,767 letters; real rows have kilobytes.
_LONGEST_ROW = 48 * limits.MEGABYTE

_REFERENCE = re.compile(rb'\br="\$?([A-Z]{1,3})\$?([0-9]{1,7})"')
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_ROW = re.compile(rb"<row\b([^>]*)>")
_ROW_NUMBER = re.compile(rb'\br="([0-9]{1,7})"')
_IS_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_COLUMN = re.compile(rb"<col\b([^>]*)>")
_MERGED = re.compile(rb'<mergeCell\b[^>]*\bref="([^"]*)"')
_ERROR = re.compile(rb'<c ([^>]*\bt="e"[^>]*)(?<!/)>(.*?)</c>', re.DOTALL)
_VALUE = re.compile(rb"<v[^>]*>([^<]*)</v>")
_FORMULA = re.compile(
    rb"<c ([^>]*)>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:(</c>)|<v\s*/>|<v[^>]*>(0?)</v>)", re.DOTALL
)
_SHARED_TEXT = re.compile(rb'\bt="str"')


def scan_sheet(part: IO[bytes], styles: dict[int, str], *, recalculates: bool) -> Details:
    """All of one sheet. `styles` are those that matter; `recalculates` makes a formula's 0 no result."""
    details = Details()
    styled = _styled_cells(styles)
    for block in _blocks(part):
        _measure(block, details)
        if details.cells > limits.MOST_CELLS:
            raise Refused("too_many_cells", most=f"{limits.MOST_CELLS:,}")
        if b'hidden="' in block:
            _add_hidden(block, details)
        if b't="e"' in block:
            _add_errors(block, details)
        if b"<f" in block:
            _add_uncached(block, details, recalculates=recalculates)
        if styled:
            _add_formats(block, details, styled, styles)
        if b"<mergeCell " in block:
            details.merged += [m for r in _MERGED.findall(block) if (m := cell_range(r.decode("latin-1")))]
    return details


def _blocks(part: IO[bytes]) -> Iterator[bytes]:
    """Stretches that start with a row and hold whole rows; what stands before and after the rows comes along."""
    from_the_start = part.read(_BLOCK)
    spelled_out = _Speller(from_the_start)
    rest = b""
    block = from_the_start
    while block:
        block = rest + block
        cut = block.rfind(spelled_out.row_tag)
        if cut <= 0:
            if len(block) > _LONGEST_ROW:
                raise Refused("damaged")
            cut = 0
        if cut:
            yield spelled_out(block[:cut])
        rest = block[cut:]
        block = part.read(_BLOCK)
    yield spelled_out(rest)


class _Speller:
    """Brings rare spellings to the usual one: other prefixes, single quotes, cells that do not say where they are."""

    def __init__(self, head: bytes) -> None:
        root = re.search(rb"<(\w+:)?worksheet\b", head)
        self.prefix = (root[1] or b"") if root else b""
        self.row_tag = b"<" + self.prefix + b"row"
        data = head.partition(self.prefix + b"sheetData")[2]
        self.single = re.search(rb"<[^>]*\br='", data) is not None
        first_cell = re.search(rb"<" + self.prefix + rb"c\b([^>]*)>", data)
        self.not_first = first_cell is not None and not first_cell[1].lstrip().startswith(b'r="')
        self.unnumbered = first_cell is not None and re.search(rb"\br=[\"']", first_cell[1]) is None
        self.row = self.column = 0

    def __call__(self, block: bytes) -> bytes:
        if self.prefix:
            block = block.replace(b"<" + self.prefix, b"<").replace(b"</" + self.prefix, b"</")
        if self.single:
            block = re.sub(rb"<(?:row|c|col|mergeCell)\b[^>]*>", lambda tag: tag[0].replace(b"'", b'"'), block)
        if self.unnumbered:
            block = re.sub(rb"<(row|c)\b([^>]*)>", self._number, block)
        elif self.not_first:
            block = re.sub(rb'<c\b([^>]*?)\s+r="([^"]*)"', rb'<c r="\2"\1', block)
        return block

    def _number(self, tag: re.Match[bytes]) -> bytes:
        if tag[1] == b"row":
            given = _ROW_NUMBER.search(tag[2])
            self.row, self.column = int(given[1]) if given else self.row + 1, 0
            return tag[0] if given else b'<row r="%d"%b>' % (self.row, tag[2])
        if given := _REFERENCE.search(tag[2]):
            self.column = _column(given[1]) + 1
            return tag[0]
        self.column += 1
        return b'<c r="%b%d"%b>' % (_letters(self.column - 1), self.row, tag[2])


def _letters(column: int) -> bytes:
    letters = b""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = bytes([65 + rest]) + letters
    return letters


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _measure(block: bytes, details: Details) -> None:
    """Counts cells and finds the farthest row and column. One letter counts as Z: what matters is thousands."""
    details.cells += block.count(b"<c ") + block.count(b"<c>")
    rows = [int(n) for n in re.findall(rb'<row r="([0-9]{1,7})"', block)]
    if len(rows) != block.count(b"<row"):
        rows = [int(n[1]) for row in _ROW.finditer(block) if (n := _ROW_NUMBER.search(row[1]))]
    if not rows and details.cells:
        rows = [int(n) for n in re.findall(rb'<c r="[A-Z]{1,3}([0-9]{1,7})"', block)]
    details.last_row = max(details.last_row, max(rows, default=0) - 1)
    for letters in (rb"[A-Z]{3}", rb"[A-Z]{2}"):
        if found := set(re.findall(rb'<c r="(' + letters + rb")[0-9]", block)):
            details.last_column = max(details.last_column, *map(_column, found))
            return
    details.last_column = max(details.last_column, _widest_letter(block, details))


def _widest_letter(block: bytes, details: Details) -> int:
    if details.last_row * 26 < limits.MOST_BOX:
        return 25
    return max(map(_column, set(re.findall(rb'<c r="([A-Z])[0-9]', block))), default=-1)


def _spot(attributes: bytes) -> Spot | None:
    found = _REFERENCE.search(attributes)
    return (int(found[2]) - 1, _column(found[1])) if found else None


def cell_range(text: str) -> tuple[int, int, int, int] | None:
    """`B2:D3` → (1, 1, 2, 3): first row, first column, last row, last column, from zero."""
    found = _RANGE.fullmatch(text.strip())
    if not found:
        return None
    first = int(found[2]) - 1, _column(found[1].encode())
    last = (int(found[4]) - 1, _column(found[3].encode())) if found[3] else first
    return min(first[0], last[0]), min(first[1], last[1]), max(first[0], last[0]), max(first[1], last[1])


def _add_hidden(block: bytes, details: Details) -> None:
    for row in _ROW.finditer(block):
        if _IS_HIDDEN.search(row[1]) and (number := _ROW_NUMBER.search(row[1])):
            details.hidden_rows.add(int(number[1]) - 1)
    for column in _COLUMN.finditer(block):
        ends = [re.search(rb'\b%b="([0-9]{1,5})"' % end, column[1]) for end in (b"min", b"max")]
        if _IS_HIDDEN.search(column[1]) and ends[0] and ends[1]:
            details.hidden_columns.append((int(ends[0][1]) - 1, int(ends[1][1]) - 1))


def _add_errors(block: bytes, details: Details) -> None:
    for cell in _ERROR.finditer(block):
        if spot := _spot(cell[1]):
            value = _VALUE.search(cell[2])
            details.errors[spot] = value[1].decode("utf-8", errors="replace").strip() if value else "#ERROR"


def _add_uncached(block: bytes, details: Details, *, recalculates: bool) -> None:
    """No <v> at all, an empty one that is no empty text, or a 0 by a program that computes nothing."""
    for cell in _FORMULA.finditer(block):
        without_value, zero = cell[2], cell[3]
        if zero and not recalculates:
            continue
        is_empty_text = not without_value and not zero and _SHARED_TEXT.search(cell[1])
        if not is_empty_text and (spot := _spot(cell[1])):
            details.uncached.add(spot)


def _styled_cells(styles: dict[int, str]) -> re.Pattern[bytes] | None:
    if not styles:
        return None
    numbers = b"|".join(str(number).encode() for number in styles)
    return re.compile(rb'<c ([^>]*\bs="(' + numbers + rb')"[^>]*)(?<!/)>')


def _add_formats(block: bytes, details: Details, styled: re.Pattern[bytes], styles: dict[int, str]) -> None:
    for cell in styled.finditer(block):
        if spot := _spot(cell[1]):
            details.formats[spot] = styles[int(cell[2])]
