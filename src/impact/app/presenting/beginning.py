"""A new presentation: what it is called, for whom, of which time, and whether it begins with the usual steps."""

from collections.abc import Sequence
from itertools import chain, count
from typing import cast

import streamlit as st

from impact.app import doing, safe_text, session
from impact.app.presenting import address
from impact.app.presenting.words_of import AUDIENCES, NAMES
from impact.app.session import Said
from impact.app.writing import kept_words
from impact.charts.words import period
from impact.model import Audience
from impact.policy.audience import READERS
from impact.service import Choices, PresentationLine, Refused

DRAFT = "presentation-new"
LONGEST_TITLE = 120
USUAL = (
    "What stands out in this time, in a few sentences",
    "Both sides: every branch, its count and what was written",
    "The three threads, quarter after quarter",
    "One number and one voice, as you paired them",
    "What staff needed, beside what the library gave",
    "What became of ideas",
    "What you ask for, and a voice to end with",
)
MEANT_FOR = (
    "Colleagues in the library.",
    "Directors and board members. Quotes stand in it once a person has cleared them.",
    "Anyone, the press too. The strictest rules, so it says the least.",
)


def show(here: Choices, *, first: bool) -> None:
    """`first`: there is none yet, so what a presentation is stands above the boxes."""
    st.header("Begin a presentation")
    if first:
        safe_text.paragraph("Most meetings need six to nine steps. The usual ones, in this order:")
        safe_text.lines(USUAL)
        safe_text.paragraph("What your files do not support is left away. Each step can be moved, taken out or added.")
    _boxes(here)


@st.fragment
def _boxes(here: Choices) -> None:
    """A fragment, so that a title that is typed does not run the whole screen again."""
    doing.say_what_was_done()
    kept_words.box(
        "What is it called?",
        name=DRAFT,
        one_line=True,
        most=LONGEST_TITLE,
        hint="Left empty, it is called by its time, and you can change it later.",
    )
    with st.container(key="audience"):
        st.radio(
            "Who is it for? A presentation has one audience; what may stand in it depends on it.",
            AUDIENCES,
            index=1,
            format_func=NAMES.__getitem__,
            captions=MEANT_FOR,
            key="begin-for",
            horizontal=True,
        )
    names = {name: period(name) for name in here.periods}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "Of which time?",
            list(names),
            index=list(names).index(here.period) if here.period in names else 0,
            format_func=names.__getitem__,
            key="begin-period",
            width=200,
        )
        st.checkbox("Begin with the usual steps", value=True, key="begin-usual")
    st.button("Begin", type="primary", key="begin-presentation", on_click=_begin)
    if address.opened():  # it has begun, and is another screen
        st.rerun()


def _begin() -> None:
    state, service = st.session_state, session.service()
    audience, when = cast(Audience, state["begin-for"]), str(state["begin-period"])
    title = kept_words.words(DRAFT).strip() or usual_title(when, audience, service.presentations())
    try:
        begun = service.begin_presentation(title, audience, when, usual=bool(state["begin-usual"]))
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    kept_words.sent(DRAFT)
    session.tell(Said(f"Begun, for {READERS[audience]}. Look at each step below.", tone="done"))
    address.put("of", begun)


def usual_title(when: str, audience: Audience, there: Sequence[PresentationLine]) -> str:
    """With a number where these readers have one of that name: in a list, two would look alike."""
    title = f"What was seen and counted in {period(when)}"
    taken = {one.title for one in there if one.audience == audience}
    numbered = chain([title], (f"{title} ({number})" for number in count(2)))
    return next(one for one in numbered if one not in taken)
