"""The words of the address in; which presentation is open, at which step, and how it is shown, out.

`present` lists them, `present?of=ID` opens one, `present?of=ID&step=3` shows its third step in the whole window.
"""

from collections.abc import Mapping

import streamlit as st

NAME = "present"
_SHOWS = ("step", "notes")
# What a room was spared stays so when one comes back to it.
_STAYS = ("quotes", "look")


def opened() -> str:
    """The id of the presentation that the address names; "" where it names none."""
    return str(st.query_params.get("of", ""))


def on_stage(here: str) -> bool:
    """Whether a step fills the window: `here` is the address of the screen."""
    return here == NAME and bool(opened()) and "step" in st.query_params


def step(many: int) -> int:
    """The step that is shown, from 1; a number that is none, or too great, is the nearest that there is."""
    asked = st.query_params.get("step", "1")
    return min(max(int(asked[:6]) if asked.isdecimal() else 1, 1), max(many, 1))


def shows_notes() -> bool:
    return st.query_params.get("notes") == "shown"


def hides_quotes() -> bool:
    """For a public room: no words of others on the screen."""
    return st.query_params.get("quotes") == "hidden"


def look() -> str:
    """“dark” or “light” where somebody chose it for the room, else ""."""
    asked = st.query_params.get("look", "")
    return asked if asked in ("dark", "light") else ""


def of(presentation_id: str) -> Mapping[str, str]:
    """What a link to a presentation says."""
    return {"of": presentation_id}


def of_room() -> Mapping[str, str]:
    """What a link to all of them says: how this room is shown things."""
    return {name: st.query_params[name] for name in _STAYS if name in st.query_params}


def put(name: str, word: str) -> None:
    """A word of the address; "" takes it out."""
    if word:
        st.query_params[name] = word
    elif name in st.query_params:
        del st.query_params[name]


def go(presentation_id: str, number: int = 0) -> None:
    """To a presentation, or to one of its steps; "" is to all of them."""
    put("of", presentation_id)
    put("step", str(number) if number else "")


def leave() -> None:
    """From the step to the presentation."""
    for name in _SHOWS:
        put(name, "")
