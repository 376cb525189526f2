"""What is asked of several codes at once: all of these, any of these, none of these. The address is the view."""

import streamlit as st

from impact.app import safe_text
from impact.app.reading import reading_choices
from impact.coding.combine import Asked
from impact.service.voices_table.table_sentences import contradiction_in_words
from impact.vocabulary.codebook import Codebook

HAS_ALL, HAS_ANY, HAS_NONE, ALL_CODES = "all", "any", "none", "all-codes"
LABELS = {HAS_ALL: "Has all of (and)", HAS_ANY: "Has any of (or)", HAS_NONE: "Has none of (not)"}
NOT_UNREAD = (
    "“None of” finds what a person looked at and did not find it in. What nobody has looked at is never a no, so it is "
    "found by neither."
)


def ask(codes: Codebook) -> Asked:
    """Nothing while nobody has chosen."""
    names = {code.id: code.name for code in dict.fromkeys((*codes.starters, *codes.values()))}
    with st.expander("And, or, not", expanded=any(key in st.query_params for key in LABELS)):
        with st.container(horizontal=True, vertical_alignment="top", key="codes-asked"):
            asked = Asked(*(_choose(key, names) for key in LABELS))
        if wrong := contradiction_in_words(asked, codes):
            safe_text.note(wrong, kind="trouble")
        safe_text.paragraph(NOT_UNREAD, kind="small")
    return asked


def ask_for_columns() -> bool:
    """Whether every code is a column, or only those of the first screen."""
    return st.toggle("A column for every code", key=ALL_CODES, bind="query-params", on_change=reading_choices.changed)


def _choose(key: str, names: dict[str, str]) -> tuple[str, ...]:
    chosen = st.multiselect(
        LABELS[key],
        list(names),
        format_func=lambda code: names.get(code, code),
        key=key,
        bind="query-params",
        on_change=reading_choices.changed,
        placeholder="Choose codes",
        width=300,
    )
    return tuple(chosen)
