"""Voices: what waits to be read, one reflection at a time, and the bar with which one goes on."""

from functools import partial

import streamlit as st
from streamlit.errors import StreamlitPageNotFoundError

from impact.app import incident, nothing_yet, safe_text, screens, session
from impact.app.about import people
from impact.app.clearing import consent_editor, quote_clearing, withdrawal
from impact.app.reading import codes_on_card, reading_card, reading_choices, reading_keys, reading_steps
from impact.charts.words import plural
from impact.model import THREADS
from impact.service import ReadingCard, ReadingFilter, ReadingQueue, Refused, read_step
from impact.service.voices_table.table_sentences import quarter

BLIND = (
    "You read this one blind. Suggestions, the writer's ticks and the other reader's codes are hidden until you "
    "compare: to see them would make your agreement look better than it is."
)
_DRAWN = "unread-when-drawn"
_NONE = {
    "unread": "Everything of {} is read.",
    "read": "Nothing of {} is read yet.",
    "suggested": "No suggestion is open in {}.",
    "disputed": "Nobody differs on a code in {}.",
    "quotable": "Nothing of {} may be quoted: the writers kept it to the readers.",
    "cleared": "Nothing of {} is cleared for quoting yet.",
    "details": "Nothing of {} that may be quoted has a personal detail left to look at.",
    "ideas": "Nothing of {} asks for something.",
    "all": "Nothing is here from {}.",
    "round": "You have read all of your round.",
}


def show() -> None:
    """Choices, then one reflection with its progress; where there is none, what to do next."""
    try:
        whole = session.service().reading_queue()
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    if not whole.total:
        say_nothing_yet()
        return
    people.show_who()
    wanted = reading_choices.ask(whole)
    st.session_state[_DRAWN] = whole.unread
    _reading(wanted)


@st.fragment
def _reading(wanted: ReadingFilter) -> None:
    """What a press on the card draws anew; the frame and the choices above it stay as they are."""
    incident.guarded(partial(_read_on, wanted))


def _read_on(wanted: ReadingFilter) -> None:
    whole = session.service().reading_queue()
    if session.has_told() or whole.unread != st.session_state.get(_DRAWN) or not whole.total:
        st.rerun()  # what the frame says is no longer so: how many are to read, or that something went wrong
    with st.spinner("Looking through what was written", show_time=False):
        queue = session.service().reading_queue(wanted)
    safe_text.paragraph(progress(wanted, queue), kind="progress")
    card = _card(queue)
    if card is None:
        _say_none_left(wanted, queue, whole)
    else:
        reading_steps.go(card.id)
        _show(card, queue)


def progress(wanted: ReadingFilter, queue: ReadingQueue) -> str:
    """“Q3 2026, North Hill: 12 to read, 31 read.”"""
    of = "Your round" if wanted.show == "round" else _of(wanted)
    here = queue.unread + queue.read
    fit = f" {len(queue.items):,} of {here:,} fit what you look for." if reading_choices.is_narrowed(wanted) else ""
    return f"{of}: {queue.unread:,} to read, {queue.read:,} read.{fit}"


def _of(wanted: ReadingFilter) -> str:
    period = quarter(wanted.period) if wanted.period else reading_choices.EVERY_QUARTER
    return f"{period}, {wanted.branch}" if wanted.branch else period


def _card(queue: ReadingQueue) -> ReadingCard | None:
    """The one that the address names, else the first that is asked for."""
    asked = reading_steps.place()
    for name in dict.fromkeys((asked, *queue.items[:2])):
        try:
            if name:
                return session.service().reading_card(name)
        except Refused:
            safe_text.note("That reflection is not here any more: it was withdrawn, or its file was removed.")
    return None


def _show(card: ReadingCard, queue: ReadingQueue) -> None:
    me = session.service().who.name
    with st.container(key="reading"):
        left, right = st.columns([2, 1], gap="large")
    with left, st.container(key="words"):
        reading_card.show(card, keys=reading_keys.keys(card), forward=reading_keys.forward(card))
        # Before the rest is drawn: a quick hand may not let it come to its end.
        reading_steps.shown(card.id)
    with right, st.container(key="judging", gap="xsmall"):
        if card.blind:
            safe_text.note(BLIND)
        codes_on_card.show(card, me=me)
        quote_clearing.show(card, me=me, alone=False)
        if session.service().who.is_any("manager"):
            withdrawal.offer_withdrawal(card)
        consent_editor.show(card)
    _bar(card, queue, me=me)
    safe_text.from_the_top(card.id)


