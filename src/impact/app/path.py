"""The way through a quarter in, where one is and what is next out: in the words of the navigation, and as a link."""

import streamlit as st

from impact.app import safe_text, session
from impact.charts.words import plural
from impact.service import FromTheFuture, Station

# The address of each screen, which is the name of its station too.
NAMES = {
    "bring-in": "Bring in",
    "check": "Check",
    "voices": "Voices",
    "overview": "Overview",
    "pairs": "Pairs",
    "conditions": "Conditions & asks",
    "present": "Present",
    "take-away": "Take away",
    "method": "Method",
}
# Where one goes on when nothing waits for anybody.
GOES_ON = ("overview", "pairs", "conditions", "present", "take-away")


def here() -> str:
    """The address of the screen that is open, without the server's own part."""
    return (st.context.url or "").rstrip("/").rpartition("/")[2].partition("?")[0]


def stations() -> tuple[Station, ...]:
    """The way with what waits where; none where the workspace cannot be read."""
    try:
        return session.service().stations()
    except FromTheFuture:  # the frame says so
        return ()


def titles(way: tuple[Station, ...], current: str) -> dict[str, str]:
    """What each screen is called in the navigation: its name, what waits there, and which one is next."""
    following = next_after(way, current)
    told: dict[str, str] = {station.name: _title(station, is_next=station == following) for station in way}
    return {**NAMES, **told}


def next_after(way: tuple[Station, ...], current: str) -> Station | None:
    """The first place where a person is needed, but for this one; where there is none, the next that shows something.

    From a screen that stands apart the way begins anew.
    """
    waiting = next((station for station in way if station.state == "waiting" and station.name != current), None)
    if waiting:
        return waiting
    names = [station.name for station in way]
    behind = way[names.index(current) + 1 :] if current in names else way
    return next((station for station in behind if station.name in GOES_ON and station.state == "ready"), None)


def show_next(pages: dict[str, st.Page], way: tuple[Station, ...], current: str, *, place: str) -> None:
    """A link to the next place."""
    following = next_after(tuple(station for station in way if station.name in pages), current)
    if following:
        with st.container(key=place):
            st.page_link(pages[following.name], label=safe_text.label(f"Next: {_said(following)}"))


def _title(station: Station, *, is_next: bool) -> str:
    return f"Next: {_said(station)}" if is_next else _said(station)


def _said(station: Station) -> str:
    waits = {"check": plural(station.waiting, "question"), "voices": f"{station.waiting:,} to read"}
    name = NAMES[station.name]
    return f"{name} ({waits[station.name]})" if station.waiting and station.name in waits else name
