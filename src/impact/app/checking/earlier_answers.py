"""What was answered before: every answer with who and when, and a way to change one."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.app.checking.question_words import about, answers, asked, may_type, read_out
from impact.app.session import Said
from impact.charts.words import plural
from impact.decisions import Decision
from impact.questions import FISCAL_SUBJECT
from impact.service import Refused
from impact.vocabulary.codebook import Codebook

# Kinds whose subject is no words of the file but a cell; where it was asked says more.
_OF_A_CELL = frozenset({"period", "value", "totals", "grain", "sheet"})


@st.fragment
def show() -> None:
    """Unfolded by whoever wants to look; one answer at a time may be changed."""
    answered = session.service().answered()
    if not answered:
        return
    with st.expander("What you answered before"):
        safe_text.table(in_rows(answered), caption=f"{plural(len(answered), 'answer')}, the newest first")
        changeable = {line.key: line for line in answered if line.kind != "identity_column"}
        if changeable:
            _change(changeable)


def in_rows(answered: Sequence[Decision]) -> pd.DataFrame:
    """A row an answer: what was asked, what was answered, where, and who said so when."""
    return pd.DataFrame(
        {
            "Question": question(line),
            "Answer": answer_in_words(line),
            "Asked at": line.note,
            "Answered": f"{line.at[:10]}, {line.by}",
        }
        for line in answered
    )


def question(line: Decision) -> str:
    """The question as it was put, as far as the answer still tells it."""
    if line.kind == "correction":
        return f"{asked(line.kind, '')} {about(line.kind, line.subject)}".strip()
    return asked(line.kind, (line.note or "a cell") if line.kind in _OF_A_CELL else line.subject)


def answer_in_words(line: Decision) -> str:
    offered = answers(line.kind, (line.answer,), _codes(line))
    return offered.get(line.answer) or read_out(line.kind, line.answer)


def _codes(line: Decision) -> Codebook | None:
    return session.service().codebook() if line.kind == "code" else None


def _change(changeable: dict[str, Decision]) -> None:
    chosen = st.selectbox(
        "Change an answer",
        list(changeable),
        index=None,
        format_func=lambda key: f"{question(changeable[key])} {answer_in_words(changeable[key])}",
        placeholder="Choose a question",
        key="change-which",
    )
    if not chosen:
        return
    line = changeable[chosen]
    offered = answers(line.kind, (line.answer,), _codes(line))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        other = st.selectbox(
            "New answer",
            list(offered),
            index=0,
            format_func=lambda answer: offered.get(answer, answer),
            accept_new_options=may_type(line.kind),
            key=f"change-{chosen}",
            width=420,
        )
        if st.button("Change it", key="change-now", disabled=not other or other == line.answer) and other:
            _answer(line, other)


def _answer(line: Decision, answer: str) -> None:
    service = session.service()
    try:
        service.answer(line.key, answer)
        if line.kind == "fiscal_year" and line.subject == FISCAL_SUBJECT:
            service.set_fiscal_start(int(answer))
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
    else:
        session.tell(Said("Changed. Everything was read again with the new answer.", tone="done"))
    st.rerun()
