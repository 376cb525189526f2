"""Open questions as cards: what we saw, our guesses, an answer that is remembered, or later."""

from typing import Any

import streamlit as st

from impact.app import safe_text, session
from impact.app.question_words import answers, asked, may_type
from impact.app.session import Said
from impact.charts.words import plural
from impact.service import Refused

# Those that most rows wait for come first; more at once would be a wall.
MOST_AT_ONCE = 5


def show_open() -> None:
    """Questions that nobody has answered or put off."""
    frame = session.service().questions()
    waiting = [q for q in frame.itertuples() if q.id not in session.later()]
    if not waiting:
        return
    st.header("Questions for you")
    safe_text.paragraph(_how_many(len(waiting), len(frame) - len(waiting)))
    for question in waiting[:MOST_AT_ONCE]:
        _card(question)


def _how_many(waiting: int, later: int) -> str:
    first = f" Here are the first {MOST_AT_ONCE}: most rows wait for them." if waiting > MOST_AT_ONCE else ""
    put_off = f" You left {later:,} for later." if later else ""
    return f"{plural(waiting, 'question')} that only a person can answer. An answer is remembered.{first}{put_off}"


def _card(question: Any) -> None:
    guesses = tuple(g for g in (question.guess_1, question.guess_2, question.guess_3) if g)
    offered = answers(question.kind, guesses)
    with st.container(border=True, key=f"question-{question.id}"):
        safe_text.paragraph(asked(question.kind, question.seen), kind="asked")
        safe_text.paragraph(_why(question), kind="small")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            # A selectbox shows its options as they are; labels of buttons would be read as Markdown.
            chosen = st.selectbox(
                "Your answer",
                list(offered),
                index=0 if guesses else None,
                format_func=lambda answer: offered.get(answer, answer),
                accept_new_options=may_type(question.kind),
                placeholder="Choose or type" if may_type(question.kind) else "Choose",
                key=f"answer-{question.id}",
                width=420,
            )
            if st.button("Answer", key=f"send-{question.id}", type="primary", disabled=not chosen) and chosen:
                _answer(question.id, chosen)
            if st.button("Later", key=f"later-{question.id}"):
                session.put_off(question.id)
                st.rerun()


def _why(question: Any) -> str:
    place = " › ".join(part for part in (question.file, question.sheet, question.cell) if part and part != "*")
    waits = f"{plural(int(question.rows_waiting), 'row')} waiting" if question.rows_waiting else ""
    return " · ".join(part for part in (place, question.reason, waits) if part)


def _answer(question_id: str, answer: str) -> None:
    try:
        session.service().answer(question_id, answer)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
    else:
        session.tell(Said("Your answer is kept, for these rows and for the next quarter.", tone="done"))
    st.rerun()
