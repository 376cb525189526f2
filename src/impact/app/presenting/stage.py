"""A step of a presentation in the whole window: one figure, voice, ask or a few sentences; nothing of the dashboard."""

from pathlib import Path

import streamlit as st

from impact.app import safe_text, session
from impact.app.figures import figures
from impact.app.presenting import address, step_shown
from impact.app.presenting.stage_bar import Standing, Switch, stage_bar
from impact.model import Mode
from impact.model.presented import Presented
from impact.policy.audience import READERS
from impact.service import Refused

STYLE = Path(__file__).with_name("stage.css")
NO_NOTES = "No notes for this step."


def mode() -> Mode:
    """Light or dark, as it was chosen for the room, else as the screen is."""
    chosen = address.look()
    return figures.mode() if not chosen else "dark" if chosen == "dark" else "light"


def show() -> None:
    """The step that the address names; where there is none, why, and the way back."""
    presentation = address.opened()
    try:
        told = session.service().presented(presentation, quotes=not address.hides_quotes())
    except Refused as why:
        _say_why_not(str(why))
        return
    if not told.steps:
        _say_why_not("There is no step in this presentation yet.")
        return
    at = address.step(len(told.steps))
    with st.container(key="stage"):
        _show_step(told, at)
        now = Standing(
            of=presentation,
            at=at,
            many=len(told.steps),
            title=told.steps[at - 1].title,
            edition=edition(told),
            notes=address.shows_notes(),
            quotes=address.hides_quotes(),
            dark=mode() == "dark",
        )
        stage_bar(now, go=lambda to: address.put("step", str(to)), turn=_turn, leave=address.leave)


def edition(told: Presented) -> str:
    """For whom this is, and that it is invented where it is: a room sees no banner."""
    made_up = " · Sample library, made up" if told.invented else ""
    return f"For {READERS[told.audience]}{made_up}"


def _show_step(told: Presented, at: int) -> None:
    step = told.steps[at - 1]
    step_shown.show(told.id, step, mode=mode(), quotes=not address.hides_quotes())
    if address.shows_notes():
        safe_text.region(step.notes or NO_NOTES, name="Notes")


def _turn(what: Switch, on: bool) -> None:
    match what:
        case "notes":
            address.put("notes", "shown" if on else "")
        case "quotes":
            address.put("quotes", "hidden" if on else "")
        case "dark":
            address.put("look", "dark" if on else "light")


def _say_why_not(why: str) -> None:
    with st.container(key="stage"), st.container(key="shown-words"):
        safe_text.paragraph(why, kind="told")
        st.button("To your presentations", key="to-presentations", on_click=address.go, args=("",))
