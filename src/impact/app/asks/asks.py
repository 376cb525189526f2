"""Asks on the screen: each with what it rests on as the chosen audience sees it, and a box to begin a new one."""

from collections.abc import Mapping, Sequence
from typing import cast

import streamlit as st

from impact.app import doing, incident, nothing_yet, safe_text, screens, session
from impact.app.asks import ask_evidence, ask_words
from impact.app.figures import filter_bar
from impact.app.presenting import adding
from impact.charts import words
from impact.model import Audience
from impact.policy.audience import READERS
from impact.policy.persons import is_name
from impact.service import AskWanted, Choices, Refused, one_moment
from impact.service.asks.ask_page import AskPage, Said

STATES: Mapping[str, str] = {
    "drafted": "Drafted",
    "asked": "Asked",
    "granted": "Granted",
    "refused": "Not granted",
    "taken_back": "Taken back",
    "changed": "Words changed",
}


@incident.fragment
def show() -> None:
    """For whom they are shown, the asks, and for managers a new one."""
    with one_moment():
        _show()


def _show() -> None:
    doing.say_what_was_done()
    safe_text.paragraph(
        "What is needed, what it rests on, what it costs, who owns it, and what came of it.", kind="lead"
    )
    service = session.service()
    here = service.choices()
    if not here.period:
        nothing_yet.show("There is nothing yet that an ask could rest on.")
        return
    missing = filter_bar.settle_address({"for": filter_bar.NAMES["for"](here)}, screens.ASKS)
    audience = cast(Audience, filter_bar.choose("for", here) or "staff")
    filter_bar.say_missing(missing)
    writes = audience == "staff" and service.who.is_any("manager")
    try:
        pages = service.asks(audience)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    _show_all(pages, here, audience, writes=writes)
    if writes:
        ask_words.show_new(here)
    elif service.who.is_any("manager"):
        safe_text.paragraph("To write, choose “Staff” above.", kind="small")


def _show_all(pages: Sequence[AskPage], here: Choices, audience: Audience, *, writes: bool) -> None:
    if not pages:
        safe_text.paragraph("Nothing is asked yet." if audience == "staff" else "No ask is open to this reader yet.")
        st.page_link(screens.CONDITIONS, label="Look at what was needed")
    for page in pages:
        with st.container(border=True, gap="small", key=f"ask-{page.ask.id}"):
            _show_one(page, here, audience, writes=writes)


def _show_one(page: AskPage, here: Choices, audience: Audience, *, writes: bool) -> None:
    ask = page.ask
    safe_text.paragraph(f"{STATES[ask.state]} · {words.period(ask.period)}", kind="from")
    safe_text.heading(ask.need or "The words of this ask are not shown.")
    for line in facts(page):
        safe_text.paragraph(line, kind="small")
    if page.left_out:
        safe_text.note(left_out(page, READERS[audience]))
    if ask.outcome:
        safe_text.titled("What came of it", ask.outcome)
    ask_evidence.show(page, writes=writes)
    if writes:
        with st.container(horizontal=True, gap="small"):
            ask_words.show_change(page)
            ask_evidence.show_adding(page)
            ask_words.show_moves(page)
            adding.show("ask", AskWanted(ask.id), audience=audience, period=ask.period, mark=f"-{ask.id}")
    if page.history:
        with st.expander("Who, and when"):
            safe_text.lines([step(one) for one in page.history])


def facts(page: AskPage) -> list[str]:
    """Cost, owner and day, as far as they are said."""
    ask = page.ask
    day = words.period(ask.due) if ask.due else ""
    told = (("What it costs", ask.cost), ("Who owns it", ask.owner), ("By when", day))
    return [f"{name}: {said}" for name, said in told if said]


def left_out(page: AskPage, reader: str) -> str:
    """Words that repeat what may not be quoted, or that went with a reflection that was withdrawn."""
    what = words.listing(page.left_out)
    return f"Not shown to {reader}: {what}. It repeats words of a reflection that may not be quoted there. Say it anew."


def step(one: Said) -> str:
    """“Asked on 4 Oct 2026 by Ines.”"""
    by = f" by {one.by}" if is_name(one.by) else ""
    return f"{STATES.get(one.state, one.state)} on {words.period(one.at[:10])}{by}"
