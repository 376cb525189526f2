"""What a reader does, kept at once, and the steps of this window that can be taken back, the last one first."""

from dataclasses import dataclass
from time import monotonic

import streamlit as st

from impact.app import session
from impact.app.session import Said
from impact.service import Refused, Step

_PLACE = "reflection"
# Seconds. A second press of a double click is heard after the next reflection is drawn, and nobody has read that yet.
BLINK = 0.4
# As many as anybody remembers having done; the older ones are changed on their own reflection.
MOST_STEPS = 50


@dataclass(frozen=True, slots=True)
class Done:
    """`words` say what was done; `back` undoes it. `code` is the one that it was about, where it was about one."""

    words: str
    back: Step
    code: str = ""


def do(step: Step, words: str, *, code: str = "") -> bool:
    """Keeps the step, or says why it cannot be."""
    back = _take(step)
    if back is None:
        _say("")
        return False
    st.session_state["steps"] = [*_steps(), Done(words, back, code)][-MOST_STEPS:]
    _say(words)
    open_code(step.reflection_id, code)
    return True


def undo() -> None:
    """The last step is taken back, and its reflection stands on the screen again; pressed again, the one before."""
    if not (steps := _steps()):
        return
    done = steps[-1]
    st.session_state["steps"] = steps[:-1]
    if _take(done.back) is not None:
        go(done.back.reflection_id)
        _say(f"Taken back: {done.words}")


def can_undo() -> bool:
    """Whether there is a step of this window that can be taken back."""
    return bool(_steps())


def last_words() -> str:
    """What was done last in this window, in words."""
    said: str = st.session_state.get("last-words", "")
    return said


def open_code(reflection_id: str, code: str) -> None:
    """Of this code of the reflection more can be said just now."""
    st.session_state["open-code"] = (reflection_id, code)


def is_open(reflection_id: str, code: str) -> bool:
    return bool(st.session_state.get("open-code") == (reflection_id, code))


def place() -> str:
    """The reflection that the address names, or nothing."""
    return st.query_params.get(_PLACE, "")


def go(reflection_id: str | None) -> None:
    """The address names this reflection, so that reloading stays with it; None: the first that is asked for."""
    if not reflection_id:
        st.query_params.pop(_PLACE, None)
    elif place() != reflection_id:
        st.query_params[_PLACE] = reflection_id


def move_on() -> None:
    """To another reflection: what was done on this one is said no more, but can still be taken back."""
    _say("")


def leave() -> None:
    """Another choice above: from its beginning, and nothing of before can be undone by accident."""
    go(None)
    st.session_state["steps"] = []
    _say("")


def shown(reflection_id: str) -> None:
    """From now on this reflection can be read."""
    if st.session_state.get("shown", ("", 0.0))[0] != reflection_id:
        st.session_state["shown"] = (reflection_id, monotonic())


def too_soon(reflection_id: str) -> bool:
    """Whether it has hardly been seen yet; if so, that is said in place of what was done."""
    name, since = st.session_state.get("shown", ("", 0.0))
    soon = bool(name != reflection_id) or monotonic() - since < BLINK
    if soon:
        _say("Pressed twice? This one still waits for you.")
    return soon


def _take(step: Step) -> Step | None:
    """What undoes it; None where it was refused, which is then said."""
    try:
        return session.service().take_step(step)
    except Refused as why:
        session.tell(Said(str(why), "Another window may have withdrawn it. Nothing was changed.", tone="trouble"))
        return None


def _steps() -> list[Done]:
    held: list[Done] = st.session_state.get("steps", [])
    return held


def _say(words: str) -> None:
    st.session_state["last-words"] = words
