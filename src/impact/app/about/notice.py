"""The notice to staff: its words, the sheet to print, the way back by a word, and what a library sets."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from impact.app import incident, safe_text, session
from impact.app.about import notice_settings
from impact.app.clearing import taking_back
from impact.vocabulary.staff_notice import LEAD

_PAPERS: dict[str, Literal["a4", "us-letter"]] = {"Letter": "us-letter", "A4": "a4"}
FILE = "notice-to-staff-{}.pdf"


def show() -> None:
    """Words first; then what one can do."""
    safe_text.paragraph(LEAD, kind="lead")
    _offer_sheets()
    st.header("What staff are told")
    left, right = st.columns(2, gap="large")
    parts = session.service().notice()
    half = (len(parts) + 1) // 2
    for column, some in ((left, parts[:half]), (right, parts[half:])):
        with column:
            for part in some:
                with st.container(gap="xsmall"):
                    safe_text.heading(part.heading)
                    for said in part.says:
                        safe_text.paragraph(said)
    taking_back.show()
    if session.service().who.is_any("manager", "admin"):
        notice_settings.show()


def _offer_sheets() -> None:
    with st.container(horizontal=True, key="notice-sheets"):
        for name, paper in _PAPERS.items():
            st.download_button(
                safe_text.label(f"Print it: {name} (PDF)"),
                _sheet(paper),
                FILE.format(name.lower()),
                "application/pdf",
                on_click="ignore",
                key=f"notice-{paper}",
            )


def _sheet(paper: Literal["a4", "us-letter"]) -> Callable[[], bytes]:
    service = session.service()
    return incident.numbering(lambda: service.notice_sheet(paper))
