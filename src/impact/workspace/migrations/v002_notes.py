"""Notes on a series: what a figure must say beside its numbers."""

from sqlalchemy import Boolean, Column, Connection, Integer, MetaData, String, Table, Text


def step(connection: Connection) -> None:
    made = MetaData()
    Table(
        "notes",
        made,
        Column("id", Integer, primary_key=True),
        *(Column(name, String(200), nullable=False) for name in ("measure", "branch", "period_start", "period_end")),
        Column("words", Text, nullable=False),
        Column("taken_back", Boolean, nullable=False),
        Column("by", String(200), nullable=False),
        Column("at", String(40), nullable=False),
    )
    made.create_all(connection)
