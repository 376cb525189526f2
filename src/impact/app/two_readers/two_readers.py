"""Two people read the same reflections blind: why, how far they are, and what comes of it."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from impact.app import going, nothing_yet, safe_text, screens, session
from impact.app.about import people
from impact.app.session import Said
from impact.app.two_readers import round_compared
from impact.charts.words import listing, plural
from impact.policy.persons import LONGEST_NAME
from impact.service import Refused
from impact.service.two_readers.rounds import USUAL_NUMBER, RoundNow

MY_ROUND = "My round"
WHY = (
    "A figure says “8 of 14 reflections name dignity”. Would another reader have found 8? Two of you read the same "
    "reflections, each alone. Then you see where you agree, and talk about where you do not."
)
COSTS = (
    f"{USUAL_NUMBER} reflections take each of you about an hour and a half, in as many sittings as you like.",
    "Until both are done you see neither each other's codes, nor what the writer ticked, nor suggestions: what leads "
    "both of you to the same code would make your agreement look better than it is.",
    "They are drawn by lot from what neither of you has read, spread over branches and quarters. Who wrote them plays "
    "no part.",
    "No figure waits for it, and nobody is measured by it: it tells how clear the codes are, not who reads well.",
)


def show() -> None:
    """Nothing yet, a round that is being read, or one that was compared."""
    people.show_who()
    try:
        now = session.service().latest_round()
        waiting = session.service().reading_queue().total
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    if now is None:
        _first(waiting)
    elif now.round.state == "open":
        _open(now)
    else:
        round_compared.show(now)
        with st.expander("Begin another round"):
            _begin()


def _first(waiting: int) -> None:
    safe_text.paragraph(WHY, kind="lead")
    safe_text.lines(COSTS)
    if not waiting:
        nothing_yet.show("There is nothing to read yet.", link=nothing_yet.STORIES)
        return
    st.header("Your first round")
    _begin()


def _begin() -> None:
    if not people.ask_name("Both readers go by their names. First: who are you?"):
        return
    me = session.service().who.name
    others = [name for name in session.service().people_known() if name != me]
    with st.form("round", border=False):
        with st.container(horizontal=True, key="round-form"):
            st.text_input("First reader", value=me, key="reader-1", max_chars=LONGEST_NAME, width=260)
            st.text_input("Second reader", key="reader-2", max_chars=LONGEST_NAME, width=260)
            st.number_input("Reflections", 1, 1000, USUAL_NUMBER, key="round-number", width=140)
        if others:
            safe_text.paragraph(f"Who has read here before: {', '.join(others[:8])}.", kind="small")
        st.form_submit_button("Draw them and begin", type="primary", on_click=_draw)


def _open(now: RoundNow) -> None:
    one = now.round
    st.header("The open round")
    safe_text.lines([progress(now, at) for at in range(len(one.coders))])
    safe_text.paragraph(_both(now), kind="small")
    _go_on(now)
    _compare(now)
    with st.expander("What is hidden while it is open, and why"):
        safe_text.lines(COSTS[1:3])
    with st.expander("Give this round up"):
        safe_text.paragraph("What each of you said of these reflections stays. Nothing is compared.", kind="small")
        st.button("Give this round up", key="give-up", on_click=_give_up, args=(one.id,))


def progress(now: RoundNow, at: int) -> str:
    """“Ada has read 12 of 50.”"""
    done, of = now.read[at], len(now.reflections)
    return f"{now.round.coders[at]} has read {'all' if done == of else f'{done} of'} {of}."


def _both(now: RoundNow) -> str:
    gone = len(now.round.reflections) - len(now.reflections)
    less = f" {plural(gone, 'reflection')} of it {'is' if gone == 1 else 'are'} not here any more." if gone else ""
    return f"{now.both} of {len(now.reflections)} were read by both.{less}"


def _go_on(now: RoundNow) -> None:
    """On with reading, or whose turn it is."""
    one, me = now.round, session.service().who.name
    if me not in one.coders:
        safe_text.paragraph(f"This round is read by {listing(one.coders)}. Are you one of them?")
        people.be_one_of(one.coders)
        return
    if now.read[one.coders.index(me)] < len(now.reflections):
        going.link(screens.VOICES, "Read on", {"show": MY_ROUND})
    elif not now.is_read:
        safe_text.paragraph("You have read all of yours. If the other reader sits down at this computer:")
        people.be_one_of(tuple(name for name in one.coders if name != me))


def _compare(now: RoundNow) -> None:
    compare: dict[str, Any] = {"key": "compare", "on_click": _do_compare, "args": (now.round.id,)}
    if now.is_read:
        st.button("Compare what you both said", type="primary", **compare)
    elif now.both:
        with st.expander("Compare now"):
            left = len(now.reflections) - now.both
            safe_text.paragraph(
                f"{plural(now.both, 'reflection')} read by both will be compared; {left} stay out. This ends the blind "
                "reading for good.",
                kind="small",
            )
            st.button("Compare those that both have read", **compare)


def _draw() -> None:
    coders = str(st.session_state["reader-1"]), str(st.session_state["reader-2"])
    number = int(st.session_state["round-number"])
    if not _done(lambda: session.service().start_round(coders, number)):
        return
    now = session.service().latest_round()
    drawn = len(now.reflections) if now else 0
    fewer = " Neither of you has more left to read blind." if drawn < number else ""
    session.tell(Said(f"{plural(drawn, 'reflection')} drawn.{fewer}", tone="done"))


def _do_compare(round_id: str) -> None:
    _done(lambda: session.service().compare_round(round_id))


def _give_up(round_id: str) -> None:
    if _done(lambda: session.service().give_up_round(round_id)):
        session.tell(Said("The round was given up. What each of you said stays."))


def _done(do: Callable[[], None]) -> bool:
    try:
        do()
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return False
    return True
