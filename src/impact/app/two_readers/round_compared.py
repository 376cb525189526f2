"""How far two readers agree, then what they differ on, one by one, until it is settled."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.about import people
from impact.app.reading import reading_card
from impact.app.safe_text import Mark
from impact.app.session import Said
from impact.app.two_readers import agreement_words
from impact.charts.words import listing
from impact.coding.settled import Settled
from impact.model import Code
from impact.service import ReadingCard, Refused
from impact.service.two_readers.comparing import Comparison, Difference
from impact.service.two_readers.rounds import RoundNow

_AT = "difference"
_BUTTONS: dict[Settled, str] = {
    "yes": "Yes, it is here",
    "no": "No, it is not here",
    "open": "It stays disputed",
}


def show(now: RoundNow) -> None:
    """Agreement first, then the differences."""
    try:
        found = session.service().comparison(now.round.id)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    _agreement(found)
    _differences(found)


def _agreement(found: Comparison) -> None:
    st.header("How far they agree")
    safe_text.paragraph(agreement_words.in_short(found))
    safe_text.paragraph(agreement_words.MEANS[found.together.label])
    if hint := agreement_words.hint(found):
        safe_text.note(hint)
    if found.codes:
        safe_text.table(agreement_words.table(found), caption=agreement_words.CAPTION, numbers=agreement_words.NUMBERS)
    for words in (agreement_words.blocked(found), agreement_words.unused(found), agreement_words.ABOUT):
        if words:
            safe_text.paragraph(words, kind="small")


def _differences(found: Comparison) -> None:
    st.header("Where they differ")
    many = len(found.differences)
    if not many:
        safe_text.paragraph("Nowhere. There is nothing to settle.")
        return
    settled = sum(one.is_settled for one in found.differences)
    safe_text.paragraph(f"{settled} of {many} settled.", kind="progress")
    if settled == many:
        safe_text.note(
            "Everything is settled. The agreement above stays what it was: it tells how both read before they talked.",
            kind="done",
        )
    else:
        safe_text.paragraph(
            "Until they settle it, such a code is disputed: the reflection is counted as read, and not as one that has "
            "the code.",
            kind="small",
        )
    at = _at(found)
    with st.container(key="difference"):
        _show(found, found.differences[at], f"{at + 1} of {many}")
    _walk(at, many)


def _at(found: Comparison) -> int:
    """The one that was turned to, else the first that is not settled."""
    turned_to = st.session_state.get(_AT)
    if turned_to is not None and turned_to < len(found.differences):
        return int(turned_to)
    return next((at for at, one in enumerate(found.differences) if not one.is_settled), 0)


def _show(found: Comparison, one: Difference, place: str) -> None:
    try:
        card = session.service().reading_card(one.reflection_id)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    left, right = st.columns([2, 1], gap="large")
    with left:
        safe_text.paragraph(f"{place} · {reading_card.where_from(card)}", kind="from")
        for words in card.words:
            safe_text.passage(words.text, _marks(one, words.id), name="The reflection")
    with right, st.container(gap="xsmall"):
        _judge(found, one, card)


def _judge(found: Comparison, one: Difference, card: ReadingCard) -> None:
    coders = found.round.coders
    safe_text.code_name(one.code.name, one.code.definition, kind=_kind(one.code))
    safe_text.lines(agreement_words.who_said(one, coders))
    if more := agreement_words.in_the_codebook(one.code):
        with st.expander("What the codebook says"):
            safe_text.lines(more)
    if words := agreement_words.decided(one):
        safe_text.paragraph(words)
    if session.service().who.name not in coders:
        safe_text.paragraph(f"{listing(coders)} settle this together. Are you one of them?", kind="small")
        people.be_one_of(coders)
        return
    safe_text.paragraph("Talk about it, then say what you decided together.", kind="small")
    for decision, label in _BUTTONS.items():
        st.button(
            safe_text.label(label),
            key=f"settle-{decision}-{card.id}-{one.code.id}",
            disabled=one.decision == decision,
            on_click=_settle,
            args=(found, one, decision),
            width="stretch",
        )


def _marks(one: Difference, line: str) -> list[Mark]:
    """The passages that somebody marked for this code."""
    return [
        Mark(said.start, said.end, "coded", f"{said.coder}: {one.code.name}")
        for said in one.said
        if said.line == line and said.start is not None and said.end is not None
    ]


def _kind(code: Code) -> str:
    return code.id.lower() if code.family == "Thread" else "other"


def _walk(at: int, many: int) -> None:
    if many == 1:
        return
    with st.container(horizontal=True, key="difference-walk"):
        st.button("Back", key="difference-back", disabled=at == 0, on_click=_turn_to, args=(at - 1,))
        st.button("Next", key="difference-next", disabled=at == many - 1, on_click=_turn_to, args=(at + 1,))


def _turn_to(at: int | None) -> None:
    st.session_state[_AT] = at


def _settle(found: Comparison, one: Difference, decision: Settled) -> None:
    try:
        session.service().settle(found.round.id, one.reflection_id, one.code.id, decision)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    _turn_to(None)
