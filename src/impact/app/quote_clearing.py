"""May this be quoted? Three questions, one tick, and how far it then may go; and the way back for its writer."""

import streamlit as st

from impact.app import consent_words, reading_steps, safe_text, session
from impact.app.session import Said
from impact.charts.words import plural
from impact.service import ReadingCard, Refused, Step


def show(card: ReadingCard, *, me: str, alone: bool) -> None:
    """Offered only where the writer allows that it is quoted."""
    if not consent_words.may_be_cleared(card.consent):
        return
    st.header("May it be quoted?")
    safe_text.paragraph("Nobody in the story was asked. Before you clear it, ask yourself who could be recognised:")
    safe_text.lines(consent_words.QUESTIONS)
    if found := sum(len(words.details) for words in card.words):
        safe_text.note(
            f"{plural(found, 'place')} in the text may name somebody: underlined with waves.", kind="trouble"
        )
    key = f"clear-{card.id}"
    st.session_state[key] = me in card.cleared_by
    st.checkbox(
        "I have read this for who could be recognised: patron, neighbours, writer",
        key=key,
        on_change=_clear,
        args=(card, key),
    )
    others = [name for name in card.cleared_by if name != me]
    also = f" Cleared also by {', '.join(others)}." if others else ""
    reach = consent_words.reach(card.consent, cleared_by=len(card.cleared_by), alone=alone)
    safe_text.paragraph(f"{reach}{also}", kind="small")


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


def _clear(card: ReadingCard, key: str) -> None:
    cleared = bool(st.session_state.get(key))
    step = Step(card.id, clear=tuple((words.id, cleared) for words in card.words))
    reading_steps.do(step, "Cleared as a quote." if cleared else "No longer cleared as a quote.")


def _withdraw(reflection_id: str) -> None:
    try:
        session.service().withdraw(reflection_id)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    reading_steps.leave()
    session.tell(Said("The reflection is withdrawn: nothing of it is left here.", tone="done"))
