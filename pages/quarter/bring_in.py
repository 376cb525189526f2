"""Bring in: files, the sample library or a story; and what is here, in a line a file."""

import streamlit as st

from impact.app import safe_text
from impact.app.about import account
from impact.app.bringing_in import bringing_in

st.title("Bring in")
safe_text.paragraph(
    "Bring in what you count and what your staff wrote, as it is. Every row is accounted for.",
    kind="lead",
)
bringing_in.show()
account.show_files()
