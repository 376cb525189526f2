"""Bring in: files, the sample library or a story; what only a person can know; what was understood of each file."""

import streamlit as st

from impact.app import account, bringing_in, questions, safe_text

st.title("Bring in")
safe_text.paragraph(
    "Bring in what you count and what your staff wrote, as it is. Every row is accounted for.",
    kind="lead",
)
bringing_in.show()
questions.show_open()
account.show_files()
