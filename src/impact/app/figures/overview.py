"""The pieces of the Overview: one of several figures and the question it answers, what waits, and what goes with it."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from impact.app import incident, nothing_yet, safe_text, screens, session
from impact.app.bringing_in import survey_sample
from impact.app.figures import filter_bar, findings, whole_figure
from impact.charts.words import plural
from impact.model import BothSides, Form
from impact.service import Refused, Station, Wanted, one_moment

# What each figure answers, in a sentence that needs no training.
QUESTIONS: Mapping[Form, str] = {
    "sides": "What did each branch count, and what was written beside it?",
    "weave": "In how many reflections is each of the three threads named, quarter after quarter?",
    "misses": "Beside its own past: did the count rise or fall, and in how many reflections is a thread named?",
    "outcomes": "What did people who came say of it, and what was written of the same?",
    "ribbon": "Twelve months of one count: what did people write in the same time?",
    "then_and_now": "Two periods side by side: what was counted then and now, and what did people write?",
    "matrix": "In which moments are dignity, purpose and understanding named?",
    "listening": "From where did somebody write, and whom have we not heard yet?",
}


@incident.fragment
def show() -> None:
    """Choices, figure, and what goes with it: a choice draws this anew, and nothing round it."""
    with one_moment():
        _show()


def _show() -> None:
    here = session.service().choices()
    wanted = filter_bar.filter_bar(
        here,
        page=screens.OVERVIEW,
        between=lambda wanted: incident.guarded(lambda: findings.show(here, wanted)),
    )
    with st.container(key="answers"):
        safe_text.paragraph(QUESTIONS[wanted.form], kind="question")
    _say_status(wanted)
    incident.guarded(lambda: whole_figure.show(wanted))
    if wanted.form == "outcomes":
        survey_sample.show()


def say_nothing_yet() -> None:
    """Before the first file: what to do, and how long it takes."""
    nothing_yet.show("There is nothing to show yet.", todo=nothing_yet.BOTH)


def _say_status(wanted: Wanted) -> None:
    """What is missing in the quarter, and what waits for a person; nothing where all is well."""
    service = session.service()
    try:
        sides = service.figure_data(replace(wanted, form="sides", branch=""))
    except Refused:  # the figure says why
        return
    told = missing(sides) if isinstance(sides, BothSides) else ""
    waits: dict[str, Station] = {station.name: station for station in service.stations() if station.state == "waiting"}
    with st.container(horizontal=True, vertical_alignment="center", key="status"):
        if told:
            safe_text.paragraph(told, kind="small")
            st.page_link(screens.BRING_IN, label="Bring in what is missing")
        if "check" in waits or "voices" in waits:
            safe_text.paragraph(wait(waits), kind="small")
        if "check" in waits:
            st.page_link(screens.CHECK, label="Answer under Check")
        if "voices" in waits:
            st.page_link(screens.VOICES, label="Read under Voices")


def wait(waits: Mapping[str, Station]) -> str:
    """What no figure holds because a person has not said it or not read it yet."""
    told = [
        plural(waits[name].waiting, what)
        for name, what in (("check", "question"), ("voices", "unread reflection"))
        if name in waits
    ]
    one = sum(waits[name].waiting for name in waits if name in ("check", "voices")) == 1
    said = f"{' and '.join(told)} {'waits' if one else 'wait'} for a person."
    return f"{said} What depends on {'it' if one else 'them'} is in no figure yet."


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
