"""Which way it went, how it went, and whether it was denied: small choices on the code that a person gave last."""

from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st

from impact.app import reading_steps
from impact.service import CodeHere, Coding, ReadingCard, Step
from impact.service.verdicts import Said
from impact.vocabulary.idea import AN_IDEA
from impact.vocabulary.shades import DIRECTIONS, TONES

POLARITIES = {"asserted": "It was so", "denied": "It was denied"}


def may_have(here: CodeHere, own: Sequence[Said]) -> bool:
    """A code that this person sees, or sees denied; a wish has no direction."""
    return here.code != AN_IDEA and any(one.what in ("confirmed", "denied") for one in own)


def show(card: ReadingCard, here: CodeHere, own: Sequence[Said]) -> None:
    """Each press is kept at once; pressed again, it is gone. None of it is ever needed."""
    name = f"{card.id}-{here.code.id}"
    for what, value in _said(own[-1]).items():
        st.session_state[f"{what}-{name}"] = value or None
    with st.container(key=f"shades-{name}", gap="xsmall"):
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
        st.segmented_control(
            "Was it so?",
            POLARITIES,
            format_func=POLARITIES.__getitem__,
            key=f"polarity-{name}",
            label_visibility="collapsed",
            on_change=_keep,
            args=(card, here, own, "polarity"),
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
    value = str(chosen or ("asserted" if what == "polarity" else ""))
    words = {**DIRECTIONS, **TONES, **POLARITIES}.get(value, "left open")
    step = Step(card.id, tuple(shaded(here.code.id, own, what, value)))
    reading_steps.do(step, f"{here.code.name}: {words[:1].lower()}{words[1:]}.", code=here.code.id)
