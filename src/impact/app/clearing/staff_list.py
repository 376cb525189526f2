"""The library's own people: names that are found in a reflection wherever they stand. One a line, typed or pasted."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.session import Said
from impact.service import Refused

_KEY = "staff-names"


def show() -> None:
    """For a manager; folded away, as it is done once."""
    with st.expander("Names of our staff"):
        safe_text.paragraph(
            "One name a line. They are marked in every reflection, and “[a colleague]” is proposed in their place. "
            "The list stays on this computer and is in no export.",
            kind="small",
        )
        st.session_state.setdefault(_KEY, "\n".join(session.service().staff_names()))
        st.text_area("Names of our staff", key=_KEY, label_visibility="collapsed", height=160)
        st.button("Keep this list", key="keep-staff-names", on_click=_keep)


def _keep() -> None:
    try:
        session.service().set_staff_names(st.session_state[_KEY].splitlines())
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    session.tell(Said("The names of your staff are kept.", tone="done"))
