"""Under the outcomes: which programmes drew their people by lot. Only these get an interval."""

import streamlit as st

from impact.app import safe_text, session
from impact.service import Refused


def show() -> None:
    """A tick a programme, for who manages; what is ticked already, for everybody."""
    service = session.service()
    here, drawn = service.programmes(), service.sampled_programmes()
    if not here:
        return
    with st.expander("Were the people who were asked drawn by lot?"):
        safe_text.paragraph(
            "An interval says how far a sample may lie from all who could have been asked. It is right only where "
            "chance chose whom to ask. Where everybody was asked, or answered who wanted to, leave this open."
        )
        with st.form("sampled", border=False):
            ticked = [
                name
                for place, name in enumerate(here)
                if st.checkbox(safe_text.label(name), value=name in drawn, key=f"sampled-{place}")
            ]
            if st.form_submit_button("Keep this"):
                _keep(ticked)


def _keep(programmes: list[str]) -> None:
    try:
        session.service().say_sampled(programmes)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    st.rerun(scope="fragment")
