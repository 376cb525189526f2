"""Our words: the phrases that people here use for each code."""

import streamlit as st

from impact.app.codebook import our_words

st.title("Our words")
our_words.show()
