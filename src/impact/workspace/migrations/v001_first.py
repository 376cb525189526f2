"""The first tables. Written out in full, because `schema` goes on changing and this step may not."""

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    insert,
)


def step(connection: Connection) -> None:
    tables = _tables()
    tables.create_all(connection)
    connection.execute(insert(tables.tables["revision"]).values(id=1, revision=0, reading=0))


def _tables() -> MetaData:
    made = MetaData()
    _versions(made)
    _what_was_uploaded(made)
    _what_people_decided(made)
    _what_people_typed(made)
    return made


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _texts(*names: str, kind: type[String] | String = Text) -> list[Column[str]]:
    return [Column(name, kind, nullable=False) for name in names]


def _signed() -> list[Column[str]]:
    return [Column("by", String(200), nullable=False), Column("at", String(40), nullable=False)]


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _versions(made: MetaData) -> None:
    number = Column("version", Integer, primary_key=True, autoincrement=False)
    Table("schema_version", made, number, Column("at", String(40), nullable=False))
    one = Column("id", Integer, primary_key=True, autoincrement=False)
    Table("revision", made, one, _whole("revision"), _whole("reading"))


def _what_was_uploaded(made: MetaData) -> None:
    Table(
        "uploads",
        made,
        _key(),
        *_texts("file"),
        Column("sha256", String(64), nullable=False, unique=True),
        _whole("size"),
        Column("modified", String(40)),
        Column("state", String(10), nullable=False),
        _whole("sheet_count"),
        _flag("holds_reflections"),
        _flag("original"),
        *_signed(),
    )
    Table(
        "sheets",
        made,
        _key(),
        _upload(),
        _whole("position"),
        *_texts("name"),
        Column("digest", String(64), nullable=False),
        _flag("rewritten"),
        Column("rows", LargeBinary, nullable=False),
        *_texts("about"),
    )
    words = _texts("cell", "fate", "problem", "seen", "remedy", "decision", "key")
    Table("remarks", made, _key(), _upload(), *_texts("sheet"), Column("row", Integer), *words)


def _upload() -> Column[int]:
    return Column("upload_id", ForeignKey("uploads.id", ondelete="CASCADE"), nullable=False, index=True)


def _what_people_decided(made: MetaData) -> None:
    question = Column("question_id", String(12), nullable=False, index=True)
    kind = Column("kind", String(30), nullable=False)
    Table("decisions", made, _key(), question, kind, *_texts("subject", "answer", "note"), *_signed())
    Table(
        "codings",
        made,
        _key(),
        _reflection(),
        *_texts("code", "state", "polarity", "direction", "tone", kind=String(40)),
        Column("start", Integer),
        Column("end", Integer),
        *_texts("coder", kind=String(200)),
        *_signed(),
    )
    Table("clearances", made, _key(), _reflection(), _flag("cleared"), *_signed())
    Table("withdrawn", made, Column("reflection_id", String(40), primary_key=True), *_signed())


def _reflection() -> Column[str]:
    return Column("reflection_id", String(40), nullable=False, index=True)


def _what_people_typed(made: MetaData) -> None:
    story = _texts("branch", "day", "text", "consent", "told_by", "service")
    Table("stories", made, _key(), *story, _flag("withdrawn"), *_signed())
    Table("settings", made, Column("name", String(60), primary_key=True), *_texts("value"), *_signed())
    person = Column("person", String(200), primary_key=True)
    Table("people", made, person, Column("at", String(40), nullable=False))
    Table("audit", made, _key(), *_texts("what", kind=String(40)), *_texts("subject"), *_signed())
