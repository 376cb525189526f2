"""Asks: from what was missing to a request with a cost, an owner and a date, and what came of it."""

import streamlit as st

from impact.app.asks import asks

st.title("Asks")
asks.show()
