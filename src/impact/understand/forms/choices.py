"""The ticks of a column as they stand in, the single choices of each cell out: a choice may hold commas itself."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

from impact.words import fold

_SURE = (";", "|", "\n")
# No choice holds more; a story among the ticks may.
MOST_COMMAS = 8

_COMMA = re.compile(r",\s*")

Known = Callable[[str], bool]


def split_cells(cells: Mapping[int, str], *, known: Known) -> dict[int, list[str]]:
    """The choices of each row's cell. `known` says whether (folded) words are one choice.

    Where any cell holds `;`, that parts them in all cells, as in one export; else `|`, line ends, then commas.
    """
    mark = next((mark for mark in _SURE if any(mark in cell for cell in cells.values())), ",")
    if mark == ",":
        return _at_commas(cells, known=known)
    return {row: _at_mark(cell, mark, known=known) for row, cell in cells.items()}


def _at_mark(cell: str, mark: str, *, known: Known) -> list[str]:
    parts = [part.strip() for part in cell.split(mark) if part.strip()]
    out: list[str] = []
    for part in parts:
        pieces = _known_first(part, known=known)
        out.extend(pieces if all(known(fold(piece)) for piece in pieces) else [part])
    return out


def _at_commas(cells: Mapping[int, str], *, known: Known) -> dict[int, list[str]]:
    pieces = {row: _known_first(cell, known=known) for row, cell in cells.items()}
    always = _always_together(pieces.values())
    return {row: _joined(cell, known=known, always=always) for row, cell in pieces.items()}


def _known_first(cell: str, *, known: Known) -> list[str]:
    """The longest known choice from each place on; where none is known, the words up to the next comma."""
    ends = [found.start() for found in _COMMA.finditer(cell)] + [len(cell)]
    starts = [0, *(found.end() for found in _COMMA.finditer(cell))]
    pieces: list[str] = []
    at = 0
    while at < len(starts):
        furthest = min(len(ends) - 1, at + MOST_COMMAS)
        last = next((e for e in range(furthest, at, -1) if known(fold(cell[starts[at] : ends[e]]))), at)
        pieces.append(cell[starts[at] : ends[last]].strip())
        at = last + 1
    return [piece for piece in _balanced(pieces) if piece]


def _balanced(pieces: list[str]) -> list[str]:
    """A bracket that is opened in one piece and closed in a later one holds them together."""
    out: list[str] = []
    for piece in pieces:
        if out and out[-1].count("(") > out[-1].count(")"):
            out[-1] = f"{out[-1]}, {piece}"
        else:
            out.append(piece)
    return out


def _always_together(cells: Iterable[list[str]]) -> frozenset[tuple[str, str]]:
    """Neighbours that never stand apart, in two rows or more, the second going on in small letters."""
    alone: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for pieces in cells:
        alone.update(fold(piece) for piece in pieces)
        pairs.update((fold(a), fold(b)) for a, b in pairwise(pieces) if b[:1].islower())
    return frozenset(pair for pair, rows in pairs.items() if rows >= 2 and rows == alone[pair[0]] == alone[pair[1]])


def _joined(pieces: list[str], *, known: Known, always: frozenset[tuple[str, str]]) -> list[str]:
    out: list[str] = []
    before = ""
    for piece in pieces:
        if (before, fold(piece)) in always and not known(before) and not known(fold(piece)):
            out[-1] = f"{out[-1]}, {piece}"
        else:
            out.append(piece)
        before = fold(piece)
    return out
