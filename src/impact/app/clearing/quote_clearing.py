"""May this be quoted? Three questions, one tick, and how far it then may go."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.about import people
from impact.app.clearing import consent_words, replacing, staff_list
from impact.app.reading import reading_steps
from impact.service import ReadingCard, Step


def show(card: ReadingCard, *, me: str, alone: bool) -> None:
    """Offered only where the writer allows that it is quoted."""
    if not consent_words.may_be_cleared(card.consent):
        return
    st.header("May it be quoted?")
    safe_text.paragraph("Nobody in the story was asked. Before you clear it, ask yourself who could be recognised:")
    safe_text.lines(consent_words.QUESTIONS)
    whom = consent_words.widest(card.consent)
    if session.service().is_of_few(card.id, whom):
        safe_text.note(consent_words.without_branch(card.branch, whom))
    lines = session.service().before_and_after([words.id for words in card.words])
    replacing.show(lines)
    if people.ask_name("A quote is cleared by a person, under their name. Who are you?"):
        _tick(card, me=me)
        if open_still := replacing.still_there(lines):
            safe_text.note(open_still, kind="trouble")
    others = [name for name in card.cleared_by if name != me]
    also = f" Cleared also by {', '.join(others)}." if others else ""
    public = session.service().persons_before("public")
    reach = consent_words.reach(card.consent, cleared_by=len(card.cleared_by), alone=alone, public=public)
    safe_text.paragraph(f"{reach}{also}", kind="small")
    if session.service().who.is_any("manager"):
        staff_list.show()


def _tick(card: ReadingCard, *, me: str) -> None:
    key = f"clear-{card.id}"
    st.session_state[key] = me in card.cleared_by
    st.checkbox(
        "I have read this for who could be recognised: patron, neighbours, writer",
        key=key,
        on_change=_clear,
        args=(card, key),
    )


def _clear(card: ReadingCard, key: str) -> None:
    cleared = bool(st.session_state.get(key))
    step = Step(card.id, clear=tuple((words.id, cleared) for words in card.words))
    reading_steps.do(step, "Cleared as a quote." if cleared else "No longer cleared as a quote.")
