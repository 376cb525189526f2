"""Notice to staff: what happens to what they write, and how they take it back."""

import streamlit as st

from impact.app.about import notice

st.title("What happens to what you write")
notice.show()
