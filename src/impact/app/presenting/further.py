"""More steps of a presentation: findings of its time, an ask, words of one's own; and where figures and voices are."""

import streamlit as st

from impact.app import doing, going, safe_text, screens, session
from impact.app.figures import filter_bar
from impact.app.session import Said
from impact.app.writing import kept_words
from impact.charts.words import period
from impact.model import StepKind
from impact.policy.audience import READERS
from impact.service import AskWanted, FindingsWanted, PresentationPage, Refused, StepWanted, WordsWanted

LONGEST_TITLE, LONGEST_WORDS = 120, 600
_ADDED = "step-added"


def show(page: PresentationPage) -> None:
    """Figures are added where one looks at them; the rest here."""
    st.header("Add a step")
    here = session.service().choices()
    names = filter_bar.NAMES
    at = {"period": names["period"](here).get(page.period, ""), "for": names["for"](here)[page.audience]}
    at = {name: word for name, word in at.items() if word}
    safe_text.paragraph("A figure or a voice is added where you look at it, by “Add to presentation”.", kind="small")
    with st.container(horizontal=True, gap="medium", key="add-elsewhere"):
        going.link(screens.OVERVIEW, "Overview", at)
        going.link(screens.PAIRS, "Pairs", at)
        going.link(screens.CONDITIONS, "Conditions", at)
    if added := st.session_state.pop(_ADDED, ""):
        safe_text.note(added, kind="done")
    with st.container(horizontal=True, key="add-here"):
        _offer_findings(page)
        _offer_asks(page)
        _offer_words(page)


def _offer_findings(page: PresentationPage) -> None:
    with st.popover("Findings", key=f"add-findings-{session.turn(_ADDED)}", on_change="rerun") as place:
        if not place.open:
            return
        try:
            told = session.service().findings(page.audience, page.period).said
        except Refused:
            told = ()
        by_key = {one.key: one.sentence for one in told}
        if not by_key:
            safe_text.paragraph(f"{period(page.period)} supports no finding for this audience yet.")
            return
        chosen = st.multiselect(
            "Which ones?", list(by_key), default=list(by_key)[:3], format_func=by_key.__getitem__, key="findings-chosen"
        )
        wanted = FindingsWanted(tuple(chosen))
        st.button(
            "Add them",
            type="primary",
            key="add-these",
            on_click=_add_one,
            args=(page, "finding", wanted),
            disabled=not chosen,
        )
        safe_text.into_the_menu()


def _offer_asks(page: PresentationPage) -> None:
    with st.popover("An ask", key=f"add-ask-{session.turn(_ADDED)}", on_change="rerun") as place:
        if not place.open:
            return
        try:
            asks = {one.ask.id: one.ask.need for one in session.service().asks(page.audience) if one.ask.need}
        except Refused:
            asks = {}
        if not asks:
            safe_text.paragraph(f"No ask is open to {READERS[page.audience]} yet.")
            return
        chosen = st.selectbox("Which one?", list(asks), format_func=asks.__getitem__, key="ask-chosen")
        st.button(
            "Add it", type="primary", key="add-this-ask", on_click=_add_one, args=(page, "ask", AskWanted(chosen))
        )
        safe_text.into_the_menu()


def _offer_words(page: PresentationPage) -> None:
    with st.popover("Your own words", key=f"add-words-{session.turn(_ADDED)}", on_change="rerun") as place:
        if place.open:
            _boxes(page)
            safe_text.into_the_menu()


@st.fragment
def _boxes(page: PresentationPage) -> None:
    name = _draft(page)
    kept_words.box("Heading", name=name, field="title", audience=page.audience, one_line=True, most=LONGEST_TITLE)
    kept_words.box("Below it", name=name, audience=page.audience, height=110, most=LONGEST_WORDS)
    if st.button("Add it", type="primary", key="add-own-words"):
        _add_words(page)
        st.rerun()


def _add_words(page: PresentationPage) -> None:
    name = _draft(page)
    title, words = kept_words.words(name, "title").strip(), kept_words.words(name).strip()
    if not title:
        session.tell(Said("Give it a heading: it is what people read first.", tone="trouble"))
        return
    if _add(page, "words", WordsWanted(title), words):
        kept_words.sent(name)


def _add_one(page: PresentationPage, kind: StepKind, wanted: StepWanted) -> None:
    _add(page, kind, wanted)


def _add(page: PresentationPage, kind: StepKind, wanted: StepWanted, caption: str = "") -> bool:
    if not doing.tried(lambda: session.service().add_step(page.id, kind, wanted, caption)):
        return False
    st.session_state[_ADDED] = "Added as the last step."
    session.next_turn(_ADDED)
    return True


def _draft(page: PresentationPage) -> str:
    return f"own-words-{page.id}"
