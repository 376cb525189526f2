"""What was read from the sheets, so that a start need not read them again."""

from sqlalchemy import Column, Connection, LargeBinary, MetaData, String, Table


def step(connection: Connection) -> None:
    made = MetaData()
    Table(
        "derived",
        made,
        Column("key", String(64), primary_key=True),
        Column("packed", LargeBinary, nullable=False),
    )
    made.create_all(connection)
