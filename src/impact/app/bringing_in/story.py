"""One story, typed or pasted, in; it is kept. While it is written its words are kept as a draft: F5 loses nothing."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

import streamlit as st

from impact.app import safe_text, session
from impact.app.session import Said
from impact.app.writing.writing_box import writing_box, written
from impact.service import Refused
from impact.vocabulary import reflection_form as form_words

DRAFT = "story"
# What a writer may choose, in the words of the card, and the level that it stands for.
CONSENT = {
    "Only the readers": "reader",
    "Colleagues": "colleagues",
    "Anyone, without name or role": "anonymous",
    "Anyone, with my role and branch": "role",
}
TOLD_BY = {"A member of staff": "staff", "A patron": "patron"}


def is_begun() -> bool:
    """Whether a story waits to be finished."""
    return bool(session.service().draft(DRAFT))


@st.fragment
def form() -> None:
    """A fragment, so that a sentence that is typed does not run the whole screen again."""
    kept = session.service().draft(DRAFT)
    with st.container(border=True, key="story"):
        left, right = st.columns(2)
        with left:
            writing_box(
                "Branch", key=_key("branch"), value=kept.get("branch", ""), one_line=True, on_change=_keep_words
            )
        day = right.date_input(
            "When it happened", value=_day(kept), max_value="today", key=_key("day"), on_change=_keep
        )
        writing_box(
            "What happened that the numbers will not show?",
            key=_key("text"),
            value=kept.get("text", ""),
            height=170,
            hint="Kept while you write, also when the page is loaded anew. It counts for nothing until you press Keep.",
            on_change=_keep_words,
        )
        left, right = st.columns(2)
        told = left.selectbox(
            "Told by", TOLD_BY, index=_place(TOLD_BY, kept.get("told")), key=_key("told"), on_change=_keep
        )
        consent = right.selectbox(
            "Who may read or quote this?",
            CONSENT,
            index=_place(CONSENT, kept.get("consent")),
            key=_key("consent"),
            on_change=_keep,
        )
        # Never kept as a draft: a word that lies about is nobody's own.
        word = st.text_input(safe_text.label(form_words.WORD), key=_key("word"), autocomplete="off")
        safe_text.paragraph(form_words.WORD_SAYS, kind="small")
        with st.container(horizontal=True):
            sent = st.button("Keep this story", type="primary", key="story-send")
            emptied = st.button("Empty the form", type="tertiary", key="story-empty")
    if sent and isinstance(day, date):
        _send(day, told=TOLD_BY[told], consent=CONSENT[consent], word=word)
    if emptied:
        _begin_anew()


def _send(day: date, *, told: str, consent: str, word: str) -> None:
    typed = _typed()
    try:
        session.service().paste_story(
            typed.get("text", ""), branch=typed.get("branch", ""), day=day, consent=consent, told_by=told, word=word
        )
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    session.tell(Said("The story is kept. It waits for a reader before anything is counted from it.", tone="done"))
    _begin_anew()


def _begin_anew() -> None:
    session.service().drop_draft(DRAFT)
    session.next_turn(DRAFT)
    st.rerun()


def _keep_words(_: str) -> None:
    _keep()


def _keep() -> None:
    """What was typed here, over what was kept: another window may have written another field."""
    typed = _typed()
    begun = any(typed.get(field, "").strip() for field in ("branch", "text"))
    with suppress(Refused):  # the words stay in the box; sending them says what is wrong
        session.service().keep_draft(DRAFT, typed if begun else {})


def _typed() -> dict[str, str]:
    here: dict[str, Any] = {field: st.session_state.get(_key(field)) for field in ("day", "told", "consent")}
    here |= {field: written(_key(field)) for field in ("branch", "text")}
    return session.service().draft(DRAFT) | {field: str(words) for field, words in here.items() if words is not None}


def _key(field: str) -> str:
    return f"story-{field}-{session.turn(DRAFT)}"


def _day(kept: Mapping[str, str]) -> date:
    with suppress(ValueError):
        return min(date.fromisoformat(kept.get("day", "")), date.today())
    return date.today()


def _place(options: Mapping[str, str], chosen: str | None) -> int:
    return list(options).index(chosen) if chosen is not None and chosen in options else 0
