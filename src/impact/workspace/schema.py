"""The tables as they stand today. How an older workspace gets there is written in `migrations`.

Plain types only, so that the same tables work in another database. Times are ISO text in UTC; every table that people
write to says who (`by`) and when (`at`). Decisions, codings, clearances and the audit are only ever added to.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData()


def _who_and_when() -> tuple[Column[str], Column[str]]:
    return Column("by", String(200), nullable=False), Column("at", String(40), nullable=False)


schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
)

# One row. `revision` rises with every write; `reading` only with those that change what the sheets are read as.
revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("reading", Integer, nullable=False),
)

uploads = Table(
    "uploads",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("file", Text, nullable=False),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("size", Integer, nullable=False),
    Column("modified", String(40)),
    Column("state", String(10), nullable=False),
    Column("sheet_count", Integer, nullable=False),
    Column("holds_reflections", Boolean, nullable=False),
    # True while the uploaded bytes are still in the staging folder.
    Column("original", Boolean, nullable=False),
    *_who_and_when(),
)

sheets = Table(
    "sheets",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("upload_id", ForeignKey("uploads.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    # True once cells were blanked: the digest still names the sheet as it was first read.
    Column("rewritten", Boolean, nullable=False),
    Column("rows", LargeBinary, nullable=False),
    Column("about", Text, nullable=False),
)

remarks = Table(
    "remarks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("upload_id", ForeignKey("uploads.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("sheet", Text, nullable=False),
    Column("row", Integer),
    *(Column(name, Text, nullable=False) for name in ("cell", "fate", "problem", "seen", "remedy", "decision", "key")),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("question_id", String(12), nullable=False, index=True),
    Column("kind", String(30), nullable=False),
    Column("subject", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("note", Text, nullable=False),
    *_who_and_when(),
)

codings = Table(
    "codings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reflection_id", String(40), nullable=False, index=True),
    *(Column(name, String(40), nullable=False) for name in ("code", "state", "polarity", "direction", "tone")),
    Column("start", Integer),
    Column("end", Integer),
    Column("coder", String(200), nullable=False),
    *_who_and_when(),
)

# "Read for who could be recognised: patron, neighbours, writer." A person's last word on a reflection stands.
clearances = Table(
    "clearances",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reflection_id", String(40), nullable=False, index=True),
    Column("cleared", Boolean, nullable=False),
    *_who_and_when(),
    # A keyed mark of the words that were read; "" of what was cleared before marks were kept.
    Column("words_mark", String(32), nullable=False, server_default=""),
)

# What is left of a withdrawn reflection: its id, so that a later export of it is set aside.
withdrawn = Table(
    "withdrawn",
    metadata,
    Column("reflection_id", String(40), primary_key=True),
    *_who_and_when(),
)

stories = Table(
    "stories",
    metadata,
    Column("id", Integer, primary_key=True),
    *(Column(name, Text, nullable=False) for name in ("branch", "day", "text", "consent", "told_by", "service")),
    Column("withdrawn", Boolean, nullable=False),
    # A keyed hash of the word by which the writer can take it back; "" where there is none.
    Column("withdraw_word", String(64), nullable=False, server_default=""),
    *_who_and_when(),
)

settings = Table(
    "settings",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", Text, nullable=False),
    *_who_and_when(),
)

people = Table(
    "people",
    metadata,
    Column("person", String(200), primary_key=True),
    Column("at", String(40), nullable=False),
)

# Never holds words of a reflection or of a cell: what was done, and the id or file name it was done to.
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("what", String(40), nullable=False),
    Column("subject", Text, nullable=False),
    *_who_and_when(),
)

# What somebody is writing and has not sent: one line a person and form. No audit, no revision, gone after a month.
drafts = Table(
    "drafts",
    metadata,
    Column("name", String(300), primary_key=True),
    Column("words", Text, nullable=False),
    *_who_and_when(),
)

# "Roof closed 3 weeks in May": typed once, shown on every figure of that series.
notes = Table(
    "notes",
    metadata,
    Column("id", Integer, primary_key=True),
    *(Column(name, String(200), nullable=False) for name in ("measure", "branch", "period_start", "period_end")),
    Column("words", Text, nullable=False),
    Column("taken_back", Boolean, nullable=False),
    *_who_and_when(),
)

# What people say of a pair: the last line of a pair stands.
pair_words = Table(
    "pair_words",
    metadata,
    Column("id", Integer, primary_key=True),
    *(Column(name, String(200), nullable=False) for name in ("pair", "branch", "period", "measure", "code")),
    *(Column(name, Text, nullable=False) for name in ("fit", "inference", "ask", "ask_note")),
    Column("quote_id", String(40), nullable=False),
    Column("quote_start", Integer),
    Column("quote_end", Integer),
    *_who_and_when(),
)

# What was read from the sheets, packed: one row at most, gone with any write that changes what they are read as.
derived = Table(
    "derived",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("packed", LargeBinary, nullable=False),
)

# The library's own codes, and its words for those that come with the program: the last line of a code stands.
codebook_lines = Table(
    "codebook_lines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(40), nullable=False),
    *(
        Column(name, Text, nullable=False)
        for name in (
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
    ),
    # in_use · set_aside
    Column("state", String(20), nullable=False),
    *_who_and_when(),
)

# A level that a person gave in place of the sheet's, and why: the last line of a reflection stands.
consents = Table(
    "consents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reflection_id", String(40), nullable=False, index=True),
    Column("level", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    *_who_and_when(),
    # What the sheet said then.
    Column("over", String(20), nullable=False, server_default=""),
)

# Names of writers who wish to be named; shown only once confirmed. In no frame.
writer_names = Table(
    "writer_names",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reflection_id", String(40), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    *_who_and_when(),
)

# "[a regular]" in place of a passage, wherever it is quoted; the words themselves stay as they are.
replacements = Table(
    "replacements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reflection_id", String(40), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
    # kept · taken_back
    Column("state", String(20), nullable=False),
    *_who_and_when(),
    # A keyed mark of the text in which these places were counted.
    Column("words_mark", String(32), nullable=False, server_default=""),
)

# Which group an idea was put into by a person; `idea` is the id of its reflection, `@`, and the place.
idea_places = Table(
    "idea_places",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("idea", String(80), nullable=False, index=True),
    Column("group_id", String(40), nullable=False),
    *_who_and_when(),
)

# What a person says of a group of ideas: the last line of a group stands.
idea_groups = Table(
    "idea_groups",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("group_id", String(40), nullable=False),
    Column("heading", Text, nullable=False),
    Column("status", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("merged_into", String(40), nullable=False),
    *_who_and_when(),
)

# Candidates, what was chosen, and why: the last line of a passage, period and code stands.
story_choices = Table(
    "story_choices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reflection_id", String(40), nullable=False, index=True),
    Column("start", Integer),
    Column("end", Integer),
    Column("period", String(40), nullable=False),
    Column("code", String(40), nullable=False),
    Column("state", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    *_who_and_when(),
)

# Two people read the same reflections, neither seeing what the other says: the last line of a round stands.
rounds = Table(
    "rounds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("round_id", String(40), nullable=False),
    Column("name", Text, nullable=False),
    # Ids joined by a blank; names of people as JSON.
    Column("reflections", Text, nullable=False),
    Column("coders", Text, nullable=False),
    # open · compared · settled · given_up
    Column("state", String(20), nullable=False),
    *_who_and_when(),
)

# What the library asks for: the last line of an ask stands.
asks = Table(
    "asks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ask_id", String(40), nullable=False),
    Column("period", String(40), nullable=False),
    Column("need", Text, nullable=False),
    Column("cost", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("due", String(40), nullable=False),
    # drafted · asked · granted · refused · taken_back
    Column("state", String(20), nullable=False),
    Column("outcome", Text, nullable=False),
    *_who_and_when(),
)

# What an ask rests on: a pair, a passage, a condition or a finding, by its key; the last line of a key stands.
ask_evidence = Table(
    "ask_evidence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ask_id", String(40), nullable=False),
    # pair · quote · condition · finding
    Column("kind", String(20), nullable=False),
    # Of a quote the id of the reflection, with start and end of the passage; else what names it.
    Column("key", String(200), nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("state", String(20), nullable=False),
    *_who_and_when(),
)

# What a person says of a finding: kept out, and why; the last line of a finding stands.
finding_choices = Table(
    "finding_choices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("period", String(40), nullable=False),
    Column("finding", String(200), nullable=False),
    Column("state", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    *_who_and_when(),
)

# A person's own title of a figure in place of the one made: the last line of a figure stands.
figure_titles = Table(
    "figure_titles",
    metadata,
    Column("id", Integer, primary_key=True),
    # What names the figure: for whom, form, measure, period, place and what else it is of, joined by a bar.
    Column("figure", String(300), nullable=False),
    # "" where the made one was put back.
    Column("title", Text, nullable=False),
    *_who_and_when(),
    # A keyed mark of the numbers that stood in the figure then.
    Column("stands_on", String(32), nullable=False, server_default=""),
)

# Numbers of other libraries, as background: off until somebody asks for them.
context_rows = Table(
    "context_rows",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("library", Text, nullable=False),
    Column("year", String(40), nullable=False),
    Column("measure", String(60), nullable=False),
    Column("value", Text, nullable=False),
    Column("state", String(20), nullable=False),
    *_who_and_when(),
)

# What is put together for a meeting: lines, of which the last of each id stands.
presentations = Table(
    "presentations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("presentation_id", String(40), nullable=False),
    Column("title", Text, nullable=False),
    Column("period", String(40), nullable=False),
    Column("audience", String(10), nullable=False),
    # The manager's words on the board's page.
    Column("notes", Text, nullable=False),
    # The presentation that this one repeats for another period or audience.
    Column("made_from", String(40), nullable=False),
    Column("state", String(20), nullable=False),
    *_who_and_when(),
)

# `wanted` is JSON: which figure with which filters, which finding, quote or ask. It holds no words of a reflection.
presentation_steps = Table(
    "presentation_steps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("presentation_id", String(40), nullable=False),
    Column("step_id", String(40), nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("wanted", Text, nullable=False),
    Column("caption", Text, nullable=False),
    Column("notes", Text, nullable=False),
    # Names a line of `frozen`; empty is shown as it is today.
    Column("frozen", String(64), nullable=False),
    Column("state", String(20), nullable=False),
    *_who_and_when(),
)

# What a step showed on the day it was put in. `quotes` names the reflections that it quotes: where one of them is
# withdrawn the line goes. `limits` says under which rules it was made: under stricter ones it is not shown.
frozen = Table(
    "frozen",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("frozen", String(64), nullable=False),
    Column("stands_on", String(64), nullable=False),
    Column("contents", LargeBinary, nullable=False),
    Column("quotes", Text, nullable=False),
    Column("limits", Text, nullable=False),
    *_who_and_when(),
)

# The library's logo and its own slide template: the last of each name stands.
house_files = Table(
    "house_files",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(40), nullable=False),
    Column("file", Text, nullable=False),
    Column("contents", LargeBinary, nullable=False),
    *_who_and_when(),
)
