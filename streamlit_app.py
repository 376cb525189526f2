"""The dashboard: what its window is called, and which screens there are. Each screen is a file in pages/."""

import streamlit as st

from impact.app import frame, incident, path, rooms, screens
from impact.app.presenting import address

st.set_page_config(page_title="Seen & Counted", page_icon=frame.ICON, layout="wide")

way, here = path.stations(), path.here()
called = path.titles(way, rooms.station_of(here))
# In the order of a manager's quarter; the address of a screen is the name of its station.
pages = {
    "bring-in": st.Page(screens.BRING_IN, title=called["bring-in"], url_path="bring-in"),
    "check": st.Page(screens.CHECK, title=called["check"], url_path="check"),
    "voices": st.Page(screens.VOICES, title=called["voices"], url_path="voices"),
    "overview": st.Page(screens.OVERVIEW, title=called["overview"], url_path="overview"),
    "pairs": st.Page(screens.PAIRS, title=called["pairs"], url_path="pairs"),
    "conditions": st.Page(screens.CONDITIONS, title=called["conditions"], url_path="conditions"),
    "present": st.Page(screens.PRESENT, title=called["present"], url_path="present"),
    "take-away": st.Page(screens.TAKE_AWAY, title=called["take-away"], url_path="take-away"),
    "method": st.Page(screens.METHOD, title=called["method"], url_path="method"),
} | rooms.pages()
# The address without a page leads to the first one, so that every page has an address of its own.
begin = st.Page(frame.begin, title="Seen & Counted", default=True, visibility="hidden")
page = st.navigation([begin, *pages.values()], position="hidden" if address.on_stage(here) else "top")

st.set_page_config(page_title=f"{path.NAMES.get(page.url_path, page.title)} · Seen & Counted")
with frame.around(pages, way, here=page.url_path):
    incident.guarded(page.run)
