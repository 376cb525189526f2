"""Bring in: files, the sample library or a story; what was understood of them; what only a person can know."""

import streamlit as st

from impact.app import account, bringing_in, questions, safe_text

st.title("Bring in")
safe_text.paragraph(
    "Bring in what you count and what your staff wrote, as it is. Every row is accounted for.",
    kind="lead",
)

by_file, by_story, by_sample = st.tabs(["Files", "A story", "Sample library"])
with by_file:
    bringing_in.files()
with by_story:
    bringing_in.story()
with by_sample:
    bringing_in.sample()

questions.show_open()
account.show()
