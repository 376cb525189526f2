"""The pieces of the Overview: its figure in the sizes of a window, and what to do where there is none yet."""

import pickle

import streamlit as st

from impact import pipeline
from impact.app import figures, safe_text, session
from impact.app.choices import Wanted
from impact.charts.words import plural
from impact.look import Size
from impact.model import BothSides, Figure, Mode
from impact.service import Overview, Refused

BRING_IN = "pages/quarter/bring_in.py"
CHECK = "pages/quarter/check.py"


def look(wanted: Wanted) -> Overview | None:
    """What the service shows for these choices; where it cannot, it says why."""
    try:
        return session.service().overview(
            period=wanted.period, measure=wanted.measure, audience=wanted.audience, mode=figures.mode()
        )
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return None


def show(overview: Overview | None) -> None:
    """The figure, its table, and pictures of it; what is missing, and how to mend it."""
    if overview is None:  # why was said already
        return
    if overview.sides is None or overview.figure is None:
        say_nothing_yet()
        return
    if said := missing(overview.sides):
        with st.container(horizontal=True, vertical_alignment="center"):
            safe_text.note(said)
            st.page_link(BRING_IN, label="Bring in what is missing", width="content")
    if said := waits(overview):
        with st.container(horizontal=True, vertical_alignment="center"):
            safe_text.note(said)
            st.page_link(CHECK, label="Answer under Check", width="content")
    sides, mode = overview.sides, figures.mode()
    figures.show_figure(
        overview.figure,
        drawn(sides, mode, "narrow"),
        draw=lambda mode, size: pipeline.png(drawn(sides, mode, size)),
        file_name=f"{sides.period}_{sides.measure.key}_both-sides_{sides.audience}",
    )
    safe_text.lines(below(overview))


def say_nothing_yet() -> None:
    safe_text.paragraph("There is nothing to show yet.", kind="lead")
    safe_text.paragraph("Bring in a spreadsheet of counts, and one of reflections or a single story. It takes minutes.")
    st.page_link(BRING_IN, label="Bring in files, or try the sample library")


@st.cache_data(show_spinner=False, max_entries=64, hash_funcs={BothSides: pickle.dumps})
def drawn(sides: BothSides, mode: Mode, size: Size) -> Figure:
    """Drawn once for the same guarded data, whoever looks."""
    return pipeline.figure(sides, mode=mode, size=size)


def waits(overview: Overview) -> str:
    """What is not in the figure because a person has not said yet."""
    if not overview.questions:
        return ""
    one = overview.questions == 1
    waiting = "1 question waits" if one else f"{overview.questions:,} questions wait"
    return f"{waiting} for you. What depends on {'it' if one else 'them'} may not be in this figure yet."


def below(overview: Overview) -> list[str]:
    """Under the figure: what is here, what is held back, what nobody has read. What waits was said above it."""
    lines = [line for line in overview.status if "under Check" not in line]
    rows = overview.sides.rows if overview.sides else None
    total = rows[rows["role"].eq("total") & rows["status"].eq("shown")] if rows is not None else None
    unread = 0 if total is None else int(total["unread"].fillna(0).sum())
    return [*lines, f"{plural(unread, 'reflection')} nobody has read yet: in no “x of n”"] if unread else lines


def missing(sides: BothSides) -> str:
    """Counts without voices, or voices without counts."""
    statuses = set(sides.rows["status"])
    if statuses <= {"silent"}:
        return "No voices yet: these are counts only. One story that somebody tells is enough to begin with."
    if statuses <= {"silent", "unread"}:
        return "No reflection has been read yet. Marks appear here as soon as somebody has read them."
    if sides.rows["value"].isna().all():
        return "No counts yet for this choice: these are voices only."
    return ""
