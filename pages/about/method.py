"""Method: how it is counted, in plain words, and what it cannot say."""

import streamlit as st

from impact.app import method, safe_text

st.title("Method")
safe_text.paragraph("How it is counted, who is protected, and what no figure here can say.", kind="lead")
method.show()
