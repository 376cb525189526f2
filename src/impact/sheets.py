"""A sheet as it was read: typed cells at their own addresses, before anybody asks what they mean."""

import functools
import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

import msgpack

from impact.ledger import Line

Cell = None | bool | int | float | str | date | datetime | time | timedelta
Spot = tuple[int, int]
"""Row and column of a cell, both from zero: (13, 3) is D14."""


@dataclass(frozen=True)
class Sheet:
    """`rows[r][c]` is the cell at row r + 1 of the original file; rows are cut after their last filled cell."""

    file: str
    name: str
    file_sha256: str
    rows: tuple[tuple[Cell, ...], ...]
    reader: str = ""
    hidden: Literal["", "hidden", "very_hidden"] = ""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """First row, first column, last row, last column; all from zero, inclusive."""
    errors: dict[Spot, str] = field(default_factory=dict)
    """Cells that hold #REF! and its kin; their value in `rows` is None."""
    uncached: frozenset[Spot] = frozenset()
    """Formulas that the file holds no value for; None in `rows`."""
    formats: dict[Spot, Literal["percent", "currency"]] = field(default_factory=dict)
    comments: dict[Spot, str] = field(default_factory=dict)

    def at(self, row: int, column: int) -> Cell:
        """The cell, or None where the sheet holds nothing."""
        if row < 0 or column < 0 or row >= len(self.rows) or column >= len(self.rows[row]):
            return None
        return self.rows[row][column]

    @functools.cached_property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)

    @functools.cached_property
    def digest(self) -> str:
        """sha256 of the sheet as read: its cells, whatever the file and the sheet are called."""
        return self.cells_digest

    @functools.cached_property
    def cells_digest(self) -> str:
        """sha256 of the cells as they are now; `digest` stays that of the first reading where cells were blanked."""
        return hashlib.sha256(pack_rows(self.rows)).hexdigest()


@dataclass(frozen=True)
class Book:
    """One uploaded file. `refused` is the reason why nothing could be read; remarks are on what could."""

    file: str
    sha256: str
    sheets: tuple[Sheet, ...] = ()
    modified: datetime | None = None
    remarks: tuple[Line, ...] = ()
    refused: Line | None = None

    @functools.cached_property
    def stamp(self) -> str:
        """sha256 of everything in the book that may be understood: another one, if a single cell or name differs."""
        about = [
            (
                (s.name, s.digest, s.cells_digest, s.reader, s.hidden, s.merged),
                (sorted(s.hidden_rows), sorted(s.hidden_columns), sorted(s.uncached)),
                (sorted(s.errors.items()), sorted(s.formats.items()), sorted(s.comments.items())),
            )
            for s in self.sheets
        ]
        whole = (self.file, self.sha256, self.modified, self.remarks, self.refused, about)
        return hashlib.sha256(repr(whole).encode(errors="surrogatepass")).hexdigest()


def pack_rows(rows: tuple[tuple[Cell, ...], ...]) -> bytes:
    """Typed cells as MessagePack; the same cells always give the same bytes."""
    return bytes(msgpack.packb(rows, default=_tag, datetime=False, use_bin_type=True))


def unpack_rows(packed: bytes) -> tuple[tuple[Cell, ...], ...]:
    rows = msgpack.unpackb(packed, ext_hook=_untag, use_list=False, strict_map_key=False)
    return tuple(rows)


def _tag(value: object) -> msgpack.ExtType:
    if type(value) is date:
        return _day_tag(value)
    if isinstance(value, datetime):  # it is a date too, so it is asked first
        return msgpack.ExtType(1, value.isoformat().encode())
    if isinstance(value, date):
        return msgpack.ExtType(2, value.isoformat().encode())
    if isinstance(value, time):
        return msgpack.ExtType(3, value.isoformat().encode())
    if isinstance(value, timedelta):
        return msgpack.ExtType(4, repr(value.total_seconds()).encode())
    if isinstance(value, int):
        # Whole numbers beyond 64 bits: a double is what the spreadsheet itself could hold.
        return msgpack.ExtType(5, str(value).encode())
    raise TypeError(f"a cell cannot hold a {type(value).__name__}")


@functools.lru_cache(maxsize=4096)
def _day_tag(day: date) -> msgpack.ExtType:
    return msgpack.ExtType(2, day.isoformat().encode())


@functools.lru_cache(maxsize=4096)
def _day(data: bytes) -> date:
    return date.fromisoformat(data.decode())


def _untag(tag: int, data: bytes) -> Cell:
    if tag == 2:  # by far the most: rows of a sheet say the same few days again and again
        return _day(data)
    text = data.decode()
    match tag:
        case 1:
            return datetime.fromisoformat(text)
        case 3:
            return time.fromisoformat(text)
        case 4:
            return timedelta(seconds=float(text))
        case 5:
            return int(text)
    raise ValueError(f"unknown cell tag {tag}")


def column_letters(column: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """(13, 3) → D14."""
    return f"{column_letters(column)}{row + 1}"


def spot_of(cell: str) -> Spot:
    """The row and column, from zero, that an address such as D14 names. Raises ValueError for any other words."""
    letters = cell.rstrip("0123456789")
    if not letters.isalpha() or letters == cell:
        raise ValueError(f"{cell} is no address of a cell")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(cell[len(letters) :]) - 1, column - 1
