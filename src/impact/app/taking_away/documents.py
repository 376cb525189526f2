"""A presentation on its way out: what is in it, what is left out and why, then each document and all of them."""

from collections.abc import Mapping

import streamlit as st

from impact.app import going, incident, left_out, safe_text, screens, session
from impact.app.presenting import address
from impact.app.taking_away import making
from impact.app.taking_away.sizes import size
from impact.app.taking_away.taking_away import EDITIONS
from impact.charts.words import say
from impact.policy.audience import READERS
from impact.service import Exported, ExportKind, PresentationPage, Refused

# What each is for, in a sentence.
MEANT: Mapping[str, str] = {
    "slides": "For a meeting where somebody speaks: a slide a step, charts to edit, your notes beneath.",
    "brief": "For readers who have two minutes: three findings, one figure, one voice, one ask.",
    "brief-docx": "The same page as a text, to change before it goes out.",
    "report": "To read or to print: every figure with its table, the method and the sources.",
    "paper": "For a council or committee: headings and captions in styles that you can make your own.",
    "workbook": "For whoever checks the numbers: every figure as a table, with totals that calculate.",
    "web": "For a room without a network: one file that opens in any browser, with keys and print.",
    "sounding-board": "For five minutes of a weekly meeting: what was heard, and two questions.",
    "sounding-board-docx": "The same page as a text, to change before the meeting.",
    "what-became": "For the noticeboard of the staff room: what became of everybody’s ideas.",
    "what-became-docx": "The same sheet as a text.",
}


def show(presentation_id: str) -> None:
    """Before anything is made: what is in it, and what is not."""
    try:
        page = session.service().presentation(presentation_id)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    _show_steps(page)
    incident.guarded(lambda: _show_left_out(page))
    if not session.service().who.is_any("manager"):
        safe_text.paragraph("A manager makes files of it.", kind="small")
        return
    incident.guarded(lambda: _show_documents(page))
    incident.guarded(lambda: _show_all(page))


def _show_steps(page: PresentationPage) -> None:
    st.header("What is in it")
    if not page.steps:
        safe_text.paragraph("There is no step in it yet.")
    safe_text.lines([step.title for step in page.steps])
    changed = sum(step.state != "same" and not step.kept for step in page.steps)
    if changed:
        safe_text.note(
            f"{say(changed).capitalize()} {'step shows' if changed == 1 else 'steps show'} other numbers than today’s.",
            remedy="Files hold what the steps show. Look at them under Present first.",
        )
    going.link(screens.PRESENT, "Change it under Present", address.of(page.id))


def _show_left_out(page: PresentationPage) -> None:
    told = session.service().presentation_left_out(page.id)
    left_out.show(told, none=f"Nothing is left out of it for {READERS[page.audience]}.")


def _show_documents(page: PresentationPage) -> None:
    """One row a document; each is made when pressed."""
    service = session.service()
    st.header("As which document?")
    safe_text.paragraph(EDITIONS[page.audience].format(say(service.thresholds().public)))
    _say_look()
    with st.container(key="documents", gap=None):
        for kind in service.documents(page.id):
            with st.container(key=f"document-{kind.key}"):
                _show_one(page, kind)


def _say_look() -> None:
    look = session.service().house_look()
    set_here = [name for name, there in (("name", look.library), ("logo", look.logo), ("colour", look.accent)) if there]
    with st.container(horizontal=True, vertical_alignment="center", key="say-look"):
        if set_here:
            safe_text.paragraph(f"They carry your library’s {' and '.join(set_here)}.", kind="small")
        else:
            safe_text.paragraph("They can carry your library’s name, logo and colour.", kind="small")
        st.page_link(screens.SETTINGS, label="Set how files look")


def _show_one(page: PresentationPage, kind: ExportKind) -> None:
    of_what = (session.service().state(), page)
    made: dict[str, Exported | str] = session.made(of_what) or {}
    left, right = st.columns([3, 1], vertical_alignment="center", gap="medium")
    with left:
        safe_text.paragraph(kind.label, kind="asked")
        safe_text.paragraph(MEANT.get(kind.key, ""), kind="small")
    with right:
        found = made.get(kind.key)
        if isinstance(found, Exported):
            st.download_button(
                "Save it",
                found.contents,
                file_name=found.name,
                mime=found.mime,
                on_click="ignore",
                key=f"save-{kind.key}",
                type="primary",
                width="stretch",
            )
        elif st.button(safe_text.label("Make it", unseen=kind.label), key=f"make-{kind.key}", width="stretch"):
            with st.spinner("Making it", show_time=True):
                file = _made(page, kind)
            session.keep_made(of_what, {**made, kind.key: file})
            session.again()
    found = made.get(kind.key)
    if isinstance(found, Exported):
        safe_text.paragraph(f"{found.name}, {size(len(found.contents))}", kind="small")
    elif found:
        safe_text.note(found, remedy="The other documents are not touched.", kind="trouble")


def _made(page: PresentationPage, kind: ExportKind) -> Exported | str:
    """The file, or why it could not be made."""
    try:
        return session.service().make_document(page.id, kind.key)
    except Refused as why:
        return str(why)
    except Exception as fault:  # noqa: BLE001  its words may be somebody's, so a person gets a number
        return f"Something went wrong on our side. Incident {incident.told(fault)}."


def _show_all(page: PresentationPage) -> None:
    st.header("Everything in one ZIP")
    safe_text.paragraph(
        "Every document, every figure as picture and drawing, the numbers as tables, and a list of it all "
        "(MANIFEST.csv) with which the numbers can be checked.",
        kind="small",
    )
    service = session.service()
    making.show((service.state(), page), lambda: service.make_presentation_pack(page.id))
