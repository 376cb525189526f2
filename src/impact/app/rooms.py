"""Screens that belong to one station of the way: reached by links under its title, not by the navigation above.

A new screen is a file in pages/ and a line here.
"""

from typing import NamedTuple

import streamlit as st

from impact.app import safe_text, screens


class Room(NamedTuple):
    """`address` is what stands in the address bar, `name` what its link says."""

    station: str
    address: str
    name: str
    file: str


ROOMS = (
    Room("voices", "voices", "Read", screens.VOICES),
    Room("voices", "table", "In a table", screens.TABLE),
    Room("voices", "two-readers", "Two readers", screens.TWO_READERS),
    Room("voices", "ideas", "Ideas", screens.IDEAS),
    Room("voices", "sounding-board", "Sounding board", screens.SOUNDING_BOARD),
    Room("voices", "our-words", "Our words", screens.OUR_WORDS),
    Room("voices", "stories", "Stories", screens.STORIES),
    Room("voices", "codebook", "Codebook", screens.CODEBOOK),
    Room("conditions", "conditions", "What was needed", screens.CONDITIONS),
    Room("conditions", "asks", "Asks", screens.ASKS),
    Room("method", "method", "Method", screens.METHOD),
    Room("method", "background", "Background", screens.BACKGROUND),
    Room("method", "notice", "Notice to staff", screens.NOTICE),
    Room("method", "settings", "Settings", screens.SETTINGS),
)


def pages() -> dict[str, st.Page]:
    """Those that the navigation above does not show, by address."""
    return {
        room.address: st.Page(room.file, title=room.name, url_path=room.address, visibility="hidden")
        for room in ROOMS
        if room.address != room.station
    }


def station_of(address: str) -> str:
    """The station that this screen belongs to; its own address where it is one."""
    return next((room.station for room in ROOMS if room.address == address), address)


def show_links(known: dict[str, st.Page], *, here: str) -> None:
    """The screens of this station, in order, the open one as plain words; nothing where there is only one.

    The key of the box tells the style sheet which station the navigation above has to mark.
    """
    station = station_of(here)
    beside = [room for room in ROOMS if room.station == station and room.address in known]
    if len(beside) < 2:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"rooms-{station}"):
        for room in beside:
            with st.container(key=f"room-{room.address}", width="content"):
                if room.address == here:
                    safe_text.here(room.name)
                else:
                    st.page_link(known[room.address], label=safe_text.label(room.name))
