"""Pairs: one number, one voice, and what they say together."""

import streamlit as st

from impact.app import safe_text
from impact.app.pairs import pairs

st.title("Pairs")
safe_text.paragraph("One number, one voice, and what the two say together.", kind="lead")
pairs.show()
