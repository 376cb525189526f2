"""Overview: one quarter in one minute, both sides of every branch."""

import streamlit as st

from impact.app import choices, overview
from impact.app.choices import Wanted

st.title("Overview")

first = overview.look(Wanted())
if first is None or not first.periods:
    overview.say_nothing_yet()
    st.stop()

chosen = overview.look(choices.ask(first))
if chosen:
    overview.show(chosen)
