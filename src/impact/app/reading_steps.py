"""What a reader does, kept at once, and the one step that can be undone from here."""

from dataclasses import dataclass
from time import monotonic

import streamlit as st

from impact.app import session
from impact.app.session import Said
from impact.service import Refused, Step

_PLACE = "reflection"
# Seconds. A second press of a double click is heard after the next reflection is drawn, and nobody has read that yet.
BLINK = 0.4


@dataclass(frozen=True, slots=True)
class Done:
    """`words` say what was done; `back` undoes it."""

    words: str
    back: Step


def do(step: Step, words: str) -> bool:
    """Keeps the step, or says why it cannot be."""
    try:
        back = session.service().take_step(step)
    except Refused as why:
        st.session_state.pop("last-step", None)
        session.tell(Said(str(why), "Another window may have withdrawn it. Nothing was changed.", tone="trouble"))
        return False
    st.session_state["last-step"] = Done(words, back)
    return True


def undo() -> None:
    """The last step is taken back, and its reflection stands on the screen again."""
    done = last()
    if done and do(done.back, "That step was taken back."):
        go(done.back.reflection_id)
        st.session_state["last-step"] = Done("That step was taken back.", Step(""))


def last() -> Done | None:
    """What was done last in this window."""
    done: Done | None = st.session_state.get("last-step")
    return done


def can_undo() -> bool:
    """Whether the last step has one that undoes it."""
    done = last()
    return bool(done and (done.back.lines or done.back.clear))


def place() -> str:
    """The reflection that the address names, or nothing."""
    return st.query_params.get(_PLACE, "")


def go(reflection_id: str | None) -> None:
    """The address names this reflection, so that reloading stays with it; None: the first that is asked for."""
    if not reflection_id:
        st.query_params.pop(_PLACE, None)
    elif place() != reflection_id:
        st.query_params[_PLACE] = reflection_id


def leave() -> None:
    """Another choice above: from its beginning, and nothing of before can be undone by accident."""
    go(None)
    st.session_state.pop("last-step", None)


def shown(reflection_id: str) -> None:
    """From now on this reflection can be read."""
    if st.session_state.get("shown", ("", 0.0))[0] != reflection_id:
        st.session_state["shown"] = (reflection_id, monotonic())


def too_soon(reflection_id: str) -> bool:
    """Whether it has hardly been seen yet; if so, that is said in place of what was done."""
    name, since = st.session_state.get("shown", ("", 0.0))
    soon = bool(name != reflection_id) or monotonic() - since < BLINK
    if soon:
        st.session_state["last-step"] = Done("Pressed twice? This one still waits for you.", Step(""))
    return soon
