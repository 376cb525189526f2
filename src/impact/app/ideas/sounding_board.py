"""The sounding board on the screen: a quarter and a place, what was heard, two questions, and the sheet to print."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from impact.app import doing, incident, nothing_yet, safe_text, screens, session
from impact.app.figures import filter_bar, whole_figure
from impact.model import SoundingBoard
from impact.pipeline.board_sheet import MIMES, SheetKind
from impact.report.exporter import Paper
from impact.service import Refused, Wanted, one_moment

LABELS = ("The first question", "The second question")
PAPERS: Mapping[Paper, str] = {"a4": "Print it (A4)", "us-letter": "Print it (US Letter)"}


@incident.fragment
def show() -> None:
    """Choices, the figure, and below it what a person may change and take along."""
    with one_moment():
        _show()


def _show() -> None:
    service = session.service()
    here = service.choices()
    if not here.period:
        nothing_yet.show("There is nothing to talk about yet.", link=nothing_yet.STORIES)
        return
    doing.say_what_was_done()
    wanted = filter_bar.filter_bar(here, page=screens.SOUNDING_BOARD, form="sounding_board")
    incident.guarded(lambda: whole_figure.show(wanted))
    incident.guarded(lambda: _show_below(wanted))


def _show_below(wanted: Wanted) -> None:
    service = session.service()
    try:
        board = service.figure_data(wanted)
    except Refused:  # the figure says why
        return
    if not isinstance(board, SoundingBoard):
        return
    if service.who.is_any("reader", "manager"):
        _show_choice(board, wanted)
    st.header("For the meeting")
    safe_text.paragraph(
        "One page for five minutes: read the questions aloud, let whoever wants to speak speak, and write down one "
        "thing that you take with you."
    )
    with st.container(horizontal=True, gap="small"):
        for paper in PAPERS:
            st.download_button(
                PAPERS[paper],
                incident.numbering(partial(_sheet, wanted, paper)),
                file_name=f"sounding-board-{paper}.pdf",
                mime="application/pdf",
                on_click="ignore",
                key=f"board-sheet-{paper}",
            )
        st.download_button(
            "Change it before you print it (DOCX)",
            incident.numbering(partial(_sheet, wanted, "a4", "docx")),
            file_name="sounding-board.docx",
            mime=MIMES["docx"],
            on_click="ignore",
            key="board-sheet-docx",
        )


def _sheet(wanted: Wanted, paper: Paper, kind: SheetKind = "pdf") -> bytes:
    return session.service().sounding_board_sheet(wanted, paper=paper, kind=kind).contents


def _show_choice(board: SoundingBoard, wanted: Wanted) -> None:
    """Two lists of our own questions: those of the codes that were named stand first."""
    st.header("The two questions")
    safe_text.paragraph(
        "They come from a list, for what was named most often. Choose others where you know better what your team "
        "wants to talk about."
    )
    named = set(board.codes["code"])
    questions = session.service().board_questions()
    words = {one.id: one.question for one in sorted(questions, key=lambda one: one.code not in named)}
    keys = [f"board-question-{place}-{wanted.period}-{session.mark(wanted.branch)}" for place in (1, 2)]
    for place, (key, chosen) in enumerate(zip(keys, board.questions, strict=False)):
        st.selectbox(
            LABELS[place],
            list(words),
            index=list(words).index(chosen.id),
            format_func=words.__getitem__,
            key=key,
            on_change=_choose,
            args=(wanted, keys),
        )
    if board.chosen:
        st.button("Let the rule choose again", key="board-by-rule", on_click=_by_rule, args=(wanted, keys))


def _choose(wanted: Wanted, keys: list[str]) -> None:
    _keep(wanted, [st.session_state[key] for key in keys if key in st.session_state], keys)


def _by_rule(wanted: Wanted, keys: list[str]) -> None:
    _keep(wanted, [], keys)


def _keep(wanted: Wanted, chosen: list[str], keys: list[str]) -> None:
    try:
        session.service().choose_board_questions(wanted, chosen)
    except Refused as why:
        session.tell(session.Said(str(why), tone="trouble"))
    for key in keys:  # they show what is kept, not what was wished for
        st.session_state.pop(key, None)
