"""The words of a step: what stands under it, and what is said while it is shown; kept while they are typed."""

import streamlit as st

from impact.app import doing, safe_text, session
from impact.app.writing import kept_words
from impact.service import PresentationPage, StepPage

LONGEST_CAPTION, LONGEST_NOTES = 300, 2000


def show(page: PresentationPage, step: StepPage) -> None:
    """A menu with both boxes and a button that keeps them."""
    # Another key is a menu that is closed: it closes once the words are kept.
    turn = session.turn(_draft(step))
    with st.popover("Words", key=f"words-{step.id}-{turn}", on_change="rerun") as place:
        if place.open:
            _boxes(page, step)
            safe_text.into_the_menu()


@st.fragment
def _boxes(page: PresentationPage, step: StepPage) -> None:
    """A fragment, so that a sentence that is typed does not run the whole screen again."""
    name = _draft(step)
    doing.say_what_was_done()
    kept_words.box(
        "Caption, on the screen and in every file",
        name=name,
        field="caption",
        stands=step.caption,
        audience=page.audience,
        height=80,
        most=LONGEST_CAPTION,
    )
    kept_words.box(
        "Notes, for who speaks",
        name=name,
        field="notes",
        stands=step.notes,
        audience=page.audience,
        height=130,
        most=LONGEST_NOTES,
        hint="They are shown on the screen only when you ask for them, and stand in the slides as speaker notes.",
    )
    if st.button("Keep these words", type="primary", key=f"keep-words-{step.id}"):
        _keep(page.id, step)
        st.rerun()


def _keep(presentation_id: str, step: StepPage) -> None:
    name = _draft(step)
    caption = kept_words.words(name, "caption", stands=step.caption)
    notes = kept_words.words(name, "notes", stands=step.notes)
    if doing.tried(lambda: session.service().write_step(presentation_id, step.id, caption.strip(), notes.strip())):
        kept_words.sent(name)


def _draft(step: StepPage) -> str:
    return f"step-words-{step.id}"
