"""All presentations in a list, and a few words to begin one."""

import streamlit as st

from impact.app import incident, nothing_yet, safe_text, session
from impact.app.presenting import address, beginning, words_of
from impact.charts.words import period
from impact.policy.persons import is_name
from impact.service import PresentationLine


def show() -> None:
    """The list, the one touched last first; then the way to a new one."""
    service = session.service()
    safe_text.paragraph("Put figures and voices in an order, then show them one by one in a meeting.", kind="lead")
    here = service.choices()
    if not here.period:
        nothing_yet.show("There is nothing to present yet.", todo=nothing_yet.BOTH)
        return
    there = service.presentations()
    for one in there:
        with st.container(border=True, gap="small", key=f"presentation-{one.id}"):
            _show_one(one)
    if not service.who.is_any("manager"):
        if not there:
            safe_text.paragraph("Nobody has put a presentation together yet. A manager does that here.")
        return
    incident.guarded(lambda: beginning.show(here, first=not there))


def _show_one(one: PresentationLine) -> None:
    safe_text.heading(one.title)
    safe_text.paragraph(" · ".join((words_of.about(one), *_touched(one))), kind="small")
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        # Buttons: a link to the screen that is open already changes nothing in the address.
        st.button("Open it", key=f"open-{one.id}", on_click=address.go, args=(one.id,))
        if one.steps:
            st.button("Show it in this window", key=f"show-{one.id}", on_click=address.go, args=(one.id, 1))


def _touched(one: PresentationLine) -> tuple[str, ...]:
    if not one.at:
        return ()
    by = f" by {one.by}" if is_name(one.by) else ""
    return (f"changed on {period(one.at[:10])}{by}",)
