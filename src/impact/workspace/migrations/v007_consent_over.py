"""What the sheet said when somebody gave another level: a writer who lowers it later is heard again."""

from sqlalchemy import Connection


def step(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE consents ADD COLUMN over VARCHAR(20) NOT NULL DEFAULT ''")
