"""What is taken to a meeting: asks with what they rest on, and presentations with what they showed."""

from sqlalchemy import Column, Integer, LargeBinary, Table

from impact.workspace.schema.columns import metadata, number, passage, short, texts, who_and_when

# What the library asks for: the last line of an ask stands.
asks = Table(
    "asks",
    metadata,
    number(),
    short("ask_id"),
    short("period"),
    *texts("need", "cost", "owner"),
    short("due"),
    # drafted · asked · granted · refused · taken_back
    short("state", 20),
    *texts("outcome"),
    *who_and_when(),
)

# What an ask rests on: a pair, a passage, a condition or a finding, by its key; the last line of a key stands.
ask_evidence = Table(
    "ask_evidence",
    metadata,
    number(),
    short("ask_id"),
    # pair · quote · condition · finding
    short("kind", 20),
    # Of a quote the id of the reflection, with start and end of the passage; else what names it.
    short("key", 200),
    *passage(),
    short("state", 20),
    *who_and_when(),
)

# What is put together for a meeting: lines, of which the last of each id stands.
presentations = Table(
    "presentations",
    metadata,
    number(),
    short("presentation_id"),
    *texts("title"),
    short("period"),
    short("audience", 10),
    # The manager's words on the board's page.
    *texts("notes"),
    # The presentation that this one repeats for another period or audience.
    short("made_from"),
    short("state", 20),
    *who_and_when(),
)

# `wanted` is JSON: which figure with which filters, which finding, quote or ask. It holds no words of a reflection.
presentation_steps = Table(
    "presentation_steps",
    metadata,
    number(),
    short("presentation_id"),
    short("step_id"),
    Column("position", Integer, nullable=False),
    short("kind", 20),
    *texts("wanted", "caption", "notes"),
    # Names a line of `frozen`; empty is shown as it is today.
    short("frozen", 64),
    short("state", 20),
    *who_and_when(),
)

# What a step showed on the day it was put in. `quotes` names the reflections that it quotes: where one of them is
# withdrawn the line goes. `limits` says under which rules it was made: under stricter ones it is not shown.
frozen = Table(
    "frozen",
    metadata,
    number(),
    short("frozen", 64),
    short("stands_on", 64),
    Column("contents", LargeBinary, nullable=False),
    *texts("quotes", "limits"),
    *who_and_when(),
)

# The library's logo and its own slide template: the last of each name stands.
house_files = Table(
    "house_files",
    metadata,
    number(),
    short("name"),
    *texts("file"),
    Column("contents", LargeBinary, nullable=False),
    *who_and_when(),
)
