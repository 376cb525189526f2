"""What a manager types of an ask: need, cost, owner and day; and the step from a draft to what came of it."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from impact.app import doing, safe_text, session
from impact.app.writing import kept_words
from impact.charts import words
from impact.service import Choices
from impact.service.asks.ask_changes import LONGEST_LINE, LONGEST_NEED, LONGEST_OUTCOME, NEXT, AskWords
from impact.service.asks.ask_page import AskPage
from impact.workspace.asks import AskState

NEW = "ask-new"
# What a button says that brings an ask there.
MOVES: Mapping[tuple[AskState, AskState], str] = {
    ("drafted", "asked"): "It is asked now",
    ("drafted", "taken_back"): "Put it away",
    ("asked", "granted"): "Granted",
    ("asked", "refused"): "Not granted",
    ("asked", "taken_back"): "Take it back",
    ("granted", "asked"): "It is open again",
    ("refused", "asked"): "It is open again",
    ("taken_back", "drafted"): "Take it up again",
}
_NEEDS_OUTCOME: tuple[AskState, ...] = ("granted", "refused")


def show_new(here: Choices) -> None:
    """A box for a new ask; what is typed is kept while it is typed."""
    st.header("A new ask")
    _new(here)


@st.fragment
def _new(here: Choices) -> None:
    """A fragment, so that a sentence that is typed does not run the whole screen again."""
    names = {period: words.period(period) for period in here.periods}
    st.selectbox(
        "Which time does it come from?",
        list(names),
        index=list(names).index(here.period) if here.period in names else 0,
        format_func=names.__getitem__,
        key="ask-period",
        width=220,
    )
    _boxes(NEW, AskWords(""))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Keep this draft", type="primary", key="begin-ask", on_click=_begin)
        safe_text.paragraph("What it rests on is picked next. Nobody outside the staff sees a draft.", kind="small")


def show_change(page: AskPage) -> None:
    """Other words, while the ask is open."""
    ask = page.ask
    if ask.state not in ("drafted", "asked"):
        return
    with st.popover("Change the words", key=f"change-{ask.id}", on_change="rerun") as place:
        if not place.open:
            return
        _boxes(_name(page), _stands(page))
        st.button("Keep these words", type="primary", key=f"keep-ask-{ask.id}", on_click=_change, args=(page,))
        safe_text.into_the_menu()


def show_moves(page: AskPage) -> None:
    """Each step that may follow; an answer needs what came of it."""
    ask = page.ask
    for state in NEXT[ask.state]:
        if state in _NEEDS_OUTCOME:
            _ask_outcome(page, state)
        else:
            key = f"move-{state}-{ask.id}"
            st.button(MOVES[ask.state, state], key=key, on_click=_move, args=(ask.id, state, ""))


def _ask_outcome(page: AskPage, state: AskState) -> None:
    ask_id = page.ask.id
    with st.popover(MOVES[page.ask.state, state], key=f"move-{state}-{ask_id}", on_change="rerun") as place:
        if not place.open:
            return
        draft = f"ask-{state}-{ask_id}"
        question = "What was given?" if state == "granted" else "Why not, and what follows?"
        kept_words.box(question, name=draft, audience="public", most=LONGEST_OUTCOME)
        st.button("Keep", type="primary", key=f"keep-{state}-{ask_id}", on_click=_decide, args=(ask_id, state, draft))
        safe_text.into_the_menu()


def _boxes(name: str, stands: AskWords) -> None:
    mark = session.mark(name)
    kept_words.box("What is needed?", name=name, field="need", stands=stands.need, height=100, most=LONGEST_NEED)
    kept_words.box("What does it cost?", name=name, field="cost", stands=stands.cost, one_line=True, most=LONGEST_LINE)
    kept_words.box(
        "Who owns it?",
        name=name,
        field="owner",
        stands=stands.owner,
        one_line=True,
        most=LONGEST_LINE,
        hint="A post is enough: head of public services.",
    )
    st.date_input(
        "By when?",
        value=_day(session.service().draft(name).get("due", stands.due)),
        key=f"due-{mark}-{session.turn(name)}",
        format="YYYY-MM-DD",
        width=220,
        on_change=_keep_day,
        args=(name, f"due-{mark}-{session.turn(name)}"),
    )


def _typed(name: str, stands: AskWords) -> AskWords:
    said = {field: kept_words.words(name, field, stands=getattr(stands, field)) for field in ("need", "cost", "owner")}
    due = st.session_state.get(f"due-{session.mark(name)}-{session.turn(name)}", stands.due)
    return AskWords(**said, due=due.isoformat() if isinstance(due, date) else str(due or ""))


def _begin() -> None:
    said, period = _typed(NEW, AskWords("")), str(st.session_state["ask-period"])
    if doing.tried(lambda: session.service().begin_ask(said, period), "Kept as a draft. Pick what it rests on."):
        kept_words.sent(NEW)


def _change(page: AskPage) -> None:
    said = _typed(_name(page), _stands(page))
    if doing.tried(lambda: session.service().change_ask(page.ask.id, said), "These words stand now."):
        kept_words.sent(_name(page))


def _decide(ask_id: str, state: AskState, draft: str) -> None:
    outcome = kept_words.words(draft)
    if doing.tried(lambda: session.service().move_ask(ask_id, state, outcome), "Kept, with what came of it."):
        kept_words.sent(draft)


def _move(ask_id: str, state: AskState, outcome: str) -> None:
    doing.tried(lambda: session.service().move_ask(ask_id, state, outcome), "Kept. It can be undone by the step back.")


def _keep_day(name: str, key: str) -> None:
    day = st.session_state.get(key)
    service = session.service()
    service.keep_draft(name, service.draft(name) | {"due": day.isoformat() if isinstance(day, date) else ""})


def _day(words_: str) -> date | None:
    try:
        return date.fromisoformat(words_)
    except ValueError:
        return None


def _name(page: AskPage) -> str:
    return f"ask-words-{page.ask.id}"


def _stands(page: AskPage) -> AskWords:
    ask = page.ask
    return AskWords(ask.need, ask.cost, ask.owner, ask.due)
