"""What the library sets: whom to ask, who reads, how long texts are kept. Small numbers have a page of their own."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.session import Said
from impact.charts.words import plural
from impact.period import day_said
from impact.service import Refused
from impact.service.consent.notice import FEWEST_MONTHS, LONGEST_LINE, MOST_MONTHS, NoticeSettings
from impact.service.consent.retention import Due


def show() -> None:
    """For managers: what stands in the notice, then what is due to go."""
    st.header("What your library sets")
    _words()
    safe_text.paragraph(
        "How few may stand behind a number, and how many read a quote first: see Settings.", kind="small"
    )
    _due()


def _words() -> None:
    now = session.service().notice_settings()
    with st.form("notice-settings", border=True):
        contact = st.text_input("Whom to ask", now.contact, max_chars=LONGEST_LINE, placeholder="Name, place, phone")
        readers = st.text_area(
            "Readers by name, one a line, if they agree",
            "\n".join(now.readers),
            height=100,
            placeholder="May stay empty",
        )
        months = st.number_input("Months that a text is kept", FEWEST_MONTHS, MOST_MONTHS, now.months, width=220)
        if st.form_submit_button("Keep these"):
            _keep(NoticeSettings(contact, tuple(readers.splitlines()), int(months)))


def _keep(said: NoticeSettings) -> None:
    try:
        session.service().set_notice(said)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    session.tell(Said("Kept. The notice says it from now on.", tone="done"))
    st.rerun()


def _due() -> None:
    due = session.service().texts_due()
    st.header("Texts whose time is over")
    safe_text.paragraph(due_words(due))
    if not due.texts:
        return
    sure = st.checkbox(safe_text.label(f"Delete the words of {plural(due.texts, 'text')} for good"), key="sure-due")
    st.button("Delete them now", key="delete-due", disabled=not sure, on_click=_delete, args=(due,))


def due_words(due: Due) -> str:
    """How many are due, what stays, and what cannot be told."""
    day = day_said(due.before)
    if not due.texts:
        told = f"No text told before {day} is here any more, so nothing is due."
    else:
        told = f"{plural(due.texts, 'text')} told before {day} {'is' if due.texts == 1 else 'are'} due to go."
    stays = " The words go; how many wrote and what was noted stays, so your figures stay." if due.texts else ""
    undated = f" {plural(due.undated, 'text')} without a date cannot be judged." if due.undated else ""
    return f"{told}{stays}{undated}"


def _delete(due: Due) -> None:
    try:
        gone = session.service().delete_texts_due(due)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    session.tell(Said(f"The words of {plural(gone, 'text')} are deleted. Figures stay as they were.", tone="done"))
