"""Present: what is put together for a meeting, in its order, and each step of it in the whole window."""

import streamlit as st

from impact.app.presenting import present

st.title("Present")
present.show()
