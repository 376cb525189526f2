"""The library's own codebook, consent that was changed, replaced details, ideas, chosen stories, rounds of reading."""

from sqlalchemy import Boolean, Column, Connection, Integer, MetaData, String, Table, Text


def step(connection: Connection) -> None:
    made = MetaData()
    _codebook(made)
    _what_may_leave(made)
    _what_is_made_of_it(made)
    made.create_all(connection)
    connection.exec_driver_sql("ALTER TABLE stories ADD COLUMN withdraw_word VARCHAR(64) NOT NULL DEFAULT ''")


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _reflection() -> Column[str]:
    return Column("reflection_id", String(40), nullable=False, index=True)


def _short(name: str, length: int = 40) -> Column[str]:
    return Column(name, String(length), nullable=False)


def _texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False) for name in names]


def _signed() -> list[Column[str]]:
    return [Column("by", String(200), nullable=False), Column("at", String(40), nullable=False)]


def _codebook(made: MetaData) -> None:
    words = _texts(
        "family",
        "tier",
        "name",
        "definition",
        "include_when",
        "exclude_when",
        "example_1",
        "example_2",
        "near_miss",
        "traced_to",
        "aliases",
        "starter",
        "parent",
        "sensitive",
    )
    Table("codebook_lines", made, _key(), _short("code"), *words, _short("state", 20), *_signed())


def _what_may_leave(made: MetaData) -> None:
    Table("consents", made, _key(), _reflection(), _short("level", 20), *_texts("reason"), *_signed())
    confirmed = Column("confirmed", Boolean, nullable=False)
    Table("writer_names", made, _key(), _reflection(), *_texts("name"), confirmed, *_signed())
    start, end = Column("start", Integer, nullable=False), Column("end", Integer, nullable=False)
    Table("replacements", made, _key(), _reflection(), start, end, *_texts("words"), _short("state", 20), *_signed())


def _what_is_made_of_it(made: MetaData) -> None:
    idea = Column("idea", String(80), nullable=False, index=True)
    Table("idea_places", made, _key(), idea, _short("group_id"), *_signed())
    group = _short("group_id"), *_texts("heading"), _short("status", 20), *_texts("reason"), _short("merged_into")
    Table("idea_groups", made, _key(), *group, *_signed())
    place = Column("start", Integer), Column("end", Integer), _short("period"), _short("code"), _short("state", 20)
    Table("story_choices", made, _key(), _reflection(), *place, *_texts("reason"), *_signed())
    asked = _short("round_id"), *_texts("name", "reflections", "coders"), _short("state", 20)
    Table("rounds", made, _key(), *asked, *_signed())
