"""Voices: read what staff and patrons wrote, one by one; say what it shows, and what may be quoted."""

import streamlit as st

from impact.app.reading import voices

st.title("Voices")
voices.show()
