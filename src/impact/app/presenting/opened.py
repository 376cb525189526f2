"""One presentation: for whom it is, its steps in order, what is left out of it, and the ways on from here."""

import streamlit as st

from impact.app import going, incident, left_out, safe_text, screens, session
from impact.app.presenting import about_it, address, further, repeating, steps, words_of
from impact.charts.words import plural, say
from impact.policy.audience import READERS
from impact.policy.persons import is_name
from impact.service import PresentationPage, Refused

ONLY = {
    "staff": "Only for staff: it may hold what only they may see. For another reader, make another edition.",
    "board": "Only for the board: what may stand in it was decided for them. For another reader, make another edition.",
    "public": "For the public: the strictest rules, so anybody may see it.",
}


def show(presentation_id: str) -> None:
    """All of it; for those who may not change it, without the buttons that do."""
    going.link(screens.PRESENT, "All presentations", address.of_room())
    try:
        page = session.service().presentation(presentation_id)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    writes = session.service().who.is_any("manager") and not page.taken_back
    st.header(safe_text.label(page.title))
    safe_text.paragraph(" · ".join((words_of.about(page), *_touched(page))), kind="small")
    safe_text.note(ONLY[page.audience])
    if page.taken_back:
        safe_text.note("This presentation was taken back. It stands in no list.", kind="trouble")
    _show_ways(page, writes=writes)
    _say_changed(page, writes=writes)
    incident.guarded(lambda: steps.show(page, writes=writes))
    if writes:
        incident.guarded(lambda: further.show(page))
    incident.guarded(lambda: _show_left_out(page))


def _show_ways(page: PresentationPage, *, writes: bool) -> None:
    """On to the meeting, to files, and to another one like it."""
    with st.container(horizontal=True, vertical_alignment="center", key="ways-on"):
        if page.steps:
            st.button("Show it in this window", type="primary", key="show-it", on_click=address.put, args=("step", "1"))
        if writes:
            about_it.show(page)
            repeating.show(page)
    if page.steps:
        with st.container(horizontal=True, vertical_alignment="center", key="take-it-away"):
            safe_text.paragraph("Arrows go from step to step; Esc leads back here.", kind="small")
            going.link(screens.TAKE_AWAY, "Take it away as slides, a report or a page", address.of(page.id))


def _say_changed(page: PresentationPage, *, writes: bool) -> None:
    """Numbers that are others today, all at once; each step says it too."""
    changed = [one for one in page.steps if one.state != "same" and not one.kept]
    if not changed:
        return
    many = len(changed)
    safe_text.note(
        f"{say(many).capitalize()} {'step shows' if many == 1 else 'steps show'} what there was on the day "
        f"{'it was' if many == 1 else 'they were'} put in. {'It is' if many == 1 else 'They are'} different today.",
        remedy="Look at each below: keep what it shows, or show what there is today.",
    )
    if writes and many > 1:
        st.button("Show today’s numbers in all of them", key="refresh-all", on_click=_refresh_all, args=(page.id,))


def _refresh_all(presentation_id: str) -> None:
    many = session.service().refresh_all(presentation_id)
    session.tell(session.Said(f"{plural(many, 'step')} brought up to today.", tone="done"))


def _show_left_out(page: PresentationPage) -> None:
    told = session.service().presentation_left_out(page.id)
    left_out.show(told, none=f"Nothing is left out for {READERS[page.audience]}.")


def _touched(page: PresentationPage) -> tuple[str, ...]:
    return (f"last changed by {page.by}",) if is_name(page.by) else ()
