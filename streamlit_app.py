"""The dashboard: what its window is called, and which screens there are. Each screen is a file in pages/."""

import streamlit as st

from impact.app import frame, incident

st.set_page_config(page_title="Seen & Counted", page_icon=frame.ICON, layout="wide")

# The address without a page leads to the first one, so that every page has an address of its own.
page = st.navigation(
    [
        st.Page(frame.begin, title="Seen & Counted", default=True, visibility="hidden"),
        st.Page("pages/quarter/bring_in.py", title="Bring in", url_path="bring-in"),
        st.Page("pages/quarter/check.py", title="Check", url_path="check"),
        st.Page("pages/quarter/overview.py", title="Overview", url_path="overview"),
        st.Page("pages/quarter/voices.py", title="Voices", url_path="voices"),
    ],
    position="top",
)
st.set_page_config(page_title=f"{page.title} · Seen & Counted")
frame.open_page()
incident.guarded(page.run)
frame.close_page()
