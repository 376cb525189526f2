"""On a screen that has nothing to show: that it is so, what to do about it, and the way there."""

import streamlit as st

from impact.app import safe_text, screens

BOTH = "Bring in a spreadsheet of counts, and one of reflections or a single story. It takes minutes."
FILES = "Bring in files, or try the sample library"
STORIES = "Bring in reflections, or type one story"


def show(words: str, *, todo: str = "", link: str = FILES) -> None:
    """`link` says where it leads, to Bring in."""
    safe_text.paragraph(words, kind="asked")
    if todo:
        safe_text.paragraph(todo)
    st.page_link(screens.BRING_IN, label=safe_text.label(link))
