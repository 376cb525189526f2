"""How many named persons read a quote before the public sees it, as the library sets it."""

import streamlit as st

from impact.app import safe_text, session

PERSONS = {2: "Two", 1: "One"}
ONE_PERSON = (
    "With one person nobody sees what they miss: a neighbour, a date, a dog's name. Choose it only where nobody else "
    "in the library may read."
)


def show() -> None:
    """For those who may set it."""
    st.header("Before the public sees a quote")
    st.session_state["persons-before-public"] = session.service().persons_before("public")
    st.radio(
        "How many named persons read a quote before the public sees it?",
        PERSONS,
        format_func=PERSONS.__getitem__,
        key="persons-before-public",
        horizontal=True,
        on_change=_set_persons,
    )
    if st.session_state["persons-before-public"] == 1:
        safe_text.note(ONE_PERSON, kind="trouble")


def _set_persons() -> None:
    session.service().set_public_clearances(int(st.session_state["persons-before-public"]))
