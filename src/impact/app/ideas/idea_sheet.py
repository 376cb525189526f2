"""What became of what staff wrote, as everybody on the staff may see it, and as a sheet for the noticeboard."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from impact.app import incident, safe_text, session
from impact.pipeline.board_sheet import MIMES, SheetKind
from impact.service import Refused
from impact.service.ideas.ideas_printed import FILE_NAMES
from impact.service.ideas.what_became import Became

# In the order in which one wants to hear it.
_ANSWERED = {
    "done": "Done",
    "doing": "We are at it",
    "considering": "We are thinking about it",
    "not_now": "Not now, and why",
}
_KINDS: Mapping[SheetKind, str] = {
    "pdf": "Print it for the staff room (PDF)",
    "docx": "Change it before you print it (DOCX)",
}


def show() -> None:
    """What was answered, line by line; what was only heard is counted here and stands on the sheet."""
    st.header("What became of what you wrote")
    safe_text.paragraph(
        "This is what everybody on the staff may see: no name, no branch, and somebody’s own words only where they "
        "agreed and a person has read them for who could be recognised."
    )
    service = session.service()
    try:
        told = service.what_became()
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    if not told:
        safe_text.paragraph("There is nothing to tell yet.")
        return
    for status, name in _ANSWERED.items():
        if here := [one for one in told if one.status == status]:
            safe_text.heading(name)
            safe_text.lines([line(one) for one in here])
    if heard := sum(one.status == "heard" for one in told):
        safe_text.paragraph(
            f"Heard, and nothing decided yet: {heard}. Ideas that read alike stand together here; the figure counts "
            "them apart until a person has put them together, all but those in the same words.",
            kind="small",
        )
    with st.container(horizontal=True, gap="small"):
        for kind in _KINDS:
            st.download_button(
                _KINDS[kind],
                incident.numbering(partial(_sheet, kind)),
                file_name=FILE_NAMES[kind],
                mime=MIMES[kind],
                on_click="ignore",
                key="ideas-sheet" if kind == "pdf" else f"ideas-sheet-{kind}",
            )


def _sheet(kind: SheetKind) -> bytes:
    return session.service().ideas_sheet(kind=kind).contents


def line(one: Became) -> str:
    """“Two people on late shifts (October 2026). From October on two of us close.”"""
    when = f" ({one.on:%B %Y})" if one.on else ""
    return f"{one.heading}{when}. {one.reason}".replace("..", ".").strip()
