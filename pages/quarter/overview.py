"""Overview: one quarter in one minute, what was counted and what was written of it."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.figures import overview

st.title("Overview")
safe_text.paragraph("One quarter in one minute: what was counted, and what people wrote of it.", kind="lead")

if session.service().choices().period:
    overview.show()
else:
    overview.say_nothing_yet()
