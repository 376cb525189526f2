"""The buttons of a passage: propose it, or a part of it; choose it with a reason; pass it over; take back."""

from collections.abc import Sequence
from hashlib import sha256

import streamlit as st

from impact.app import doing, safe_text, session
from impact.app.session import Said
from impact.app.writing import kept_words
from impact.charts import words
from impact.model import Audience
from impact.policy.audience import READERS
from impact.service.stories.story_changes import LONGEST_REASON, Passage
from impact.service.stories.story_choices import KINDS
from impact.service.stories.story_shelf import OnShelf
from impact.words import shortened

_MEANS = {
    "typical": "Typical: many of them are like this.",
    "telling": "Telling: it shows what the number means.",
    "differs": "Against the grain: it says something else.",
}
CHOOSE = {False: "Choose it", True: "I choose it too"}
# Of a sentence, in a list of sentences.
MOST_LETTERS = 80


def told_to(seen_by: Sequence[Audience]) -> str:
    """Who may see it as a quote now."""
    if not seen_by:
        return "the writer kept it to the readers"
    return f"may be shown to {words.listing([READERS[audience] for audience in seen_by])}"


def mark(passage: Passage) -> str:
    """Names its widgets and tells nothing of it."""
    return session.mark("\x1f".join(map(str, (passage.reflection_id, passage.start, passage.end))))


def draft_name(passage: Passage, what: str) -> str:
    """The same in every session, and it tells nothing of the passage."""
    named = "\x1f".join(map(str, (passage.reflection_id, passage.start, passage.end, passage.period, passage.code)))
    return f"story-{what}-{sha256(named.encode()).hexdigest()[:12]}"


def propose(one: OnShelf, passage: Passage, *, again: bool = False) -> None:
    """The whole, or from one sentence to another."""
    name = mark(passage)
    if again or len(one.sentences) < 2:
        st.button("Propose it", key=f"propose-{name}", on_click=_propose, args=(passage,))
        return
    with st.popover("Propose it", key=f"propose-menu-{name}", on_change="rerun") as place:
        if not place.open:
            return
        texts = [shortened(one.whole[start:end], MOST_LETTERS) for start, end in one.sentences]
        numbers = range(len(texts))
        with st.form(f"propose-form-{name}", border=False):
            st.selectbox("From this sentence", numbers, format_func=texts.__getitem__, key=f"from-{name}")
            st.selectbox("To this one", numbers, index=len(texts) - 1, format_func=texts.__getitem__, key=f"to-{name}")
            st.form_submit_button("Propose it", key=f"send-{name}", on_click=_propose_part, args=(one, passage, name))
        safe_text.into_the_menu()


def choose(one: OnShelf, passage: Passage) -> None:
    """As what, and why."""
    name = mark(passage)
    before = one.choice.kind if one.choice else ""
    with st.popover(CHOOSE[bool(before)], key=f"choose-{name}", on_change="rerun") as place:
        if not place.open:
            return
        st.radio(
            "As what?",
            KINDS,
            index=KINDS.index(before) if before in KINDS else 0,
            format_func=_MEANS.__getitem__,
            key=f"kind-{name}",
        )
        stands = one.choice.reason if one.choice and before else ""
        kept_words.box("Why this one?", name=draft_name(passage, "why"), stands=stands, height=90, most=LONGEST_REASON)
        safe_text.paragraph("Printed with the quote, for whoever sees it. Name nobody.", kind="small")
        st.button("Keep", type="primary", key=f"keep-{name}", on_click=_choose, args=(passage, stands))
        safe_text.into_the_menu()


def pass_over(passage: Passage) -> None:
    name = mark(passage)
    with st.popover("Not this one", key=f"pass-{name}", on_change="rerun") as place:
        if not place.open:
            return
        kept_words.box(
            "What was said of it? You may leave it empty",
            name=draft_name(passage, "said"),
            one_line=True,
            most=LONGEST_REASON,
        )
        st.button("Not this one", key=f"send-pass-{name}", on_click=_pass, args=(passage,))
        safe_text.into_the_menu()


def take_back(passage: Passage) -> None:
    st.button("Take my word back", key=f"back-{mark(passage)}", on_click=_back, args=(passage,))


def _propose(passage: Passage) -> None:
    doing.tried(lambda: session.service().propose_story(passage), "Proposed.")


def _propose_part(one: OnShelf, passage: Passage, name: str) -> None:
    first, last = st.session_state[f"from-{name}"], st.session_state[f"to-{name}"]
    if first > last:
        session.tell(Said("The passage ends before it begins. Choose the sentences again.", tone="trouble"))
        return
    whole = first == 0 and last == len(one.sentences) - 1
    start, end = (None, None) if whole else (one.sentences[first][0], one.sentences[last][1])
    _propose(Passage(passage.reflection_id, passage.period, passage.code, start, end))


def _choose(passage: Passage, stands: str) -> None:
    kind, draft = st.session_state[f"kind-{mark(passage)}"], draft_name(passage, "why")
    why = kept_words.words(draft, stands=stands)
    if doing.tried(
        lambda: session.service().choose_story(passage, kind, why), "Chosen. The reason stands with the quote."
    ):
        kept_words.sent(draft)


def _pass(passage: Passage) -> None:
    draft = draft_name(passage, "said")
    said = kept_words.words(draft)
    if doing.tried(lambda: session.service().pass_story(passage, said), "Looked at, and not chosen."):
        kept_words.sent(draft)


def _back(passage: Passage) -> None:
    doing.tried(lambda: session.service().take_back_story(passage), "Taken back.")
