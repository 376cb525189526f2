"""Three ways in: files, the sample library, a story. Each says afterwards what became of it."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from impact.app import safe_text, session
from impact.app.session import Said
from impact.service import BroughtIn, Refused

OVERVIEW = "pages/quarter/overview.py"
KINDS_OF_FILES = ("xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv")
# What a writer may choose, in the words of the card, and the level that it stands for.
CONSENT = {
    "Only the readers": "reader",
    "Colleagues": "colleagues",
    "Anyone, without name or role": "anonymous",
    "Anyone, with my role and branch": "role",
}
TOLD_BY = {"A member of staff": "staff", "A patron": "patron"}


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
    with st.expander("Or type or paste one story: it is enough to begin with"):
        story()


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
        return
    with st.spinner("Reading, row by row"):
        _upload([(file.name, file.getvalue()) for file in dropped])
    session.next_turn("files")  # else the same files would be read again at every run
    st.rerun()


def sample() -> None:
    """A library that does not exist, so that everything can be tried."""
    safe_text.paragraph("Willow Lake is invented: six branches, two years of counts and of what staff wrote.")
    if st.button("Try the sample library", key="try-sample"):
        with st.spinner("Setting up the sample library"):
            session.service().load_sample()
        session.tell(Said("The sample library is open. This is its newest quarter.", tone="done"))
        st.switch_page(OVERVIEW)


def story() -> None:
    """One story is enough to begin with."""
    number = session.turn("story")
    with st.form(f"story-{number}", border=True):
        left, right = st.columns(2)
        branch = left.text_input("Branch", key=f"story-branch-{number}")
        day = right.date_input("When it happened", value="today", max_value="today", key=f"story-day-{number}")
        text = st.text_area("What happened that the numbers will not show?", height=140, key=f"story-text-{number}")
        left, right = st.columns(2)
        told_by = left.selectbox("Told by", TOLD_BY, key=f"story-told-{number}")
        consent = right.selectbox("Who may read or quote this?", CONSENT, key=f"story-consent-{number}")
        safe_text.paragraph("Nothing is kept before you press the button: reloading the page loses it.", kind="small")
        sent = st.form_submit_button("Keep this story", type="primary")
    if sent and isinstance(day, date):
        _keep_story(branch, day, text, consent=CONSENT[consent], told_by=TOLD_BY[told_by])


def _keep_story(branch: str, day: date, text: str, *, consent: str, told_by: str) -> None:
    try:
        session.service().paste_story(text, branch=branch, day=day, consent=consent, told_by=told_by)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    session.next_turn("story")
    session.tell(Said("The story is kept. It waits for a reader before anything is counted from it.", tone="done"))
    st.rerun()


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
