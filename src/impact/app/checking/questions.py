"""Open questions as cards: what we saw and where, our guesses, an answer that is remembered, or not now."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.app.checking import alike_names
from impact.app.checking.question_words import NONE, about, answers, asked, may_type, names_no_branch, shows_guess
from impact.app.session import Said
from impact.charts.words import listing, plural
from impact.questions import FISCAL_SUBJECT
from impact.service import Neighbours, Refused, one_moment
from impact.vocabulary.codebook import Codebook

# Those that most rows wait for come first; more at once would be a wall.
MOST_AT_ONCE = 5


def show_open() -> None:
    """Questions that nobody has answered or put off, the weightiest first; the rest is a button away."""
    frame = session.service().questions()
    frame = frame[frame["kind"] != "correction"]  # these stand by themselves, with all their versions
    if frame.empty:
        return
    waiting = [q for q in frame.itertuples() if q.id not in session.later()]
    names = alike_names.alike(waiting)  # one list, and so one of the questions on the screen
    others = [q for q in waiting if q.id not in {name.id for name in names}]
    most = MOST_AT_ONCE - bool(names) + MOST_AT_ONCE * session.turn("more-questions")
    shown = others[:most]
    st.header("Questions for you")
    safe_text.paragraph(how_many(len(shown), len(others), len(frame) - len(waiting), names=len(names)))
    with one_moment():
        around = {str(question.id): session.service().neighbours(str(question.id)) for question in shown}
    for question in shown:
        _card(question, around[str(question.id)])
    alike_names.offer(names)
    with st.container(horizontal=True):
        if len(shown) < len(others) and st.button("More questions", key="more-questions"):
            session.next_turn("more-questions")
            st.rerun()
        if len(waiting) < len(frame) and st.button("Show what was put away", key="put-away"):
            session.take_up_again()
            st.rerun()


def say_nothing_yet() -> None:
    """Before the first file."""
    safe_text.paragraph("There is nothing to check yet. Bring in files first, or try the sample library.", kind="lead")


def how_many(shown: int, waiting: int, later: int, *, names: int = 0) -> str:
    """How many there are, how many of them stand below, and what happens to those that do not."""
    if not waiting and not names:
        return f"{plural(later, 'question')} put away until you open this page anew. Nothing is lost."
    said = [f"{plural(waiting, 'question')} that only a person can answer" if waiting else ""]
    said.append(f"{plural(names, 'branch name')} to compare" if names else "")
    told = f"{' and '.join(part for part in said if part)}. An answer is remembered."
    if shown < waiting:
        told += f" Here are the {shown:,} that most rows wait for. The rest can wait: nothing is lost, and what it is"
        told += " about stays out of the figures or is kept under its own label."
    return f"{told} {later:,} more put away for now." if later else told


def _card(question: Any, around: Neighbours | None) -> None:
    guesses = tuple(g for g in (question.guess_1, question.guess_2, question.guess_3) if g)
    sources = (question.file, question.sheet)
    offered = answers(question.kind, guesses, _codes(question.kind))
    ready = bool(guesses) and shows_guess(question.kind, question.seen, sources)
    with st.container(border=True, gap="xsmall", key=f"question-{question.id}"):
        safe_text.paragraph(asked(question.kind, question.seen, sources=sources), kind="asked")
        for line in small_lines(question, with_place=around is None):
            safe_text.paragraph(line, kind="small")
        if around:
            _as_in_the_workbook(question, around)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            # A selectbox shows its options as they are; labels of buttons would be read as Markdown.
            chosen = st.selectbox(
                "Your answer",
                list(offered),
                index=0 if ready else None,
                format_func=lambda answer: offered.get(answer, answer),
                accept_new_options=may_type(question.kind),
                placeholder="Choose or type" if may_type(question.kind) else "Choose",
                key=f"answer-{question.id}",
                width=420,
            )
            st.button(
                "Answer",
                key=f"send-{question.id}",
                type="primary",
                disabled=not chosen,
                # As a callback: another window may have answered meanwhile, and this press must not be lost.
                on_click=_answer,
                args=(question, offered),
            )
            if st.button("Not now", key=f"later-{question.id}"):
                session.put_off(question.id)
                st.rerun()


def _as_in_the_workbook(question: Any, around: Neighbours) -> None:
    """The cell that is asked about, or the corner where the sheet begins."""
    how = "as it stands" if around.asked else "where it begins"
    safe_text.grid(
        around.cells, columns=around.columns, rows=around.rows, asked=around.asked, caption=f"{_place(question)}, {how}"
    )


def small_lines(question: Any, *, with_place: bool = True) -> list[str]:
    """Where and how it stands; why it is asked; what waits for it: a line each."""
    is_said = names_no_branch(question.kind, question.seen, (question.file, question.sheet))
    seen = "" if is_said or question.kind == "sheet" else _as_it_stands(question)
    waits = _waits(int(question.rows_waiting))
    lines = (
        about(question.kind, question.subject),
        ": ".join(part for part in (_place(question), seen) if part) if with_place else "",
        " ".join(part for part in (question.reason, waits) if part),
        nearest(question.kind, (question.guess_1, question.guess_2, question.guess_3)),
    )
    return [line for line in lines if line]


def _codes(kind: str) -> Codebook | None:
    """The library's own codes are answers too."""
    return session.service().codebook() if kind == "code" else None


def nearest(kind: str, guesses: tuple[str, ...]) -> str:
    """What comes near to a label, said before the list is opened: none of it is chosen."""
    offered = answers(kind, tuple(guess for guess in guesses if guess), _codes(kind))
    named = [f"“{offered[guess]}”" for guess in guesses if guess] if kind in ("measure", "code") else []
    return f"Nearest: {listing(named)}. If it is none of them, choose another or “{offered[NONE]}”." if named else ""


def _place(question: Any) -> str:
    return " › ".join(part for part in (question.file, question.sheet, question.cell) if part and part != "*")


def _as_it_stands(question: Any) -> str:
    return str(question.seen) if question.kind == "correction" else f"“{question.seen}”" if question.seen else ""


def _waits(rows: int) -> str:
    if not rows:
        return ""
    return f"{plural(rows, 'row')} {'waits' if rows == 1 else 'wait'} for your answer."


def _answer(question: Any, offered: Mapping[str, str]) -> None:
    """Keeps what stands in the question's box; the last answer wins."""
    answer = str(st.session_state.get(f"answer-{question.id}") or "")
    service = session.service()
    try:
        service.answer(question.id, answer)
        if question.kind == "fiscal_year" and question.subject == FISCAL_SUBJECT:  # figures go by it too
            service.set_fiscal_start(int(answer))
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
    else:
        changed = what_changed(question, offered.get(answer, answer), service.questions())
        session.tell(Said(changed, tone="done"))


def what_changed(question: Any, answer: str, left: pd.DataFrame) -> str:
    """What was answered, how many rows waited for it, and how many questions are left."""
    rows = int(question.rows_waiting)
    freed = f" {plural(rows, 'row')} waited for it." if rows else ""
    rest = f" {plural(len(left), 'question')} left." if len(left) else " No question is left."
    subject = "" if question.kind in ("correction", "fiscal_year") else f"“{question.seen}”: "
    return f"Kept, for now and for the next quarter. {subject}{answer}.{freed}{rest}"
