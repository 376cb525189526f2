"""The number of a pair, in large type, beside its own past: the left side of the screen."""

import streamlit as st

from impact.app import safe_text, screens
from impact.charts import rate_words, words
from impact.charts.places import place_words
from impact.charts.words import known, noun, within
from impact.model import PairCard


def show(card: PairCard) -> None:
    """The count in ink; where there is none, why, and what to do."""
    st.header("The number")
    safe_text.paragraph(figure(card), kind="big-number" if known(card.value) else "no-number")
    safe_text.paragraph(what(card), kind="asked")
    for line in past(card):
        safe_text.paragraph(line)
    if card.rate:
        safe_text.paragraph(f"{rate_words.told(card.rate, before=card.before)}.")
        if card.context:
            safe_text.paragraph(rate_words.background(card.context, card.rate), kind="small")
    if card.value_status == "none":
        st.page_link(screens.BRING_IN, label="Bring in what is missing")
    for note in card.notes:
        safe_text.paragraph(note, kind="small")


def figure(card: PairCard) -> str:
    """18,505, or that there is no number to show."""
    if known(card.value):
        return words.count(card.value)
    return "Held back" if card.value_status == "held_back" else "Not counted"


def what(card: PairCard) -> str:
    """Visits at Central in Q3 2026."""
    return f"{noun(card.measure)}, {place(card)}, {words.period(card.period)}"


def past(card: PairCard) -> list[str]:
    """How it stands beside its own past, and what is missing from it."""
    match card.value_status:
        case "held_back":
            return ["So few in a sensitive count could be recognised. The number is in no file for this reader."]
        case "none":
            return [f"There is no count of {within(noun(card.measure))} here for this place and time."]
        case "part":
            return [f"{_parts(card)} is counted, so it is not compared with another time."]
    if not card.before:
        return []
    if not known(card.change):
        return [f"There is no complete count of {words.period(card.before)} to compare it with."]
    moved = words.since_when(card.change, card.value_before, card.before)
    had = "" if words.is_few(card.value_before) else f", which had {words.count(card.value_before)}"
    return [f"{moved[:1].upper()}{moved[1:]}{had}."]


def place(card: PairCard) -> str:
    """As it is said after a comma."""
    return place_words(card.place, card.widened, inside=True)


def _parts(card: PairCard) -> str:
    if known(card.parts) and known(card.parts_expected):
        return f"Only a part ({card.parts} of {card.parts_expected} months)"
    return "Only a part"
