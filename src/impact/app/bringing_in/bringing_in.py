"""Three ways in: files, the sample library, a story. Each says afterwards what became of it."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from impact.app import safe_text, screens, session
from impact.app.bringing_in import story
from impact.app.session import Said
from impact.mime import XLSX
from impact.service import BroughtIn, Refused

KINDS_OF_FILES = ("xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv")


_TO_FILL_IN = (
    ("Workbook for counts", "statistics.xlsx", XLSX),
    ("Workbook for reflections", "reflections.xlsx", XLSX),
    ("Card to print, Letter", "reflection-card-letter.pdf", "application/pdf"),
    ("Card to print, A4", "reflection-card-a4.pdf", "application/pdf"),
    ("Notice to staff, Letter", "notice-to-staff-letter.pdf", "application/pdf"),
    ("Notice to staff, A4", "notice-to-staff-a4.pdf", "application/pdf"),
    ("Questions for Microsoft or Google Forms", "form-questions.txt", "text/plain"),
)
_QUIET: dict[str, Any] = {"on_click": "ignore", "width": "stretch"}


def show() -> None:
    """All three, or where the sample library is open, none: nothing real may stand beside what is invented."""
    if session.service().shows_sample():
        safe_text.paragraph("To bring in something of your own, leave the sample library first.")
        return
    with st.container(key="ways"):
        left, right = st.columns([3, 2], border=True)
    with left:
        st.header("Your spreadsheets")
        files()
    with right:
        st.header("Nothing at hand?")
        sample()
    with st.expander("Or type or paste one story: it is enough to begin with", expanded=story.is_begun()):
        story.form()


def files() -> None:
    """Several at once; each is read when it is dropped."""
    place = f"files-{session.turn('files')}"
    dropped = st.file_uploader(
        "Spreadsheets of counts or of reflections",
        type=KINDS_OF_FILES,
        accept_multiple_files=True,
        key=place,
    )
    if not dropped:
        _templates()
        return
    with st.spinner("Reading, row by row", show_time=True):
        _upload([(file.name, file.getvalue()) for file in dropped])
    session.next_turn("files")  # else the same files would be read again at every run
    st.rerun()


def _templates() -> None:
    """For those whose counts lie on paper: workbooks that are read without a question."""
    with st.popover("Nothing in a spreadsheet yet? Take ours", type="tertiary"):
        safe_text.paragraph("Fill them in and bring them back: they are read without a question.", kind="small")
        for label, name, kind in _TO_FILL_IN:
            st.download_button(safe_text.label(label), _template(name), name, kind, **_QUIET)
        safe_text.into_the_menu()


def _template(name: str) -> Callable[[], bytes]:
    """Made when somebody presses the button."""
    service = session.service()
    return lambda: service.templates()[name]


def sample() -> None:
    """A library that does not exist, so that everything can be tried."""
    safe_text.paragraph("Willow Lake is invented: six branches, two years of counts and of what staff wrote.")
    if st.button("Try the sample library", key="try-sample"):
        with st.spinner("Setting up the sample library"):
            session.service().load_sample()
        session.tell(Said("The sample library is open. This is its newest quarter.", tone="done"))
        st.switch_page(screens.OVERVIEW)


def _upload(files: Sequence[tuple[str, bytes]]) -> None:
    try:
        all_of_them = session.service().upload_all(files)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    for became in sorted(all_of_them, key=lambda became: became.state != "refused"):  # what needs a hand comes first
        words = f"{became.file}: {became.words}" if became.state == "refused" else became.words
        session.tell(Said(words, became.remedy, _tone(became)))


def _tone(became: BroughtIn) -> session.Tone:
    if became.state == "refused":
        return "trouble"
    return "done" if became.state == "kept" else "note"
