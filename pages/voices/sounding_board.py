"""Sounding board: what was heard, and two questions for five minutes of a weekly meeting."""

import streamlit as st

from impact.app import safe_text
from impact.app.ideas import sounding_board

st.title("Sounding board")
safe_text.paragraph("What was heard in a quarter, and two questions for five minutes of your meeting.", kind="lead")
sounding_board.show()
