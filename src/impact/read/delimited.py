"""Bytes of a .csv or .tsv in, its records out, each cell as text. A record may span lines."""

import csv
import io
import re
from collections import Counter
from itertools import chain
from pathlib import PurePath

from impact.read import limits
from impact.read.encoding import decode
from impact.read.found import Grid, Refused, Remark
from impact.sheets import Cell, address

_DELIMITERS = (",", ";", "\t", "|")
_NAMED_DELIMITER = re.compile(r"\ufeff?\"?sep=(.)\"?(?:\r\n|\r|\n)", re.IGNORECASE)
_LOOK_AT = 200  # records that decide on the delimiter
_END = "\x04end of the file\x04"  # a record of our own: if it is swallowed, a quotation mark was never closed
_MOST_REPAIRS = 20
_MOST_RAGGED = 20  # remarks on records with too many cells; a file with more is of another kind

# The limit of csv itself, 131,072 characters a cell, would lose the whole file for one long answer.
csv.field_size_limit(limits.MOST_BYTES)


def read_text(name: str, data: bytes) -> tuple[list[Grid], list[Remark]]:
    """One sheet without a name. Cells stay text: what is a number is decided a column at a time, later."""
    text, remarks = decode(data)
    text, delimiter = _delimiter(text, name)
    if not delimiter:
        raise Refused("not_a_spreadsheet", what="plain text without columns")
    records, unclosed = _records(text, delimiter)
    if sum(map(len, records)) > limits.MOST_CELLS:
        raise Refused("too_many_cells", most=f"{limits.MOST_CELLS:,}")
    if not any(cell.strip() for record in records for cell in record):
        raise Refused("no_values")
    remarks += [Remark("unclosed_quote", cell=f"A{row + 1}", words={"row": row + 1}) for row in unclosed]
    remarks += _too_many_cells(records)
    rows: list[list[Cell]] = [list(record) for record in records]
    return [Grid("", "csv", rows)], remarks


def _delimiter(text: str, name: str) -> tuple[str, str]:
    """The text without a line that only names the delimiter (`sep=;` is not shown by spreadsheets), and that.

    Blank where a file that is not even called .csv or .tsv has no columns: a message saved under a workbook's name.
    """
    if named := _NAMED_DELIMITER.match(text):
        return text[named.end() :], named[1]
    is_comma_usual = PurePath(name).suffix.lower() != ".tsv"
    usual = "," if is_comma_usual else "\t"
    shares = {delimiter: _regularity(text, delimiter) for delimiter in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda delimiter: (*shares[delimiter], delimiter == usual))
    share, usual_share = shares[best][0], shares[usual][0]
    # Title rows and notes are of one cell, so a delimiter may be right with few regular records; in a file
    # of sentences none is.
    if share >= 0.5 or (is_comma_usual and share > 3 * usual_share):
        return text, best
    return text, usual if usual_share or _is_named_text(name) else ""


def _is_named_text(name: str) -> bool:
    return PurePath(name).suffix.lower() in (".csv", ".tsv")


def _regularity(text: str, delimiter: str) -> tuple[float, int]:
    """The share of records that have the most usual number of cells, and that number; nothing where it is one."""
    records = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter)
    widths: Counter[int] = Counter()
    for record, _ in zip(records, range(_LOOK_AT), strict=False):
        if any(record):
            widths[len(record)] += 1
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0.0, 0
    width = max(several, key=lambda w: (several[w], w))
    return round(several[width] / widths.total(), 2), width


def _records(text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    """All records, and the numbers (from zero) of those where a quotation mark was opened and never closed.

    Such a record would swallow what follows, so its first line is read again with the mark as a letter.
    """
    lines = list(io.StringIO(text, newline=""))
    width = _usual_width(lines, delimiter)
    records: list[list[str]] = []
    unclosed: list[int] = []
    start = 0
    while start < len(lines):
        if len(unclosed) == _MOST_REPAIRS:
            records += csv.reader(lines[start:], delimiter=delimiter, quoting=csv.QUOTE_NONE)
            break
        found, swallowed_from = _until_swallowed(lines[start:], delimiter, width)
        records += found
        if swallowed_from is None:
            break
        unclosed.append(len(records))
        records.append(_literally(lines[start + swallowed_from], delimiter))
        start += swallowed_from + 1
    return records, unclosed


def _until_swallowed(lines: list[str], delimiter: str, width: int) -> tuple[list[list[str]], int | None]:
    """Whole records, and the line in which one starts that swallows others."""
    reader = csv.reader(chain(lines, [_END]), delimiter=delimiter)
    records: list[list[str]] = []
    before = 0
    for record in reader:
        if record == [_END]:
            return records, None
        taken = lines[before : reader.line_num]
        if reader.line_num > len(lines) or (len(taken) > 1 and _is_several(taken, delimiter, width)):
            return records, before
        records.append(record)
        before = reader.line_num
    return records, None


def _is_several(lines: list[str], delimiter: str, width: int) -> bool:
    """A record over lines whose marks do not pair up, though each line alone has as many cells as the others have."""
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        alone = [
            _literally(lines[0], delimiter),
            *(next(csv.reader([line], delimiter=delimiter)) for line in lines[1:]),
        ]
        return all(len(cells) == width for cells in alone)
    return False


def _usual_width(lines: list[str], delimiter: str) -> int:
    """Of lines that hold something, each taken alone: no quotation mark reaches beyond its line."""
    widths = Counter(
        len(next(csv.reader([line], delimiter=delimiter), [])) for line in lines[:_LOOK_AT] if line.strip()
    )
    return widths.most_common(1)[0][0] if widths else 0


def _literally(line: str, delimiter: str) -> list[str]:
    """The cells of one line, a quotation mark being a letter like any other."""
    return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])


def _too_many_cells(records: list[list[str]]) -> list[Remark]:
    """A bare comma in "1,204" moves all cells after it: a number would stand in the wrong column."""
    filled = [_filled_width(record) for record in records]
    widths = Counter(width for width in filled if width > 1)
    if widths.total() < 5:
        return []
    header = next(width for width in filled if width > 1)
    usual = max(widths.most_common(1)[0][0], header)
    over = [row for row, width in enumerate(filled) if width > usual]
    if not over or len(over) > min(_MOST_RAGGED, widths.total() * 0.2) or usual < max(filled[: over[0]], default=0):
        return []
    return [
        Remark("too_many_cells_in_record", cell=address(row, usual), words={"usual": usual, "row": row + 1})
        for row in over
    ]


def _filled_width(record: list[str]) -> int:
    width = len(record)
    while width and not record[width - 1].strip():
        width -= 1
    return width
