"""Notes on a series: "roof closed three weeks in May", typed once, on every figure and file of that time."""

import streamlit as st

from impact.app import doing, safe_text, session
from impact.app.session import Said
from impact.app.writing import kept_words
from impact.service import Refused, Wanted
from impact.service.figures.noting import LONGEST_NOTE

DRAFT = "note"
# What a note of one figure may stand on.
REACHES = {"measure": "This count", "": "Every count of this time"}


def show(wanted: Wanted) -> None:
    """The notes of this time, each of which can be taken back, and a line for a new one."""
    with st.popover("Notes on this time", key="notes", on_change="rerun") as place:
        if not place.open:
            return
        safe_text.paragraph(
            "What a reader must know about these numbers, such as a closed roof or a new way of counting.", kind="small"
        )
        doing.say_what_was_done()
        for note in session.service().notes_on(wanted):
            with st.container(horizontal=True, vertical_alignment="center", key=f"note-{note.id}"):
                safe_text.paragraph(note.words)
                st.button("Take back", key=f"take-back-{note.id}", on_click=_take_back, args=(note.id,))
        kept_words.box("A new note, up to 120 letters", name=DRAFT, one_line=True, most=LONGEST_NOTE)
        st.selectbox("It stands on", REACHES, format_func=REACHES.__getitem__, key="note-reach")
        st.button("Add this note", key="add-note", on_click=_add, args=(wanted,))
        safe_text.into_the_menu()


def _add(wanted: Wanted) -> None:
    words, reach = kept_words.words(DRAFT), st.session_state.get("note-reach")
    try:
        session.service().add_note_on(wanted, words, measure=wanted.measure if reach else "", branch=wanted.branch)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    kept_words.sent(DRAFT)


def _take_back(note: int) -> None:
    session.service().take_back_note(note)
