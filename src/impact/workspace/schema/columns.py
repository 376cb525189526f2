"""What tables are made of: the one `metadata`, and columns that many of them have.

Plain types only, so that the same tables work in another database.
"""

from sqlalchemy import Column, Integer, MetaData, String, Text

metadata = MetaData()


def number() -> Column[int]:
    """Counted up by the database: of lines that are only added to, the order in which they were said."""
    return Column("id", Integer, primary_key=True)


def short(name: str, length: int = 40) -> Column[str]:
    """A key, a name, a state or a day; "" where there is none."""
    return Column(name, String(length), nullable=False)


def texts(*names: str) -> tuple[Column[str], ...]:
    """Words of any length."""
    return tuple(Column(name, Text, nullable=False) for name in names)


def reflection() -> Column[str]:
    """Which reflection a line is about."""
    return Column("reflection_id", String(40), nullable=False, index=True)


def passage() -> tuple[Column[int], Column[int]]:
    """Places in the text as it was written, the end exclusive; none for the whole of it."""
    return Column("start", Integer), Column("end", Integer)


def later(name: str, length: int) -> Column[str]:
    """A column that came to a table that was there before: "" in the lines from then."""
    return Column(name, String(length), nullable=False, server_default="")


def who_and_when() -> tuple[Column[str], Column[str]]:
    """The person, and ISO text in UTC."""
    return short("by", 200), short("at")
