"""Ideas: what staff ask for, in their own words, and what became of it."""

import streamlit as st

from impact.app import safe_text
from impact.app.ideas import ideas

st.title("Ideas")
safe_text.paragraph("What staff ask for, in their own words, and what became of it.", kind="lead")
ideas.show()
