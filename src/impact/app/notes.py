"""Notes on a series: "roof closed three weeks in May", typed once, on every figure and file of that time."""

import streamlit as st

from impact.app import safe_text, session
from impact.service import Refused, Wanted

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
        for note in session.service().notes_on(wanted):
            with st.container(horizontal=True, vertical_alignment="center", key=f"note-{note.id}"):
                safe_text.paragraph(note.words)
                st.button("Take back", key=f"take-back-{note.id}", on_click=_take_back, args=(note.id,))
        turn = session.turn("note")
        with st.form(f"note-{turn}", border=False):
            words = st.text_input("A new note, up to 120 letters", key=f"note-words-{turn}", max_chars=120)
            reach = st.selectbox("It stands on", REACHES, format_func=REACHES.__getitem__, key=f"note-reach-{turn}")
            sent = st.form_submit_button("Add this note")
        safe_text.into_the_menu()
        if sent:
            _add(wanted, words, measure=wanted.measure if reach else "")


def _add(wanted: Wanted, words: str, *, measure: str) -> None:
    try:
        session.service().add_note_on(wanted, words, measure=measure, branch=wanted.branch)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    session.next_turn("note")
    st.rerun(scope="fragment")


def _take_back(note: int) -> None:
    session.service().take_back_note(note)
