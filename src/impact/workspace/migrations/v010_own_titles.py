"""A mark of the numbers that an own title stood on: it falls away when they are others."""

from sqlalchemy import Connection


def step(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE figure_titles ADD COLUMN stands_on VARCHAR(32) NOT NULL DEFAULT ''")
