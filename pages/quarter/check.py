"""Check: questions that only a person can answer, how each file was understood, and what became of every row."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.bringing_in import sheets_understood
from impact.app.checking import corrections, disputed_sheets, drift, earlier_answers, ledger, questions

st.title("Check")
if session.service().files_understood():
    safe_text.paragraph("Look over what was understood before you trust a figure.", kind="lead")
    questions.show_open()
    disputed_sheets.show()
    corrections.show()
    drift.show()
    earlier_answers.show()
    sheets_understood.show()
    ledger.show()
else:
    questions.say_nothing_yet()
