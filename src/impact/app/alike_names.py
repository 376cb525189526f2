"""Many branch names that are each like one other in, one answer for all of them out: to be read before it is given."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.app.question_words import names_no_branch
from impact.app.session import Said
from impact.charts.words import plural

# Fewer are answered one by one.
FEWEST = 4


def offer(waiting: Sequence[Any]) -> None:
    """All of them in a table, and one button that says of each that it is the same branch."""
    pairs = alike(waiting)
    if len(pairs) < FEWEST:
        return
    with st.expander("Branch names that are each like one other name: answer them together"):
        rows = pd.DataFrame({"In the file": q.seen, "The same branch as": q.guess_1, "File": q.file} for q in pairs)
        safe_text.table(rows, caption=f"{plural(len(pairs), 'name')}: read them through before you answer")
        if st.button("Each is the same branch as the name beside it", key="answer-alike"):
            _answer_all(pairs)


def alike(waiting: Sequence[Any]) -> list[Any]:
    """Questions whose guess is no other question's guess: two names for one branch are asked one by one."""
    named = [
        q
        for q in waiting
        if q.kind == "branch" and q.guess_1 and not names_no_branch(q.kind, q.seen, (q.file, q.sheet))
    ]
    guesses = Counter(q.guess_1.casefold() for q in named)
    return [q for q in named if guesses[q.guess_1.casefold()] == 1]


def _answer_all(pairs: Sequence[Any]) -> None:
    service = session.service()
    service.decide_many([(question.kind, question.subject, question.guess_1) for question in pairs])
    left = len(service.questions())
    session.tell(Said(f"Kept: {plural(len(pairs), 'name')} answered. {plural(left, 'question')} left.", tone="done"))
    st.rerun()
