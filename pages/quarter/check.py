"""Check: questions that only a person can answer, how each file was understood, and what became of every row."""

import streamlit as st

from impact.app import (
    corrections,
    disputed_sheets,
    drift,
    earlier_answers,
    ledger,
    questions,
    safe_text,
    session,
    sheets_understood,
)

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
