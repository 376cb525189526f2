"""Which way it went, how it went, and whether it was denied: small choices on the code that a person gave last."""

from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st

from impact.app import safe_text
from impact.app.reading import reading_steps
from impact.service import CodeHere, Coding, ReadingCard, Step
from impact.service.reading.verdicts import Said
from impact.vocabulary.idea import AN_IDEA
from impact.vocabulary.shades import DIRECTIONS, TONES


def may_have(here: CodeHere, own: Sequence[Said]) -> bool:
    """A code that this person sees, or sees denied; a wish has no direction."""
    return here.code != AN_IDEA and any(one.what in ("confirmed", "denied") for one in own)


def show(card: ReadingCard, here: CodeHere, own: Sequence[Said]) -> None:
    """Each press is kept at once; pressed again, it is gone. None of it is ever needed."""
    name = f"{card.id}-{here.code.id}"
    for what, value in (("direction", own[-1].direction), ("tone", own[-1].tone)):
        st.session_state[f"{what}-{name}"] = value or None
    st.segmented_control(
        "Which way did it go?",
        DIRECTIONS,
        format_func=DIRECTIONS.__getitem__,
        key=f"direction-{name}",
        label_visibility="collapsed",
        on_change=_keep,
        args=(card, here, own, "direction"),
    )
    st.segmented_control(
        "How did it go?",
        TONES,
        format_func=TONES.__getitem__,
        key=f"tone-{name}",
        label_visibility="collapsed",
        on_change=_keep,
        args=(card, here, own, "tone"),
    )


def offer_the_opposite(card: ReadingCard, here: CodeHere, own: Sequence[Said]) -> None:
    """It was denied, or it was so after all."""
    denied = own[-1].what == "denied"
    words = "It was so" if denied else "It was denied"
    step = Step(card.id, tuple(shaded(here.code.id, own, "polarity", "asserted" if denied else "denied")))
    st.button(
        safe_text.label(words, unseen=here.code.name),
        key=f"opposite-{card.id}-{here.code.id}",
        on_click=_do,
        args=(step, f"{here.code.name}: {words[:1].lower()}{words[1:]}.", here.code.id),
    )


def shaded(code: str, own: Iterable[Said], what: str, value: str) -> list[Coding]:
    """What this person said of a code, passage by passage, said again with another direction, tone or polarity."""
    return [
        Coding(one.line, code, start=one.start, end=one.end, **{**_said(one), what: value})
        for one in own
        if one.what in ("confirmed", "denied")
    ]


def _said(one: Said) -> dict[str, str]:
    polarity = "denied" if one.what == "denied" else "asserted"
    return {"direction": one.direction, "tone": one.tone, "polarity": polarity}


def _keep(card: ReadingCard, here: CodeHere, own: Sequence[Said], what: str) -> None:
    chosen: Any = st.session_state.get(f"{what}-{card.id}-{here.code.id}")
    value = str(chosen or "")
    words = {**DIRECTIONS, **TONES}.get(value, "left open")
    step = Step(card.id, tuple(shaded(here.code.id, own, what, value)))
    _do(step, f"{here.code.name}: {words[:1].lower()}{words[1:]}.", here.code.id)


def _do(step: Step, words: str, code: str) -> None:
    reading_steps.do(step, words, code=code)
