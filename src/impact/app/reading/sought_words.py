"""The words that a reader searches for: held in this window alone, in no address, and forgotten on a withdrawal."""

from collections.abc import Callable

import streamlit as st

from impact.app import session
from impact.coding.search_words import LONGEST

_HELD = "sought"
HINT = 'smiled "feel seen"'


def box(page: str, *, changed: Callable[[], None]) -> str:
    """A field to search in; what stands in it. It outlives a change of the screen and not a reload."""
    state, held = _held()
    # The field of another screen is another one, and begins empty.
    key = f"sought-{page}-{session.turn(_HELD)}"
    if key not in st.session_state:
        st.session_state[key] = held
    words = st.text_input(
        "Search the words",
        key=key,
        type="search",
        autocomplete="off",
        max_chars=LONGEST,
        placeholder=HINT,
        on_change=changed,
        width=230,
    )
    st.session_state[_HELD] = (state, words or "")
    return words or ""


def clear() -> None:
    """The field is empty again."""
    st.session_state.pop(_HELD, None)
    session.next_turn(_HELD)


def _held() -> tuple[int, str]:
    """They may be words of the reflection that was just withdrawn."""
    now = session.service().withdrawals()
    state, words = st.session_state.get(_HELD, (now, ""))
    if state != now:
        clear()
        words = ""
    return now, words
