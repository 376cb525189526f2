"""What the program keeps for itself: its version, how often was written and by whom, settings, drafts."""

from sqlalchemy import Column, Integer, LargeBinary, String, Table

from impact.workspace.schema.columns import metadata, number, short, texts, who_and_when

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    short("at"),
)

# One row. `revision` rises with every write; `reading` only with those that change what the sheets are read as.
revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("reading", Integer, nullable=False),
)

# Never holds words of a reflection or of a cell: what was done, and the id or file name it was done to.
audit = Table("audit", metadata, number(), short("what"), *texts("subject"), *who_and_when())

people = Table("people", metadata, Column("person", String(200), primary_key=True), short("at"))

settings = Table(
    "settings",
    metadata,
    Column("name", String(60), primary_key=True),
    *texts("value"),
    *who_and_when(),
)

# What somebody is writing and has not sent: one line a person and form. No audit, no revision, gone after a month.
drafts = Table(
    "drafts",
    metadata,
    Column("name", String(300), primary_key=True),
    *texts("words"),
    *who_and_when(),
)

# What was read from the sheets, packed: one row at most, gone with any write that changes what they are read as.
derived = Table(
    "derived",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("packed", LargeBinary, nullable=False),
)
