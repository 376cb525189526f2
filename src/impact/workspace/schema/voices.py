"""What people say of reflections: codes, clearing, consent, names, words in place of others, rounds of two readers."""

from sqlalchemy import Boolean, Column, Integer, String, Table

from impact.workspace.schema.columns import (
    later,
    metadata,
    number,
    passage,
    reflection,
    short,
    texts,
    who_and_when,
)

codings = Table(
    "codings",
    metadata,
    number(),
    reflection(),
    *(short(name) for name in ("code", "state", "polarity", "direction", "tone")),
    *passage(),
    short("coder", 200),
    *who_and_when(),
)

# "Read for who could be recognised: patron, neighbours, writer." A person's last word on a reflection stands.
clearances = Table(
    "clearances",
    metadata,
    number(),
    reflection(),
    Column("cleared", Boolean, nullable=False),
    *who_and_when(),
    # A keyed mark of the words that were read; "" of what was cleared before marks were kept.
    later("words_mark", 32),
)

# What is left of a withdrawn reflection: its id, so that a later export of it is set aside.
withdrawn = Table("withdrawn", metadata, Column("reflection_id", String(40), primary_key=True), *who_and_when())

# A level that a person gave in place of the sheet's, and why: the last line of a reflection stands.
consents = Table(
    "consents",
    metadata,
    number(),
    reflection(),
    short("level", 20),
    *texts("reason"),
    *who_and_when(),
    # What the sheet said then.
    later("over", 20),
)

# Names of writers who wish to be named; shown only once confirmed. In no frame.
writer_names = Table(
    "writer_names",
    metadata,
    number(),
    reflection(),
    *texts("name"),
    Column("confirmed", Boolean, nullable=False),
    *who_and_when(),
)

# "[a regular]" in place of a passage, wherever it is quoted; the words themselves stay as they are.
replacements = Table(
    "replacements",
    metadata,
    number(),
    reflection(),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    *texts("words"),
    # kept · taken_back
    short("state", 20),
    *who_and_when(),
    # A keyed mark of the text in which these places were counted.
    later("words_mark", 32),
)

# Two people read the same reflections, neither seeing what the other says: the last line of a round stands.
rounds = Table(
    "rounds",
    metadata,
    number(),
    short("round_id"),
    *texts("name"),
    # Ids joined by a blank; names of people as JSON.
    *texts("reflections", "coders"),
    # open · compared · settled · given_up
    short("state", 20),
    *who_and_when(),
)
