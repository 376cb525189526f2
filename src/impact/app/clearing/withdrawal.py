"""The way back for a writer: a reflection is withdrawn for good, from the card it is read on."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.reading import reading_steps
from impact.app.session import Said
from impact.service import ReadingCard, Refused


def offer_withdrawal(card: ReadingCard) -> None:
    """At the writer's wish, with a tick before the button: it cannot be undone."""
    with st.expander("The writer wants it back"):
        safe_text.paragraph(
            "It is deleted from every file here, with its codes and its other answers. A later file that repeats it "
            "does not bring it back. This cannot be undone.",
            kind="small",
        )
        sure = st.checkbox("The writer has asked for this", key=f"sure-{card.id}")
        st.button(
            "Withdraw this reflection for good",
            key=f"withdraw-{card.id}",
            disabled=not sure,
            on_click=_withdraw,
            args=(card.id,),
        )


def _withdraw(reflection_id: str) -> None:
    try:
        session.service().withdraw(reflection_id)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    reading_steps.leave()
    st.session_state.pop("made", None)  # a finished file may hold it
    session.tell(Said("The reflection is withdrawn: nothing of it is left here.", tone="done"))
