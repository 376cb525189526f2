"""Stories: which passage stands for a code in a period, who picked it, and why."""

import streamlit as st

from impact.app import safe_text
from impact.app.stories import stories

st.title("Stories")
safe_text.paragraph(
    "Which words should a board or a colleague hear? Readers propose a few, choose one together, and say why.",
    kind="lead",
)
stories.show()
