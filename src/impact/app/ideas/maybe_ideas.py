"""Passages that may be an idea: the program's guesses, one by one, for a person to say yes or no."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.safe_text import Mark
from impact.app.session import Said
from impact.charts import words
from impact.service import Refused
from impact.service.ideas.maybe_ideas import MaybeIdea

AT_ONCE = 4


def show() -> None:
    """Only when asked for: none of it counts, and searching takes a moment."""
    st.header("Perhaps an idea")
    safe_text.paragraph(
        "Some people ask for something in the middle of a story. The program can look for such passages. They are "
        "guesses: none is an idea until one of you says so."
    )
    if not st.toggle("Look for them", key="look-for-ideas"):
        return
    found = session.service().maybe_ideas()
    if not found:
        safe_text.note("No passage is left that might be one.", kind="done")
        return
    safe_text.paragraph(f"{words.plural(len(found), 'passage')} to look at.", kind="progress")
    for one in found[:AT_ONCE]:
        with st.container(border=True, key=f"maybe-{session.mark(one.line)}"):
            _show_one(one)


def _show_one(one: MaybeIdea) -> None:
    mark = session.mark(one.line)
    why = Mark(one.start, one.end, "suggested", "Led to the guess")
    safe_text.passage(one.text, [why], name="A reflection", kind="voice less")
    safe_text.paragraph(", ".join(part for part in (one.branch, words.period(one.period)) if part), kind="from")
    with st.container(horizontal=True):
        st.button("Yes, an idea", key=f"yes-{mark}", on_click=_say, args=(one, "confirmed"))
        st.button("No", key=f"no-{mark}", on_click=_say, args=(one, "refused"))


def _say(one: MaybeIdea, state: str) -> None:
    try:
        session.service().say_of_maybe_idea(one, yes=state == "confirmed")
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
