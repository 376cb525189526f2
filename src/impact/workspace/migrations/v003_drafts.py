"""Drafts: what somebody is writing and has not sent."""

from sqlalchemy import Column, Connection, MetaData, String, Table, Text


def step(connection: Connection) -> None:
    made = MetaData()
    Table(
        "drafts",
        made,
        Column("name", String(300), primary_key=True),
        Column("words", Text, nullable=False),
        Column("by", String(200), nullable=False),
        Column("at", String(40), nullable=False),
    )
    made.create_all(connection)
