"""Asks and what they rest on, what a person says of a finding or a title, and rows of context."""

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, Text


def step(connection: Connection) -> None:
    made = MetaData()
    due, need = _short("due"), _texts("need", "cost", "owner")
    Table(
        "asks",
        made,
        _key(),
        _short("ask_id"),
        _short("period"),
        *need,
        due,
        _short("state", 20),
        *_texts("outcome"),
        *_signed(),
    )
    place = Column("start", Integer), Column("end", Integer)
    kind, key, state = _short("kind", 20), _short("key", 200), _short("state", 20)
    Table("ask_evidence", made, _key(), _short("ask_id"), kind, key, *place, state, *_signed())
    said = _short("period"), _short("finding", 200), _short("state", 20)
    Table("finding_choices", made, _key(), *said, *_texts("reason"), *_signed())
    Table("figure_titles", made, _key(), _short("figure", 300), *_texts("title"), *_signed())
    told = *_texts("source", "library"), _short("year"), _short("measure", 60)
    Table("context_rows", made, _key(), *told, *_texts("value"), _short("state", 20), *_signed())
    made.create_all(connection)


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _short(name: str, length: int = 40) -> Column[str]:
    return Column(name, String(length), nullable=False)


def _texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False) for name in names]


def _signed() -> list[Column[str]]:
    return [Column("by", String(200), nullable=False), Column("at", String(40), nullable=False)]
