"""Background: a row of a public dataset, as one line under a rate, with caution."""

import streamlit as st

from impact.app.figures import background

st.title("Background for rates")
background.show()
