"""Words that came from a file or from a person in, the same words on the screen out: never Markdown, never HTML.

Most of Streamlit renders Markdown, labels of widgets included: a branch name could load a picture from anywhere.
So words that are not ours go through here, and through nothing else; a test looks for ways around it.
"""

from impact.app.safe_text.entries import Entry, entries
from impact.app.safe_text.links import follow_links, link, within_page
from impact.app.safe_text.moving import focus_on, from_the_top, into_the_menu
from impact.app.safe_text.passages import Mark, passage, stretches
from impact.app.safe_text.said import (
    code_name,
    finding,
    heading,
    here,
    label,
    lines,
    nested,
    note,
    pair,
    paragraph,
    picture,
    region,
    swatch,
    titled,
)
from impact.app.safe_text.tables import Linked, grid, linked_table, table, unfolding

__all__ = [
    "Entry",
    "Linked",
    "Mark",
    "code_name",
    "entries",
    "finding",
    "focus_on",
    "follow_links",
    "from_the_top",
    "grid",
    "heading",
    "here",
    "into_the_menu",
    "label",
    "lines",
    "link",
    "linked_table",
    "nested",
    "note",
    "pair",
    "paragraph",
    "passage",
    "picture",
    "region",
    "stretches",
    "swatch",
    "table",
    "titled",
    "unfolding",
    "within_page",
]
