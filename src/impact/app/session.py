"""Who is here, what they may ask, and what one screen must remember for the next run: the only place that knows.

What counts is kept by the service within a second; a session holds nothing that F5 may not lose.
"""

import secrets
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Literal

import streamlit as st
from streamlit.errors import StreamlitAPIException

from impact.service import Service, Workspace, local_person, person_here

Tone = Literal["note", "done", "trouble"]
_KEY = secrets.token_bytes(16)


@dataclass(frozen=True, slots=True)
class Said:
    """Words for the user about what was just done."""

    words: str
    remedy: str = ""
    tone: Tone = "note"


def service() -> Service:
    """Local mode: the one person at this computer. Made anew at each run, with the roles of that moment."""
    return Service(_workspace(), local_person(st.session_state.get("shown-person") or look_who()))


def say_name(name: str) -> None:
    """Who sits here now: this window goes by it, and so does the next one that is opened. Raises Refused."""
    kept = service().say_name(name)
    st.session_state["person"] = (person_here(_workspace())[0], kept)
    look_who()


def look_who() -> str:
    """As this window knows it, else as it was last said in this library: looked up once for each screen."""
    library, name = person_here(_workspace())
    held: tuple[str, str] = st.session_state.get("person", ("", ""))
    st.session_state["shown-person"] = held[1] if held[0] == library else name
    return str(st.session_state["shown-person"])


@st.cache_resource(show_spinner=False)
def _workspace() -> Workspace:
    """Opened once a server; what is due to go, goes then."""
    kept = Workspace.open()
    Service(kept, local_person()).tidy_up()
    return kept


def tell(*said: Said) -> None:
    """Keeps words for the next run of the screen, which shows them once."""
    st.session_state["told"] = [*st.session_state.get("told", []), *said]


def has_told() -> bool:
    """Whether there are words that the frame has not shown yet."""
    return bool(st.session_state.get("told"))


def told() -> list[Said]:
    """What is to be said now."""
    words: list[Said] = st.session_state.pop("told", [])
    return words


def put_off(question: str) -> None:
    """Leaves a question for later: out of sight until the screen is opened anew, but still open."""
    st.session_state["later"] = later() | {question}


def take_up_again() -> None:
    """Questions that were put off stand on the screen again."""
    st.session_state["later"] = frozenset()


def later() -> frozenset[str]:
    found: frozenset[str] = st.session_state.get("later", frozenset())
    return found


def turn(name: str) -> int:
    """A number that belongs to a form's widgets; when it rises, they are empty again."""
    number: int = st.session_state.get(f"turn-{name}", 0)
    return number


def next_turn(name: str) -> None:
    st.session_state[f"turn-{name}"] = turn(name) + 1


def mark(reflection_id: str) -> str:
    """Names the widgets of a reflection before people who may not know where it was written: keys reach the browser.

    An id is made of words, minute and branch: who has the words could try branches and minutes until one fits.
    """
    return blake2b(reflection_id.encode(), key=_KEY, digest_size=6).hexdigest()


def keep_made(what: Hashable, made: object) -> None:
    """A file that took a while stays at hand until another one is made; it is never more than one."""
    st.session_state["made"] = (what, made)


def made(what: Hashable) -> Any:
    """The file that was made of exactly this, or None."""
    held: tuple[Hashable, Any] = st.session_state.get("made", (None, None))
    return held[1] if held[0] == what else None


def again() -> None:
    """Runs this part of a screen anew; the whole screen where it was the whole that ran."""
    try:
        st.rerun(scope="fragment")
    except StreamlitAPIException:
        st.rerun()


def after(do: Callable[[], None]) -> None:
    """Does something that changes what every screen shows, then runs this one again."""
    do()
    st.rerun()
