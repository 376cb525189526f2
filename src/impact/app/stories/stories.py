"""Choosing stories on the screen: for a period and a code, what was proposed, chosen and why, and what else is."""

from collections.abc import Callable, Sequence

import streamlit as st

from impact.app import doing, incident, nothing_yet, safe_text, screens, session
from impact.app.about import people
from impact.app.presenting import adding
from impact.app.stories import story_choosing
from impact.app.stories.story_choosing import told_to
from impact.charts import words
from impact.model import THREADS
from impact.service import Choices, QuoteWanted, Refused
from impact.service.stories.story_changes import Passage
from impact.service.stories.story_shelf import OnShelf, Shelf

AT_ONCE = 4
PARTS = {"chosen": "Chosen", "proposed": "Proposed", "passed": "Looked at, not chosen"}
HOW = (
    "Propose whatever you would tell a colleague. Three to six are enough.",
    "Talk about them. Choose one that is typical, one that is telling, or one that goes against the grain. There is no "
    "right one, and nothing is counted.",
    "Say why in a sentence: it is printed with the quote, beside how many name the same. The others stay as they are.",
)


@incident.fragment
def show() -> None:
    """Choices above, then what was chosen, what is proposed, and what else names the code."""
    here = session.service().choices()
    if not here.periods:
        _say_nothing_yet()
        return
    people.show_who()
    doing.say_what_was_done()
    with st.expander("How stories are chosen"):
        safe_text.lines(HOW)
    period, code = _ask(here)
    try:
        shelf = session.service().story_shelf(period, code)
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    _show_shelf(shelf, period, code, name=here.codes[code].name)


def _ask(here: Choices) -> tuple[str, str]:
    codes = [*THREADS, *(code.id for code in here.codes.offered if code.id not in THREADS)]
    with st.container(horizontal=True, key="stories-asked"):
        period = st.selectbox(
            "Period",
            here.periods,
            index=here.periods.index(here.period) if here.period in here.periods else 0,
            format_func=words.period,
            key="stories-period",
            width=190,
        )
        code = st.selectbox("Code", codes, format_func=lambda one: here.codes[one].name, key="stories-code", width=260)
    return period, code


def _show_shelf(shelf: Shelf, period: str, code: str, *, name: str) -> None:
    safe_text.paragraph(summary(shelf), kind="progress")
    _part("chosen", shelf.chosen, period, code, _show_chosen)
    _part("proposed", shelf.candidates, period, code, _show_candidate)
    _part("passed", shelf.passed, period, code, _show_passed)
    st.header("To choose from")
    if not shelf.others:
        safe_text.paragraph(
            f"No other reflection of this time names “{words.within(name)}”. A reader says so while reading."
        )
        st.page_link(screens.VOICES, label="Read under Voices")
        return
    turn = f"stories-{period}-{code}"
    pages = -(-len(shelf.others) // AT_ONCE)
    page = session.turn(turn) % pages
    _cards(shelf.others[page * AT_ONCE : (page + 1) * AT_ONCE], period, code, _show_other)
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button("Others", key="more-stories", on_click=session.next_turn, args=(turn,))
            safe_text.paragraph(f"{page + 1} of {pages}", kind="small")


def summary(shelf: Shelf) -> str:
    """“3 passages looked at, one of them chosen.”"""
    if not shelf.looked_at:
        return "Nothing is proposed yet."
    chosen = f"{words.say(len(shelf.chosen))} of them chosen" if shelf.chosen else "none chosen yet"
    return f"{words.plural(shelf.looked_at, 'passage')} looked at, {chosen}."


Show = Callable[[OnShelf, Passage], None]


def _part(name: str, found: Sequence[OnShelf], period: str, code: str, show_one: Show) -> None:
    if found:
        st.header(PARTS[name])
        _cards(found, period, code, show_one)


def _cards(found: Sequence[OnShelf], period: str, code: str, show_one: Show) -> None:
    """Two in a row."""
    for first in range(0, len(found), 2):
        for column, one in zip(st.columns(2, gap="medium"), found[first : first + 2], strict=False):
            choice = one.choice
            start, end = (choice.start, choice.end) if choice else (None, None)
            passage = Passage(one.reflection_id, period, code, start, end)
            with column, st.container(border=True, key=f"story-{story_choosing.mark(passage)}", gap="xsmall"):
                safe_text.passage(one.text, name="A passage", kind="voice less")
                where = ", ".join(part for part in (one.branch, words.period(one.period)) if part)
                safe_text.paragraph(f"{where} · {told_to(one.seen_by)}", kind="small")
                show_one(one, passage)


def _show_chosen(one: OnShelf, passage: Passage) -> None:
    safe_text.paragraph(one.why, kind="said")
    if one.choice:
        safe_text.paragraph(f"Chosen by {words.listing(list(one.choice.chosen_by))}.", kind="small")
    me = session.service().who.name
    with st.container(horizontal=True, gap="small"):
        if one.choice and me in one.choice.chosen_by:
            story_choosing.take_back(passage)
        else:
            story_choosing.choose(one, passage)
        if one.seen_by:
            voice = QuoteWanted(passage.reflection_id, passage.start, passage.end, passage.code)
            mark = f"-{story_choosing.mark(passage)}"
            meeting = "board" if "board" in one.seen_by else one.seen_by[0]
            adding.show("quote", voice, audience=meeting, period=passage.period, mark=mark)


def _show_candidate(one: OnShelf, passage: Passage) -> None:
    if one.choice:
        safe_text.paragraph(f"Proposed by {words.listing(list(one.choice.proposed_by))}.", kind="small")
    with st.container(horizontal=True, gap="small"):
        story_choosing.choose(one, passage)
        story_choosing.pass_over(passage)
        if one.choice and session.service().who.name in one.choice.proposed_by:
            story_choosing.take_back(passage)


def _show_passed(one: OnShelf, passage: Passage) -> None:
    if one.choice and one.choice.reason:
        safe_text.titled("Said of it", one.choice.reason)
    story_choosing.propose(one, passage, again=True)


def _show_other(one: OnShelf, passage: Passage) -> None:
    story_choosing.propose(one, passage)


def _say_nothing_yet() -> None:
    nothing_yet.show("There is nothing to choose from yet.", link=nothing_yet.STORIES)
