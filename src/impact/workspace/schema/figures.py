"""What people say of figures: notes on a series, words about a pair, findings kept out, own titles, background."""

from sqlalchemy import Boolean, Column, Integer, Table

from impact.workspace.schema.columns import later, metadata, number, short, texts, who_and_when

# "Roof closed 3 weeks in May": typed once, shown on every figure of that series.
notes = Table(
    "notes",
    metadata,
    number(),
    *(short(name, 200) for name in ("measure", "branch", "period_start", "period_end")),
    *texts("words"),
    Column("taken_back", Boolean, nullable=False),
    *who_and_when(),
)

# What people say of a pair: the last line of a pair stands.
pair_words = Table(
    "pair_words",
    metadata,
    number(),
    *(short(name, 200) for name in ("pair", "branch", "period", "measure", "code")),
    *texts("fit", "inference", "ask", "ask_note"),
    short("quote_id"),
    Column("quote_start", Integer),
    Column("quote_end", Integer),
    *who_and_when(),
)

# What a person says of a finding: kept out, and why; the last line of a finding stands.
finding_choices = Table(
    "finding_choices",
    metadata,
    number(),
    short("period"),
    short("finding", 200),
    short("state", 20),
    *texts("reason"),
    *who_and_when(),
)

# A person's own title of a figure in place of the one made: the last line of a figure stands.
figure_titles = Table(
    "figure_titles",
    metadata,
    number(),
    # What names the figure: for whom, form, measure, period, place and what else it is of, joined by a bar.
    short("figure", 300),
    # "" where the made one was put back.
    *texts("title"),
    *who_and_when(),
    # A keyed mark of the numbers that stood in the figure then.
    later("stands_on", 32),
)

# Numbers of other libraries, as background: off until somebody asks for them.
context_rows = Table(
    "context_rows",
    metadata,
    number(),
    *texts("source", "library"),
    short("year"),
    short("measure", 60),
    *texts("value"),
    short("state", 20),
    *who_and_when(),
)
