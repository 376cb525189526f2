"""Codebook: what each code means, when it applies and when not; the library's own codes and names."""

import streamlit as st

from impact.app.codebook import codebook_page

st.title("Codebook")
codebook_page.show()
