"""Long work with a name for each thing that is made, a way to cancel, and the finished file.

It is done a slice a run: between two slices whoever sits here may press something, and what they press counts.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from impact.app import incident, safe_text, session
from impact.app.taking_away.sizes import size
from impact.service import Exported, Making, Refused

_SLOT = "making"
_CANCELLED = "making-cancelled"


@dataclass(slots=True)
class _Work:
    """What was begun. It changes while it goes on: a run that is cut short loses nothing of it."""

    of_what: Hashable
    slices: Iterator[Making]
    last: Making | None = None
    over: bool = False
    trouble: str = ""


@st.fragment
def show(of_what: Hashable, begin: Callable[[], Iterator[Making]]) -> None:
    """A button; then how far it is; then the file. `of_what` tells that nothing has changed since it was made.

    `begin` may ask nothing of the screen once it has begun.
    """
    work: _Work | None = st.session_state.get(_SLOT)
    if st.session_state.pop(_CANCELLED, False):
        safe_text.paragraph("Cancelled. Nothing was kept of it.", kind="small")
    if work is None or work.of_what != of_what:
        st.button("Make the ZIP", type="primary", key="make-zip", on_click=_begin, args=(of_what, begin))
    elif work.over:
        _show_made(work)
        st.button("Make it again", key="make-zip", on_click=_begin, args=(of_what, begin))
    else:
        _go_on(work)


def _begin(of_what: Hashable, begin: Callable[[], Iterator[Making]]) -> None:
    try:
        st.session_state[_SLOT] = _Work(of_what, begin())
    except Refused as why:
        st.session_state[_SLOT] = _Work(of_what, iter(()), over=True, trouble=str(why))


def _cancel() -> None:
    st.session_state.pop(_SLOT, None)
    st.session_state[_CANCELLED] = True


def _go_on(work: _Work) -> None:
    with st.container(key="making"):
        last = work.last
        st.progress(last.done / max(last.of, 1) if last else 0.0)
        safe_text.paragraph(in_words(last), kind="small")
        st.button("Cancel", key="cancel-making", on_click=_cancel)
    _next(work)
    session.again()


def _next(work: _Work) -> None:
    """Makes one thing. One that fails as a whole says so."""
    try:
        work.last = next(work.slices)
        work.over = work.last.file is not None
    except StopIteration:
        work.over = True
    except Refused as why:
        work.over, work.trouble = True, str(why)
    except Exception as fault:  # noqa: BLE001  its words may be somebody's, so a person gets a number
        work.over = True
        work.trouble = f"Something went wrong on our side. Nothing was handed out. Incident {incident.told(fault)}."


def in_words(last: Making | None) -> str:
    """3 of 12: 2026Q3_all_report_board_v1.pdf."""
    return f"{min(last.done + 1, last.of)} of {last.of}: {last.what}" if last else "Beginning"


def _show_made(work: _Work) -> None:
    if work.trouble:
        safe_text.note(work.trouble, kind="trouble")
    if work.last is None:
        return
    say_troubles(work.last.trouble)
    if work.last.file is not None:
        offer(work.last.file)


def say_troubles(troubles: Sequence[str]) -> None:
    """What could not be made, by name; the rest is there."""
    if troubles:
        safe_text.note(
            "Not everything could be made. The others are in the ZIP.", remedy=" ".join(troubles), kind="trouble"
        )


def offer(made: Exported) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="zip"):
        st.download_button(
            "Save the ZIP", made.contents, file_name=made.name, mime=made.mime, on_click="ignore", key="save-zip"
        )
        safe_text.paragraph(f"{made.name}, {size(len(made.contents))}", kind="small")
