"""Branch names that are each like another name in; one list to go through, same or apart for each, out.

Nothing is ticked beforehand: two branches joined by a hasty press would be one wrong number in every figure.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from impact.app import safe_text, session
from impact.app.checking.question_words import names_no_branch
from impact.app.session import Said
from impact.charts.words import plural

# Fewer are answered one by one.
FEWEST = 4
ON_A_PAGE = 12
ANOTHER = "Another branch"
# By how many names it is like.
ANSWERS = {
    1: ("The same branch", ANOTHER),
    2: ("The same as the first", "As the second", ANOTHER),
    3: ("The same as the first", "As the second", "As the third", ANOTHER),
}


def alike(waiting: Sequence[Any]) -> list[Any]:
    """Questions whether a branch is another one by a slightly different name; none where they are but a few."""
    found = [
        q
        for q in waiting
        if q.kind == "branch" and q.guess_1 and not names_no_branch(q.kind, q.seen, (q.file, q.sheet)) and q.seen
    ]
    return found if len(found) >= FEWEST else []


@st.fragment
def offer(names: Sequence[Any]) -> None:
    """A page of them at a time; whoever marks none of a page goes on to the next one."""
    if not names:
        return
    with st.container(border=True, gap="small", key="alike-names"):
        safe_text.paragraph(f"{plural(len(names), 'branch name')}: the same branch, or another one?", kind="asked")
        safe_text.paragraph(
            "Each is like a name of another file, and the two never stand in one file side by side. Until you say so "
            "they stay two branches.",
            kind="small",
        )
        first = (session.turn("alike") * ON_A_PAGE) % (-(-len(names) // ON_A_PAGE) * ON_A_PAGE)
        shown = names[first : first + ON_A_PAGE]
        with st.form("alike", border=False):
            marked = {question.id: _one(question) for question in shown}
            kept = st.form_submit_button("Keep what is marked", type="primary", key="keep-marked")
        if kept:
            _keep([q for q in shown if marked[q.id] is not None], marked)
        _whole(names, first, len(shown))


def _one(question: Any) -> str | None:
    """The name it is the same as, nothing for a branch of its own, None while nobody said."""
    guesses = [guess for guess in (question.guess_1, question.guess_2, question.guess_3) if guess]
    with st.container(horizontal=True, vertical_alignment="center", key=f"alike-{question.id}"):
        safe_text.pair(question.seen, question.file, " or ".join(guesses))
        said = st.radio(
            safe_text.label(f"{question.seen}, perhaps {' or '.join(guesses)}"),
            ANSWERS[len(guesses)],
            index=None,
            horizontal=True,
            label_visibility="collapsed",
            key=f"same-{question.id}",
        )
    if said is None or said == ANOTHER:
        return None if said is None else ""
    return str(guesses[ANSWERS[len(guesses)].index(said)])


def _whole(names: Sequence[Any], first: int, shown: int) -> None:
    """Where one stands in the list; and all of it at once, for whoever has read it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if len(names) > ON_A_PAGE:
            safe_text.paragraph(f"Names {first + 1:,} to {first + shown:,} of {len(names):,}", kind="small")
            if st.button("The next names", key="alike-next"):
                session.next_turn("alike")
                st.rerun(scope="fragment")
        single = clear(names)
        if single:
            with st.popover(safe_text.label(f"All {len(single):,} at once"), key="alike-all"):
                safe_text.paragraph(
                    f"Each of these {len(single):,} names becomes the same branch as the one name beside it. "
                    "Read them through first: an answer can be changed, but one by one."
                )
                if st.button("Yes, each is the same branch", key="answer-alike", type="primary"):
                    _keep(single, {question.id: question.guess_1 for question in single})
                safe_text.into_the_menu()


def clear(names: Sequence[Any]) -> list[Any]:
    """Those with one other name, which no second name is like: two names for one branch are looked at one by one."""
    wanted = [guess.casefold() for q in names for guess in (q.guess_1, q.guess_2, q.guess_3) if guess]
    return [q for q in names if not q.guess_2 and wanted.count(q.guess_1.casefold()) == 1]


def _keep(chosen: Sequence[Any], marked: Mapping[str, str | None]) -> None:
    service = session.service()
    if chosen:
        with st.spinner("Putting the branches together"):
            service.decide_many([(q.kind, q.subject, marked[q.id] or q.seen) for q in chosen])
            left = len(service.questions())
        same = sum(bool(marked[q.id]) for q in chosen)
        said = f"Kept: {plural(same, 'name')} of a branch that is here already, {len(chosen) - same:,} of their own."
        session.tell(Said(f"{said} {plural(left, 'question')} left.", tone="done"))
    else:
        session.tell(Said("Nothing was marked, so nothing was kept."))
    st.rerun()
