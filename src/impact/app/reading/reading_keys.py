"""The keys with which one reads without a mouse: what each presses, the list of them, and the switch for bare letters.

A letter alone does something only where a reader has asked for it (WCAG 2.1.4), and never while one types.
"""

import streamlit as st

from impact.app import safe_text
from impact.app.reading import codes_on_card
from impact.app.reading.reading_text import Key
from impact.service import ReadingCard

_ALONE = "bare-letters"
_MEANS = (
    ("Y", "Yes to the first suggestion"),
    ("N", "No to it"),
    ("X", "It was denied"),
    ("M", "Mark words: then arrows, Shift for more, Enter"),
    ("A", "Add a code to the whole"),
    ("J", "I have read this, or Next"),
    ("L", "Later"),
    ("K", "Back"),
    ("U", "Undo the last step"),
)


def keys(card: ReadingCard) -> list[Key]:
    """What each letter does on this card. A letter whose button is not there does nothing."""
    first = codes_on_card.first_suggestion(card)
    about = {letter: f"{what}-{card.id}-{first.code.id}" for letter, what in _SUGGESTED.items()} if first else {}
    pressed = {**about, "l": "later", "k": "before", "u": "undo"}
    go_on = [Key("j", press="read"), Key("j", press="next")]
    return [Key("m", does="mark"), Key("a", does="add"), *go_on, *(Key(k, press=b) for k, b in pressed.items())]


_SUGGESTED = {"y": "yes", "n": "no", "x": "denied"}


def forward(card: ReadingCard) -> list[str]:
    """Where the focus goes when the button that had it is gone: to the next suggestion, else to the way on."""
    first = codes_on_card.first_suggestion(card)
    return [*([codes_on_card.button_key("yes", card, first.code)] if first else []), "read", "next", "undo"]


def alone() -> bool:
    """Whether the letters work without Alt, in this window."""
    return bool(st.session_state.get(_ALONE, False))


def offer() -> None:
    """The list of the keys behind a button, and the switch."""
    with st.popover("Keys"):
        st.session_state["bare-letters-switch"] = alone()
        safe_text.lines([f"Alt+{letter}: {means}" for letter, means in _MEANS])
        st.toggle("Letters work alone, without Alt", key="bare-letters-switch", on_change=_switch)
        safe_text.paragraph("Until this window is closed. Never while you type.", kind="small")
        safe_text.into_the_menu()


def _switch() -> None:
    st.session_state[_ALONE] = bool(st.session_state.get("bare-letters-switch"))
