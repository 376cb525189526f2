"""What is put together for a meeting, what its steps showed when they were put in, and the library's own look."""

from typing import Any

from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, String, Table, Text


def step(connection: Connection) -> None:
    made = MetaData()
    which = [_short("presentation_id"), *_texts("title", "notes"), _short("period"), _short("audience", 10)]
    Table("presentations", made, _key(), *which, _short("made_from"), _short("state", 20), *_signed())
    place: list[Column[Any]] = [
        _short("presentation_id"),
        _short("step_id"),
        Column("position", Integer, nullable=False),
    ]
    words = [_short("kind", 20), *_texts("wanted", "caption", "notes")]
    Table("presentation_steps", made, _key(), *place, *words, _short("frozen", 64), _short("state", 20), *_signed())
    kept: list[Column[Any]] = [
        _short("frozen", 64),
        _short("stands_on", 64),
        _bytes("contents"),
        *_texts("quotes", "limits"),
    ]
    Table("frozen", made, _key(), *kept, *_signed())
    Table("house_files", made, _key(), _short("name"), *_texts("file"), _bytes("contents"), *_signed())
    made.create_all(connection)


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _short(name: str, length: int = 40) -> Column[str]:
    return Column(name, String(length), nullable=False)


def _texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False) for name in names]


def _bytes(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


def _signed() -> list[Column[str]]:
    return [Column("by", String(200), nullable=False), Column("at", String(40), nullable=False)]
