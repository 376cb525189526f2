"""Overview: one quarter in one minute, both sides of every branch."""

import streamlit as st

from impact.app import choices, overview
from impact.app.choices import Wanted

st.title("Overview")

first = overview.look(Wanted())
if first and first.periods:
    overview.show(overview.look(choices.ask(first)))
else:
    overview.say_nothing_yet()
