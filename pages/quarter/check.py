"""Check: questions that only a person can answer, and what became of every row and cell."""

import streamlit as st

from impact.app import account, questions

st.title("Check")
questions.show_open()
account.show_files()
account.show_cells()
