"""Two readers: the same reflections read blind by two people, how far they agree, and what they settle."""

import streamlit as st

from impact.app.two_readers import two_readers

st.title("Two readers")
two_readers.show()
