"""What came in: files, their sheets, stories that were typed, and what people answered about them."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, String, Table

from impact.workspace.schema.columns import later, metadata, number, short, texts, who_and_when

uploads = Table(
    "uploads",
    metadata,
    number(),
    *texts("file"),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("size", Integer, nullable=False),
    Column("modified", String(40)),
    short("state", 10),
    Column("sheet_count", Integer, nullable=False),
    Column("holds_reflections", Boolean, nullable=False),
    # True while the uploaded bytes are still in the staging folder.
    Column("original", Boolean, nullable=False),
    *who_and_when(),
)

sheets = Table(
    "sheets",
    metadata,
    number(),
    Column("upload_id", ForeignKey("uploads.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    *texts("name"),
    short("digest", 64),
    # True once cells were blanked: the digest still names the sheet as it was first read.
    Column("rewritten", Boolean, nullable=False),
    Column("rows", LargeBinary, nullable=False),
    *texts("about"),
)

remarks = Table(
    "remarks",
    metadata,
    number(),
    Column("upload_id", ForeignKey("uploads.id", ondelete="CASCADE"), nullable=False, index=True),
    *texts("sheet"),
    Column("row", Integer),
    *texts("cell", "fate", "problem", "seen", "remedy", "decision", "key"),
)

stories = Table(
    "stories",
    metadata,
    number(),
    *texts("branch", "day", "text", "consent", "told_by", "service"),
    Column("withdrawn", Boolean, nullable=False),
    # A keyed hash of the word by which the writer can take it back; "" where there is none.
    later("withdraw_word", 64),
    *who_and_when(),
)

decisions = Table(
    "decisions",
    metadata,
    number(),
    Column("question_id", String(12), nullable=False, index=True),
    short("kind", 30),
    *texts("subject", "answer", "note"),
    *who_and_when(),
)
