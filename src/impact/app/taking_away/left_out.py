"""What an audience does not see, and why: said before anything is made for it."""

from collections.abc import Sequence

import streamlit as st

from impact.app import safe_text

# As many as one reads; the others are one press away.
FIRST = 6


def show(told: Sequence[str], *, none: str) -> None:
    """A sentence each; `none` where there is nothing."""
    st.header("What is left out, and why")
    if not told:
        safe_text.paragraph(none)
        return
    first, others = (told[:FIRST], told[FIRST:]) if len(told) > FIRST + 1 else (told, ())
    safe_text.lines(first)
    if others:
        with st.expander("All the others"):
            safe_text.lines(others)
