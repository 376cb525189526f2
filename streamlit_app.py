"""The dashboard: what its window is called, and which screens there are. Each screen is a file in pages/."""

import streamlit as st

from impact.app import frame

st.set_page_config(page_title="Seen & Counted", page_icon=frame.ICON, layout="wide")

page = st.navigation(
    [
        st.Page("pages/quarter/bring_in.py", title="Bring in", url_path="bring-in", default=True),
        st.Page("pages/quarter/check.py", title="Check", url_path="check"),
        st.Page("pages/quarter/overview.py", title="Overview", url_path="overview"),
    ],
    position="top",
)
frame.open_page()
page.run()
frame.close_page()
