"""Conditions & asks: what staff needed, beside what the library gave."""

import streamlit as st

from impact.app.figures import conditions

st.title("Conditions & asks")
conditions.show()
