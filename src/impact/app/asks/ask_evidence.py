"""What an ask rests on, as the chosen audience sees it; and the lists from which a manager picks more of it."""

from collections.abc import Mapping

import streamlit as st

from impact.app import safe_text, session
from impact.app.pairs.pair_voices import where_from
from impact.app.session import Said
from impact.charts import words
from impact.service import Refused
from impact.service.asks.ask_choices import Choice
from impact.service.asks.ask_evidence import Shown
from impact.service.asks.ask_page import AskPage
from impact.words import shortened
from impact.workspace.asks import Evidence, EvidenceKind

KINDS: Mapping[EvidenceKind, str] = {
    "pair": "A pair",
    "condition": "A condition",
    "finding": "A finding",
    "quote": "A cleared quote",
}
# Of a passage, in a list of passages.
MOST_LETTERS = 100


def show(page: AskPage, *, writes: bool) -> None:
    """Each thing with its numbers of today; where this audience may not see it, why."""
    safe_text.paragraph("What it rests on", kind="beside")
    if not page.evidence:
        safe_text.paragraph("Nothing is picked yet.", kind="small")
    for place, (line, one) in enumerate(page.evidence):
        with st.container(gap="xxsmall", key=f"rests-{page.ask.id}-{place}"):
            _show_one(one)
            if writes and page.ask.state in ("drafted", "asked"):
                st.button(
                    safe_text.label("Take it away", unseen=one.title),
                    key=f"less-{page.ask.id}-{place}",
                    type="tertiary",
                    on_click=_remove,
                    args=(page.ask.id, line),
                )


def _show_one(one: Shown) -> None:
    if one.quote is not None:
        safe_text.passage(one.quote.text, name="A quote", kind="voice less")
        safe_text.paragraph(where_from(one.quote), kind="small")
        return
    safe_text.paragraph(one.title, kind="asked")
    for line in one.lines:
        safe_text.paragraph(line, kind="small")
    if one.why:
        safe_text.paragraph(one.why, kind="small")


def show_adding(page: AskPage) -> None:
    """Lists of what is there; nothing is typed."""
    ask = page.ask
    if ask.state not in ("drafted", "asked"):
        return
    with st.popover("Add what it rests on", key=f"more-{ask.id}", on_change="rerun") as place:
        if not place.open:
            return
        found = session.service().evidence_to_pick(ask.period)
        safe_text.paragraph(f"From {words.period(ask.period)}. Pick from what is there; its numbers stay of today.")
        for kind in KINDS:
            _ask_one(page, kind, [one for one in found if one.kind == kind])
        safe_text.into_the_menu()


def _ask_one(page: AskPage, kind: EvidenceKind, found: list[Choice]) -> None:
    held = {(line.kind, line.key) for line, _ in page.evidence}
    free = [one for one in found if (one.kind, one.key) not in held]
    if not free:
        safe_text.paragraph(f"{KINDS[kind]}: none of this time is left to pick.", kind="small")
        return
    key = f"pick-{kind}-{page.ask.id}-{session.turn(f'pick-{page.ask.id}')}"
    st.selectbox(
        KINDS[kind],
        range(len(free)),
        index=None,
        format_func=lambda place: label(free[place]),
        key=key,
        placeholder="Pick one",
        on_change=_add,
        args=(page.ask.id, free, key),
    )


def label(one: Choice) -> str:
    """A passage is cut; who may see it stands behind."""
    said = shortened(one.words, MOST_LETTERS)
    return f"{said} ({words.listing(one.seen_by)})" if one.seen_by else said


def _add(ask_id: str, free: list[Choice], key: str) -> None:
    place = st.session_state.get(key)
    if place is None:
        return
    try:
        session.service().add_evidence(ask_id, free[int(place)])
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
    session.next_turn(f"pick-{ask_id}")


def _remove(ask_id: str, line: Evidence) -> None:
    try:
        session.service().remove_evidence(ask_id, line)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
