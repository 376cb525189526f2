"""What a presentation is called, the manager's words on the board's page, and the way to take it back."""

import streamlit as st

from impact.app import doing, safe_text, session
from impact.app.presenting import address
from impact.app.presenting.beginning import LONGEST_TITLE
from impact.app.writing import kept_words
from impact.service import PresentationPage

LONGEST_NOTES = 1000


def show(page: PresentationPage) -> None:
    """A menu of its own."""
    with st.popover("Title and words", key=f"about-it-{session.turn(_draft(page))}", on_change="rerun") as place:
        if place.open:
            _boxes(page)
            safe_text.into_the_menu()


@st.fragment
def _boxes(page: PresentationPage) -> None:
    name = _draft(page)
    kept_words.box(
        "Title", name=name, field="title", stands=page.title, audience=page.audience, one_line=True, most=LONGEST_TITLE
    )
    kept_words.box(
        "Your words on the one-page brief",
        name=name,
        field="notes",
        stands=page.notes,
        audience=page.audience,
        height=120,
        most=LONGEST_NOTES,
    )
    with st.container(horizontal=True):
        if st.button("Keep these words", type="primary", key="keep-about"):
            _keep(page)
            st.rerun()
        if st.button("Take this presentation back", key="take-back-it"):
            _take_back(page)
            st.rerun()


def _keep(page: PresentationPage) -> None:
    name = _draft(page)
    title = kept_words.words(name, "title", stands=page.title).strip()
    notes = kept_words.words(name, "notes", stands=page.notes).strip()
    if doing.tried(lambda: session.service().write_presentation(page.id, title, notes)):
        kept_words.sent(name)


def _take_back(page: PresentationPage) -> None:
    told = "Taken back. It stands in no list any more."
    if doing.tried(lambda: session.service().take_back_presentation(page.id), told):
        address.put("of", "")


def _draft(page: PresentationPage) -> str:
    return f"presentation-{page.id}"
