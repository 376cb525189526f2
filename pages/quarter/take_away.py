"""Take away: for whom first, then which figures, what is left out of them, and files of one or of all."""

import streamlit as st

from impact.app.taking_away import take_away

st.title("Take away")
take_away.show()
