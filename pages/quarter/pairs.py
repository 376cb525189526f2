"""Pairs: one number, one voice, and what they say together."""

import streamlit as st

from impact.app.pairs import pairs

st.title("Pairs")
pairs.show()
