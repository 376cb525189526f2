"""What the worker sends to its parent: MessagePack, sheet after sheet, rows in blocks of typed cells.

In order: `ready`; for each sheet `sheet`, `rows` …, `details`; then `end` — or `refused` at any time.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import IO, Any

import msgpack

from impact.read import limits
from impact.read.cells import clean_rows
from impact.read.found import Details, Grid, Refused, Remark
from impact.sheets import Cell, pack_rows

# A double that is no number: infinities and not-a-number, as MessagePack writes them.
_NO_NUMBER = (b"\xcb\x7f\xf0", b"\xcb\xff\xf0", b"\xcb\x7f\xf8", b"\xcb\xff\xf8")


class Sender:
    """Writes to the pipe as soon as there is a block: the parent unpacks while the worker still reads."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe

    def ready(self) -> None:
        self._send("ready")
        self._pipe.flush()

    def grid(self, grid: Grid) -> None:
        self._send("sheet", grid.name, grid.reader)
        for block in _blocks(clean_rows(grid.rows)):
            self._send("rows", _packed(block))
        self._send("details", _plain(grid.details))

    def refused(self, refusal: Refused) -> None:
        self._send("refused", refusal.key, dict(refusal.words))
        self._pipe.flush()

    def end(self, modified: str, remarks: Iterable[Remark]) -> None:
        self._send("end", modified, [asdict(remark) for remark in remarks])
        self._pipe.flush()

    def _send(self, *message: object) -> None:
        self._pipe.write(msgpack.packb(message))


def _blocks(rows: Iterable[list[Cell]]) -> Iterator[tuple[list[Cell], ...]]:
    block: list[list[Cell]] = []
    cells = 0
    for row in rows:
        block.append(row)
        cells += len(row) + 1
        if cells > limits.CELLS_A_BLOCK:
            yield tuple(block)
            block, cells = [], 0
    if block:
        yield tuple(block)


def _packed(block: tuple[list[Cell], ...]) -> bytes:
    packed = pack_rows(block)  # type: ignore[arg-type]
    if any(double in packed for double in _NO_NUMBER):
        # "1e999" in a file becomes an infinity in the reader: as a text it is asked about, as a number it would count.
        packed = pack_rows(tuple([_as_text_if_endless(v) for v in row] for row in block))  # type: ignore[misc]
    if len(packed) > limits.MOST_BLOCK:
        raise Refused("too_much_memory")
    return packed


def _as_text_if_endless(value: Cell) -> Cell:
    return str(value) if isinstance(value, float) and value - value != 0 else value


def _plain(details: Details) -> dict[str, Any]:
    flat: Callable[[Iterable[tuple[int, ...]]], list[int]] = lambda spots: [n for spot in spots for n in spot]  # noqa: E731
    percent = (spot for spot, kind in details.formats.items() if kind == "percent")
    currency = (spot for spot, kind in details.formats.items() if kind == "currency")
    return {
        "hidden": details.hidden,
        "hidden_rows": sorted(details.hidden_rows),
        "hidden_columns": flat(details.hidden_columns),
        "merged": flat(details.merged),
        "uncached": flat(sorted(details.uncached)),
        "percent": flat(percent),
        "currency": flat(currency),
        "errors": [flat(details.errors), list(details.errors.values())],
        "comments": [flat(details.comments), list(details.comments.values())],
    }
