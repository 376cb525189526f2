"""What the programme rests on, and which version of it this is."""

import streamlit as st

from impact import __version__
from impact.app import safe_text, session

SOURCES = (
    "Connective labor, and why the other has to feel seen: Allison Pugh, The Last Human Job (2024); Allison Pugh and "
    "Tommi Laitio, Library Work Is Connective Labor.",
    "What libraries count, and what it is called: ISO 2789, Information and documentation: International library "
    "statistics; IMLS Public Libraries Survey.",
    "Comparing with caution: ISO 11620, Library performance indicators.",
    "Intervals of samples: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.",
    "Agreement of readers: Klaus Krippendorff, Content Analysis: An Introduction to Its Methodology.",
    "Kinds of evidence, told by staff or by patrons: ISO 16439, Methods and procedures for assessing the impact of "
    "libraries.",
    "Outcomes (knowledge, confidence, application, awareness): Project Outcome, Public Library Association.",
    "Numbers and words on one page: joint displays as mixed-methods research uses them, with what they say together "
    "written by a person.",
)


def show() -> None:
    """Sources and version."""
    st.header("Where this comes from")
    with st.expander("Sources"):
        safe_text.lines(SOURCES)
    safe_text.paragraph(f"Seen & Counted {__version__}, codebook {session.service().codebook().version}.", kind="small")
