"""What stands round every screen: the style, whose data these are, and what was just done."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from impact.app import doing, going, heap, path, rooms, safe_text, screens, session
from impact.app.figures import figures
from impact.app.presenting import address, stage
from impact.model import Mode
from impact.service import FromTheFuture, Station

STYLE = Path(__file__).with_name("style.css")
STAGE_STYLE = stage.STYLE
DARK_STYLE = STYLE.with_name("dark.css")
LOCAL = "Only on this computer: one person, no sign-in, and nothing is sent anywhere."
# A picture of our own: a named icon or an emoji would be fetched from another company's computer.
ICON = Path(__file__).with_name("icon.png")


def begin() -> None:
    """The address without a page: on to the first one."""
    st.switch_page(screens.BRING_IN)


@contextmanager
def around(pages: dict[str, st.Page], way: tuple[Station, ...], *, here: str) -> Iterator[None]:
    """What stands above the screen `here` and below it; `pages` by address, in the order of the way.

    Nothing stands round a step that fills the window.
    """
    if here in pages:
        going.arrived(pages[here])
    if address.on_stage(here):
        _open_page(stage.mode())
        st.html(STAGE_STYLE)
        yield
        return
    _open_page(figures.mode())
    safe_text.follow_links()
    if session.service().shows_sample():
        _say_sample()
    path.show_next(pages, way, rooms.station_of(here), place="next-above")
    rooms.show_links(pages, here=here)
    doing.say_what_was_done()
    yield
    path.show_next(pages, way, rooms.station_of(here), place="next-below")
    with st.container(key="local"):
        safe_text.paragraph(LOCAL, kind="local")
    heap.settle(session.service().reading_state())


def _open_page(mode: Mode) -> None:
    st.logo(ICON, size="small")
    st.html(STYLE)
    if mode == "dark":
        st.html(DARK_STYLE)
    _open_workspace()
    session.look_who()


def _open_workspace() -> None:
    """Says so, and stops, where a newer program made it: nothing of it can be trusted to be read rightly."""
    try:
        session.service()
    except FromTheFuture as why:
        safe_text.note(str(why), kind="trouble")
        st.stop()


def _say_sample() -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="sample-banner"):
        safe_text.note(
            "Sample library: every number and every word on this screen is invented.",
            remedy="Your own data are safe and out of sight until you leave it.",
            kind="sample",
        )
        if st.button("Leave the sample library", key="leave-sample"):
            session.after(session.service().leave_sample)
