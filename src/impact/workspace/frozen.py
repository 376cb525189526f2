"""What steps of presentations showed when they were put in, packed; gone with a reflection that stands in it."""

import json
import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgpack
from sqlalchemy import Connection, delete, select

from impact.workspace.lines import add_lines, lines_of
from impact.workspace.repeating import Told
from impact.workspace.schema import frozen
from impact.workspace.workspace import Writing


@dataclass(frozen=True, slots=True)
class Frozen:
    """`contents` is made of plain values: numbers, texts, lists and dicts. `stands_on` is a mark of the numbers and
    words that were looked at; `quotes` are ids of reflections, `limits` the rules it was made under.
    """

    id: str
    stands_on: str
    contents: Mapping[str, Any]
    quotes: tuple[str, ...] = ()
    limits: Mapping[str, Any] | None = None
    by: str = ""
    at: str = ""


def keep_frozen(writing: Writing, one: Frozen) -> None:
    """Adds one line; the audit names nothing of what is in it."""
    line = {
        "frozen": one.id,
        "stands_on": one.stands_on,
        "contents": zlib.compress(msgpack.packb(one.contents)),
        "quotes": " ".join(one.quotes),
        "limits": json.dumps(one.limits or {}, sort_keys=True),
    }
    add_lines(writing, frozen, [line])
    writing.note("frozen", one.id)


def load_frozen(connection: Connection, names: Collection[str]) -> dict[str, Frozen]:
    """Those of these that are here."""
    rows = lines_of(connection, frozen, frozen.c.frozen.in_(list(names)))
    return {
        row["frozen"]: Frozen(
            row["frozen"],
            row["stands_on"],
            _unpacked(row["contents"]),
            tuple(row["quotes"].split()),
            json.loads(row["limits"]),
            row["by"],
            row["at"],
        )
        for row in rows
    }


def forget_frozen(connection: Connection, ids: Collection[str], told: Told) -> None:
    """What quotes one of these reflections, or repeats what was told, goes as a whole: its step can be made anew."""
    gone = []
    for number, quotes, contents in connection.execute(select(frozen.c.id, frozen.c.quotes, frozen.c.contents)).all():
        if not set(quotes.split()).isdisjoint(ids) or _repeats(_unpacked(contents), told):
            gone.append(number)
    if gone:
        connection.execute(delete(frozen).where(frozen.c.id.in_(gone)))


def quoted_in_frozen(connection: Connection) -> set[str]:
    """Ids of the reflections whose words stand in any of them."""
    return {name for quotes in connection.scalars(select(frozen.c.quotes)) for name in quotes.split()}


def texts_in(value: Any) -> Iterator[str]:
    """Every text of plain values, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts_in(part)


def _repeats(contents: Mapping[str, Any], told: Told) -> bool:
    return bool(told) and any(told.is_repeated_in(text) for text in set(texts_in(contents)))


def _unpacked(contents: bytes) -> dict[str, Any]:
    found: dict[str, Any] = msgpack.unpackb(zlib.decompress(contents), strict_map_key=False)
    return found
