"""The steps of a presentation, one below the other: what each shows, its words, its place, and what became of it."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from impact.app import doing, incident, safe_text, session
from impact.app.figures import figures
from impact.app.presenting import step_shown, step_words, words_of
from impact.charts.words import period
from impact.model.presented import StepTold
from impact.service import PresentationPage, Refused, StepPage

_MOVED = "step-moved"
# What a step says of itself where the service has nothing to add.
STATES = {
    "changed": "The numbers under this have changed since.",
    "gone": "There is nothing to show for this today.",
    "withheld": "This may not be shown any more. It is left out until it shows what there is today.",
}


def show(page: PresentationPage, *, writes: bool) -> None:
    """Every step; then those that were taken out."""
    st.header("The steps")
    if not page.steps:
        safe_text.paragraph("There is no step yet.", kind="asked")
        safe_text.paragraph(
            "Open Overview, Pairs or Conditions and press “Add to presentation” under a figure, or add a step below."
        )
    told = _told(page)
    with st.container(key="steps"):
        for place, step in enumerate(page.steps):
            with st.container(border=True, key=f"step-{step.id}"):
                _show_one(page, place, told.get(step.id), writes=writes)
        if moved := st.session_state.pop(_MOVED, None):
            session.next_turn(_MOVED)
            safe_text.focus_on(*moved, turn=session.turn(_MOVED))
        if writes and page.dropped:
            with st.expander("Steps that were taken out"):
                _show_dropped(page.id, page.dropped)


def _told(page: PresentationPage) -> Mapping[str, StepTold]:
    """What each shows, as its audience may see it."""
    try:
        return {step.id: step for step in session.service().presented(page.id).steps}
    except Refused:
        return {}


def _show_one(page: PresentationPage, place: int, told: StepTold | None, *, writes: bool) -> None:
    step = page.steps[place]
    left, right = st.columns([2, 3], gap="medium")
    with left:
        incident.guarded(lambda: _show_small(page.id, step, told))
    with right:
        safe_text.paragraph(f"{place + 1} · {words_of.KINDS[step.kind]}", kind="small")
        safe_text.heading(step.title)
        if step.caption:
            safe_text.paragraph(step.caption)
        if step.notes:
            safe_text.titled("Notes", step.notes)
        if step.caption_before and not step.caption:
            safe_text.paragraph(f"Its caption before: {step.caption_before}", kind="small")
        _say_state(page.id, step, writes=writes)
        if writes:
            with st.container(horizontal=True, gap="small"):
                _show_moves(page, place)


def _show_small(presentation_id: str, step: StepPage, told: StepTold | None) -> None:
    """A figure as a picture, words as words."""
    if told is None or told.trouble:
        why = told.trouble if told else STATES.get(step.state, "There is nothing to show.")
        safe_text.paragraph(why, kind="small")
    elif told.figure is not None:
        picture = session.service().presented_picture(presentation_id, step.id, mode=figures.mode())
        if picture is not None:
            safe_text.picture(picture, alt=told.figure.alt)
    elif told.quote is not None:
        safe_text.passage(told.quote.text, name="A voice", kind="voice less")
    elif told.findings:
        safe_text.lines([one.sentence for one in told.findings])
    elif told.ask is not None:
        safe_text.paragraph(told.ask.need, kind="asked")
        safe_text.lines(step_shown.facts(told.ask))


def _say_state(presentation_id: str, step: StepPage, *, writes: bool) -> None:
    """That it is not as it was, and the two answers to that."""
    if step.state == "same" and not step.kept:
        return
    as_of = f" It shows what there was on {period(step.as_of[:10])}." if step.as_of else ""
    if step.kept:
        safe_text.paragraph(f"You keep what it showed, although others came in.{as_of}", kind="small")
    else:
        safe_text.note(f"{step.why or STATES[step.state]}{as_of}")
    if not writes:
        return
    with st.container(horizontal=True, gap="small"):
        if step.state == "changed" and not step.kept:
            _button("Keep these", "keep", step, lambda: session.service().keep_step(presentation_id, step.id))
        _button("Show today’s", "refresh", step, lambda: session.service().refresh_step(presentation_id, step.id))


def _show_moves(page: PresentationPage, place: int) -> None:
    step = page.steps[place]
    step_words.show(page, step)
    last = place == len(page.steps) - 1
    for words, what, to, no in (("Up", "up", place - 1, place == 0), ("Down", "down", place + 1, last)):
        _button(words, what, step, _moving(page.id, step.id, what, to), disabled=no)
    _button("Take out", "drop", step, lambda: session.service().drop_step(page.id, step.id))


def _moving(presentation_id: str, step_id: str, what: str, to: int) -> Callable[[], None]:
    """Who moves it by key stands at the same button again, or at the other one where it can go no further."""

    def moves() -> None:
        session.service().move_step(presentation_id, step_id, to)
        st.session_state[_MOVED] = [f"{way}-{step_id}" for way in (what, "down" if what == "up" else "up")]

    return moves


def _show_dropped(presentation_id: str, dropped: Sequence[StepPage]) -> None:
    for step in dropped:
        with st.container(horizontal=True, vertical_alignment="center", key=f"dropped-{step.id}"):
            safe_text.paragraph(f"{words_of.KINDS[step.kind]}: {step.title}")
            _button("Put back", "back", step, lambda s=step: session.service().put_back_step(presentation_id, s.id))  # type: ignore[misc]


def _button(words: str, what: str, step: StepPage, does: Callable[[], None], *, disabled: bool = False) -> None:
    """What it is about stands beside it: it is heard again, and not seen again."""
    st.button(
        safe_text.label(words, unseen=step.title),
        key=f"{what}-{step.id}",
        on_click=doing.pressed,
        args=(does,),
        disabled=disabled,
    )
