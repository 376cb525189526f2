"""What became of what staff wrote, as everybody on the staff may see it, and as a sheet for the noticeboard."""

import streamlit as st

from impact.app import incident, safe_text, session
from impact.service import Refused
from impact.service.ideas.ideas_printed import FILE_NAME
from impact.service.ideas.what_became import Became

# In the order in which one wants to hear it.
_ANSWERED = {
    "done": "Done",
    "doing": "We are at it",
    "considering": "We are thinking about it",
    "not_now": "Not now, and why",
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
    st.download_button(
        "Print it for the staff room (PDF)",
        incident.numbering(lambda: service.ideas_sheet().contents),
        file_name=FILE_NAME,
        mime="application/pdf",
        on_click="ignore",
        key="ideas-sheet",
    )


def line(one: Became) -> str:
    """“Two people on late shifts (October 2026). From October on two of us close.”"""
    when = f" ({one.on:%B %Y})" if one.on else ""
    return f"{one.heading}{when}. {one.reason}".replace("..", ".").strip()