def _bar(card: ReadingCard, queue: ReadingQueue, *, me: str) -> None:
    """Always in sight: what was done, and the way on."""
    with st.container(key="bar"):
        safe_text.note(_standing(card, queue, me=me), kind="kept")
        with st.container(horizontal=True, vertical_alignment="center", key="bar-buttons"):
            after = queue.after(card.id)
            if me not in card.read_by:
                st.button("I have read this", type="primary", key="read", on_click=_read, args=(card, after))
                if after:
                    st.button("Later", key="later", on_click=_go, args=(after,))
            else:
                st.button("Next", type="primary", key="next", disabled=not after, on_click=_go, args=(after,))
                st.button("Not read after all", key="unread", on_click=_unread, args=(card,))
            if before := queue.before(card.id):
                st.button("Back", key="before", on_click=_go, args=(before,))
            if reading_steps.can_undo():
                st.button("Undo the last step", key="undo", on_click=reading_steps.undo)
            reading_keys.offer()


def _standing(card: ReadingCard, queue: ReadingQueue, *, me: str) -> str:
    """What was just done, where one is, and who has read it."""
    at = f"{queue.items.index(card.id) + 1} of {len(queue.items):,}." if card.id in queue.items else ""
    readers = ["you" if name == me else name for name in card.read_by]
    nobody = "" if card.blind else "Nobody has read it yet."
    read = f"Read by {' and '.join(readers)}." if readers else nobody
    return " ".join(part for part in (reading_steps.last_words(), at, read) if part)


def _go(reflection_id: str | None) -> None:
    reading_steps.move_on()
    reading_steps.go(reflection_id)


def _read(card: ReadingCard, after: str | None) -> None:
    if not reading_steps.too_soon(card.id) and reading_steps.do(
        read_step(card.id, [words.id for words in card.words]), "Kept as read."
    ):
        reading_steps.go(after)


def _unread(card: ReadingCard) -> None:
    step = read_step(card.id, [words.id for words in card.words], read=False)
    reading_steps.do(step, "Unread again.")


def _say_none_left(wanted: ReadingFilter, queue: ReadingQueue, whole: ReadingQueue) -> None:
    if reading_choices.is_narrowed(wanted):
        safe_text.note(f"Nothing of {_of(wanted)} fits what you look for.")
        st.button("Show them all again", key="widen", on_click=reading_choices.widen)
        return
    safe_text.note(_NONE[wanted.show].format(_of(wanted)), kind="done" if wanted.show == "unread" else "note")
    if wanted.show == "round":
        st.page_link(screens.TWO_READERS, label="How far your round is")
    if wanted.show != "unread":
        return
    if whole.unread:
        waiting = plural(whole.unread, "reflection")
        safe_text.paragraph(
            f"{waiting} of other quarters or branches {'is' if whole.unread == 1 else 'are'} still to read."
        )
        st.button("Read on in every quarter and branch", key="read-on", on_click=reading_choices.ask_for_all)
    try:
        st.page_link(screens.PAIRS, label="Pair a voice with a number")
    except StreamlitPageNotFoundError:
        st.page_link(screens.OVERVIEW, label="See the quarter in one figure")
    if reading_steps.can_undo():
        st.button("Undo the last step", key="undo", on_click=reading_steps.undo)


def say_nothing_yet() -> None:
    """What one will read for, with an invented example each."""
    safe_text.paragraph("There is nothing to read yet. When there is, you read for three threads:", kind="lead")
    codes = session.service().codebook()
    for name in THREADS:
        code = codes[name]
        safe_text.code_name(code.name, code.definition, kind=name.lower())
        safe_text.passage(code.examples[0], name=f"An invented example of {code.name}", kind="voice less")
    safe_text.paragraph("The three examples are invented.", kind="small")
    st.page_link(screens.BRING_IN, label=safe_text.label(nothing_yet.STORIES))
