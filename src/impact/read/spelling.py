"""The raw XML of one .xlsx sheet in, blocks of whole rows in the usual spelling out."""

import re
from collections.abc import Iterator
from typing import IO

from impact.read import limits
from impact.read.found import Refused
from impact.sheets import column_letters

_BLOCK = limits.MEGABYTE
# A row has at most 16,384 cells of at most 32,767 letters; real rows have kilobytes.
_LONGEST_ROW = 48 * limits.MEGABYTE

REFERENCE = re.compile(rb'\br="\$?([A-Z]{1,3})\$?([0-9]{1,7})"')
ROW_NUMBER = re.compile(rb'\br="([0-9]{1,7})"')


def blocks(part: IO[bytes]) -> Iterator[bytes]:
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
        self.single = re.search(rb"<(?:\w+:)?(?:row|c)\b[^>]*='", data) is not None
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
            given = ROW_NUMBER.search(tag[2])
            self.row, self.column = int(given[1]) if given else self.row + 1, 0
            return tag[0] if given else b'<row r="%d"%b>' % (self.row, tag[2])
        if given := REFERENCE.search(tag[2]):
            self.column = column_number(given[1]) + 1
            return tag[0]
        self.column += 1
        return b'<c r="%b%d"%b>' % (column_letters(self.column - 1).encode(), self.row, tag[2])


def column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
