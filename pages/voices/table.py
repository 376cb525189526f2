"""In a table: one row a reflection, one column a code; and, or and not between codes; files for the readers."""

import streamlit as st

from impact.app.reading import voices_table

st.title("In a table")
voices_table.show()
