"""A mark of the words that somebody cleared, or in which something was replaced: other words are asked about again."""

from sqlalchemy import Connection


def step(connection: Connection) -> None:
    for table in ("clearances", "replacements"):
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN words_mark VARCHAR(32) NOT NULL DEFAULT ''")
