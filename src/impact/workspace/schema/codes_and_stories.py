"""What readers make of what they read: the library's codes, groups of ideas, passages chosen as stories."""

from sqlalchemy import Column, String, Table

from impact.workspace.schema.columns import metadata, number, passage, reflection, short, texts, who_and_when

# The library's own codes, and its words for those that come with the program: the last line of a code stands.
codebook_lines = Table(
    "codebook_lines",
    metadata,
    number(),
    short("code"),
    *texts("family", "tier", "name", "definition", "include_when", "exclude_when", "example_1", "example_2"),
    *texts("near_miss", "traced_to", "aliases", "starter", "parent", "sensitive"),
    # in_use · set_aside
    short("state", 20),
    *who_and_when(),
)

# Which group an idea was put into by a person; `idea` is the id of its reflection, `@`, and the place.
idea_places = Table(
    "idea_places",
    metadata,
    number(),
    Column("idea", String(80), nullable=False, index=True),
    short("group_id"),
    *who_and_when(),
)

# What a person says of a group of ideas: the last line of a group stands.
idea_groups = Table(
    "idea_groups",
    metadata,
    number(),
    short("group_id"),
    *texts("heading"),
    short("status", 20),
    *texts("reason"),
    short("merged_into"),
    *who_and_when(),
)

# Candidates, what was chosen, and why: the last line of a passage, period and code stands.
story_choices = Table(
    "story_choices",
    metadata,
    number(),
    reflection(),
    *passage(),
    short("period"),
    short("code"),
    short("state", 20),
    *texts("reason"),
    *who_and_when(),
)
