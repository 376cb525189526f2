"""The tables as they stand today, by subject. How an older workspace gets there is written in `migrations`.

Every table that people write to says who (`by`) and when (`at`). What people say is only ever added to: of the lines
that speak of the same thing the last one stands (`workspace.lines`).
"""

from impact.workspace.schema.bookkeeping import audit, derived, drafts, people, revision, schema_version, settings
from impact.workspace.schema.codes_and_stories import codebook_lines, idea_groups, idea_places, story_choices
from impact.workspace.schema.columns import metadata
from impact.workspace.schema.figures import context_rows, figure_titles, finding_choices, notes, pair_words
from impact.workspace.schema.meetings import (
    ask_evidence,
    asks,
    frozen,
    house_files,
    presentation_steps,
    presentations,
)
from impact.workspace.schema.sheets import decisions, remarks, sheets, stories, uploads
from impact.workspace.schema.voices import (
    clearances,
    codings,
    consents,
    replacements,
    rounds,
    withdrawn,
    writer_names,
)

__all__ = [
    "ask_evidence",
    "asks",
    "audit",
    "clearances",
    "codebook_lines",
    "codings",
    "consents",
    "context_rows",
    "decisions",
    "derived",
    "drafts",
    "figure_titles",
    "finding_choices",
    "frozen",
    "house_files",
    "idea_groups",
    "idea_places",
    "metadata",
    "notes",
    "pair_words",
    "people",
    "presentation_steps",
    "presentations",
    "remarks",
    "replacements",
    "revision",
    "rounds",
    "schema_version",
    "settings",
    "sheets",
    "stories",
    "story_choices",
    "uploads",
    "withdrawn",
    "writer_names",
]
