"""How files look: the library's name, logo, colour, paper and slide template; what does not fit is said in words."""

from collections.abc import Callable, Mapping

import streamlit as st

from impact.app import doing, incident, safe_text, session
from impact.app.writing import kept_words
from impact.model.presented import HouseLook

DRAFT = "library-name"
LONGEST_NAME = 80
PICTURES, TEMPLATES = ("png", "jpg", "jpeg"), ("pptx",)
PAPERS: Mapping[str, str] = {"a4": "A4", "us-letter": "US Letter"}


@incident.fragment
def show() -> None:
    """For those who may set it; kept as soon as it is chosen, and what is wrong with it is said here."""
    st.header("How files look")
    doing.say_what_was_done()
    safe_text.paragraph(
        "Slides, reports and pages that leave the house carry these. What you leave empty looks like this program.",
        kind="small",
    )
    look = session.service().house_look()
    with st.container(key="house-look"):
        _name(look)
        left, right = st.columns(2, gap="medium")
        with left:
            _logo(look)
        with right:
            _template(look)
        _colour(look)
        _paper()


def _name(look: HouseLook) -> None:
    kept_words.box("Name of the library", name=DRAFT, stands=look.library, one_line=True, most=LONGEST_NAME)
    if st.button("Keep this name", key="keep-library-name"):
        name = kept_words.words(DRAFT, stands=look.library).strip()
        if doing.tried(lambda: session.service().set_library_name(name), "Kept. It stands on every file from now on."):
            kept_words.sent(DRAFT)
        session.again()


def _logo(look: HouseLook) -> None:
    place = f"logo-{session.turn('logo')}"
    given = st.file_uploader("Logo (PNG or JPEG, up to 2 MB)", type=PICTURES, key=place, max_upload_size=2)
    if given is not None:
        _take("logo", lambda: session.service().set_logo(given.name, given.getvalue()), "The logo is kept.")
    if look.logo:
        with st.container(key="house-logo"):
            safe_text.picture(look.logo, alt="The logo that stands on files")
        st.button(
            "Take the logo away",
            key="drop-logo",
            on_click=doing.pressed,
            args=(lambda: session.service().set_logo("", b""), "Files have no logo now."),
        )


def _template(look: HouseLook) -> None:
    place = f"template-{session.turn('template')}"
    given = st.file_uploader(
        "Your own slide template (PPTX, up to 15 MB)", type=TEMPLATES, key=place, max_upload_size=15
    )
    if given is not None:
        _take(
            "template",
            lambda: session.service().set_slide_template(given.name, given.getvalue()),
            "The slide template is kept.",
        )
    if look.slide_template:
        safe_text.paragraph("Slides are made in your own template.", kind="small")
        st.button(
            "Take the template away",
            key="drop-template",
            on_click=doing.pressed,
            args=(lambda: session.service().set_slide_template("", b""), "Slides look like this program again."),
        )


def _colour(look: HouseLook) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key="house-colour"):
        key = f"accent-{session.turn('accent')}"
        typed = st.text_input(
            "Your colour, as # and six digits", value=look.accent, key=key, placeholder="#0B5CAD", width=260
        )
        if st.button("Keep this colour", key="keep-accent"):
            if doing.tried(
                lambda: session.service().set_accent(typed.strip()), "Kept. Headings and lines of files take it."
            ):
                session.next_turn("accent")
            session.again()
        if look.accent:
            safe_text.swatch(look.accent)
    safe_text.paragraph("Headings are written in it on white, so it has to be a dark one.", kind="small")
    safe_text.paragraph("Counts and threads keep their own colours, so that every figure is read alike.", kind="small")


def _paper() -> None:
    service = session.service()
    st.session_state["house-paper"] = service.paper()
    st.segmented_control(
        "Paper",
        PAPERS,
        required=True,
        format_func=PAPERS.__getitem__,
        key="house-paper",
        on_change=_set_paper,
    )


def _set_paper() -> None:
    doing.tried(lambda: session.service().set_paper(str(st.session_state["house-paper"])), "Kept.")


def _take(what: str, keep: Callable[[], None], done: str) -> None:
    """Once: the place is empty again whether it was taken or not, and what is wrong with it is said."""
    doing.tried(keep, done)
    session.next_turn(what)
    session.again()
