"""What people say of a pair: how count and voice fit, what follows, what they ask for, and the voice they chose."""

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, Text


def step(connection: Connection) -> None:
    made = MetaData()
    Table(
        "pair_words",
        made,
        Column("id", Integer, primary_key=True),
        *(Column(name, String(200), nullable=False) for name in ("pair", "branch", "period", "measure", "code")),
        *(Column(name, Text, nullable=False) for name in ("fit", "inference", "ask", "ask_note")),
        Column("quote_id", String(40), nullable=False),
        Column("quote_start", Integer),
        Column("quote_end", Integer),
        Column("by", String(200), nullable=False),
        Column("at", String(40), nullable=False),
    )
    made.create_all(connection)
