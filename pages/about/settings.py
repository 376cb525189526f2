"""Settings: how few may stand behind a number, and how many read a quote before the public sees it."""

import streamlit as st

from impact.app.about import settings

st.title("Settings")
settings.show()
