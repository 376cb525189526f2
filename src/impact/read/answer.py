"""Bytes from the worker in, sheets and remarks out. Nothing of it is trusted: a file may have taken the reader over."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import IO, Any

import msgpack

from impact.read import limits
from impact.read.found import Details, Refused, Remark
from impact.sheets import Cell, Spot, unpack_rows

_CELL_TYPES = {type(None), bool, int, float, str, date, datetime, time, timedelta}
_HIDDEN = ("", "hidden", "very_hidden")
_MOST_SHEETS = 4_096
_MOST_REMARKS = 20_000
# Largest address that any of the formats knows.
_MOST_ROWS = 2**20
# Kinds of cells of which no two are equal and yet different, as 1 and True are.
_HELD_ONCE = {str, date}
_MOST_KNOWN = 50_000


Told = Callable[[int], object]
"""Is called with how many rows came, while a file is read; from any thread."""


def _to_nobody(rows: int) -> None:
    pass


class NotAnAnswer(Exception):
    """The worker said something that it never says."""


@dataclass
class ReadSheet:
    name: str
    reader: str
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    details: Details = field(default_factory=Details)


@dataclass
class Answer:
    """`refused` says why nothing was read; `ended` is false where the worker died before its last word."""

    sheets: list[ReadSheet] = field(default_factory=list)
    modified: datetime | None = None
    remarks: list[Remark] = field(default_factory=list)
    refused: Refused | None = None
    started: bool = False
    ended: bool = False
    cells: int = 0
    known: dict[Cell, Cell] = field(default_factory=dict)
    """Texts and days of the sheet: each is held once, however many cells say it."""


def receive(pipe: IO[bytes], told: Told = _to_nobody) -> Answer:
    """Everything the worker says until it ends, dies or is stopped; `told` hears of the rows. Raises NotAnAnswer."""
    answer = Answer()
    try:
        for message in _messages(pipe):
            held = len(answer.sheets[-1].rows) if answer.sheets else 0
            _take(answer, message)
            if message[0] == "rows":
                told(len(answer.sheets[-1].rows) - held)
    except NotAnAnswer:
        raise
    except Exception as stop:
        raise NotAnAnswer(type(stop).__name__) from stop
    return answer


def _messages(pipe: IO[bytes]) -> Iterator[Sequence[Any]]:
    return iter(
        msgpack.Unpacker(
            pipe,
            use_list=False,
            max_buffer_size=2 * limits.MOST_BLOCK,
            max_ext_len=0,
            max_array_len=4 * limits.MOST_CELLS,
        )
    )


def _take(answer: Answer, message: Sequence[Any]) -> None:
    match message:
        case ("ready",):
            answer.started = True
        case ("sheet", str(name), str(reader)) if len(answer.sheets) < _MOST_SHEETS:
            answer.sheets.append(ReadSheet(name, reader))
        case ("rows", bytes(packed)) if answer.sheets:
            _take_rows(answer, packed)
        case ("details", dict(given)) if answer.sheets:
            answer.sheets[-1].details = _details(given)
        case ("refused", str(key), dict(words)):
            answer.refused, answer.ended = Refused(key, **_words(words)), True
        case ("end", str(modified), tuple(remarks)) if len(remarks) <= _MOST_REMARKS:
            answer.modified = datetime.fromisoformat(modified).replace(tzinfo=None) if modified else None
            answer.remarks = [_remark(remark) for remark in remarks]
            answer.ended = True
        case _:
            raise NotAnAnswer("an unknown message")


def _take_rows(answer: Answer, packed: bytes) -> None:
    rows, once = answer.sheets[-1].rows, answer.known.setdefault
    for row in unpack_rows(packed):
        if type(row) is not tuple or not _CELL_TYPES.issuperset(map(type, row)):
            raise NotAnAnswer("no row of cells")
        rows.append(tuple([once(cell, cell) if type(cell) in _HELD_ONCE else cell for cell in row]))
        answer.cells += len(row)
    if len(answer.known) > _MOST_KNOWN:
        answer.known.clear()
    if len(rows) > _MOST_ROWS or answer.cells > limits.MOST_BOX:
        raise NotAnAnswer("too many cells")


def _details(given: dict[str, Any]) -> Details:
    if given["hidden"] not in _HIDDEN:
        raise NotAnAnswer("an unknown state")
    formats = dict.fromkeys(_spots(given["percent"]), "percent") | dict.fromkeys(_spots(given["currency"]), "currency")
    return Details(
        hidden=given["hidden"],
        hidden_rows=set(_numbers(given["hidden_rows"])),
        hidden_columns=list(_tuples(given["hidden_columns"], 2)),
        merged=list(_tuples(given["merged"], 4)),
        errors=_texts(given["errors"]),
        uncached=set(_spots(given["uncached"])),
        formats=formats,
        comments=_texts(given["comments"]),
    )


def _numbers(given: Sequence[Any]) -> Sequence[int]:
    if not {int}.issuperset(map(type, given)) or (given and not (min(given) >= 0 and max(given) < _MOST_ROWS)):
        raise NotAnAnswer("no places")
    return given


def _tuples(given: Sequence[Any], size: int) -> Iterator[Any]:
    numbers = iter(_numbers(given))
    while taken := tuple(islice(numbers, size)):
        if len(taken) < size:
            raise NotAnAnswer("half a place")
        yield taken


def _spots(given: Sequence[Any]) -> Iterator[Spot]:
    return _tuples(given, 2)


def _texts(given: Sequence[Any]) -> dict[Spot, str]:
    spots, texts = given
    if not {str}.issuperset(map(type, texts)):
        raise NotAnAnswer("no texts")
    return dict(zip(_spots(spots), texts, strict=True))


def _remark(given: Any) -> Remark:
    texts = [given[name] for name in ("key", "sheet", "cell")]
    if not {str}.issuperset(map(type, texts)):
        raise NotAnAnswer("no remark")
    key, sheet, cell = texts
    return Remark(key, sheet, cell, _words(given["words"]))


def _words(given: dict[Any, Any]) -> dict[str, str | int]:
    if not all(type(name) is str and type(word) in (str, int) for name, word in given.items()):
        raise NotAnAnswer("no words")
    return {name: word for name, word in given.items() if name != "key"}
