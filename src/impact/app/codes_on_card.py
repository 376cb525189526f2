"""The codes of one reflection: what people said, what is only suggested, what is disputed or denied; and one more."""

from collections.abc import Sequence

import streamlit as st

from impact.app import reading_steps, safe_text
from impact.model import Code
from impact.service import CodeHere, Coding, ReadingCard, Step
from impact.service.verdicts import Said
from impact.vocabulary.codebook import codebook, starter_codes

WRITER = "writer"
_YES = {"confirmed": "yes", "denied": "it was denied", "refused": "not seen here", "disputed": "in doubt"}


def show(card: ReadingCard, *, me: str) -> None:
    """Group by group; a group without a code is not there."""
    st.header("What it shows")
    for code in card.of("standing"):
        _one(card, code, me=me, about=who_says(code.said, me=me))
    if not card.of("standing"):
        safe_text.paragraph("Nobody has given it a code yet.", kind="small")
    if suggested := card.of("suggested"):
        st.subheader("Suggested by its words")
        safe_text.paragraph(
            "Underlined with dots in the text. A suggestion counts for nothing until you say yes.", kind="small"
        )
        for code in suggested:
            _suggestion(card, code)
    if disputed := card.of("disputed"):
        st.subheader("Readers differ")
        safe_text.paragraph("It stays out of the count until you agree.", kind="small")
        for code in disputed:
            _one(card, code, me=me, about=who_says(code.said, me=me))
    if denied := card.of("denied"):
        st.subheader("Said not to be so")
        for code in denied:
            _one(card, code, me=me, about=f"Denied: {who_says(code.said, me=me)}")
    if refused := card.of("refused"):
        st.subheader("Not seen here")
        for code in refused:
            _one(card, code, me=me, about=who_says(code.said, me=me))
    _add(card)


def who_says(said: Sequence[Said], *, me: str) -> str:
    """“The writer ticked it. You: not seen here.”"""
    last = {one.coder: one for one in said}
    parts = [
        "The writer ticked it." if coder == WRITER else f"{'You' if coder == me else coder}: {_YES[one.what]}."
        for coder, one in last.items()
    ]
    return " ".join(parts)


def _one(card: ReadingCard, here: CodeHere, *, me: str, about: str) -> None:
    _name(here.code, about)
    mine = [one for one in here.said if one.coder == me]
    key = f"{card.id}-{here.code.id}"
    with st.container(horizontal=True, key=f"code-{key}"):
        if mine:
            lines = [Coding(line, here.code.id, "taken_back") for line in dict.fromkeys(one.line for one in mine)]
            _button(f"Take back: {here.code.name}", card, lines, done="taken back", code=here.code, key="back")
            return
        if here.verdict != "standing":
            _button(
                f"I see {here.code.name}", card, [Coding(card.id, here.code.id)], done="yes", code=here.code, key="yes"
            )
        if here.verdict in ("standing", "disputed"):
            lines = [Coding(card.id, here.code.id, "refused")]
            _button(f"I do not see {here.code.name}", card, lines, done="not seen", code=here.code, key="no")


def _suggestion(card: ReadingCard, here: CodeHere) -> None:
    denies = " These words seem to say that it was not so." if here.denied else ""
    _name(here.code, f"“{here.evidence}”.{denies}", definition=True)
    polarity = "denied" if here.denied else "asserted"
    yes = Coding(here.line, here.code.id, polarity=polarity, start=here.start, end=here.end)
    with st.container(horizontal=True, key=f"code-{card.id}-{here.code.id}"):
        if here.denied:
            _button(f"Yes, denied: {here.code.name}", card, [yes], done="denied", code=here.code, key="yes")
        else:
            _button(f"Yes: {here.code.name}", card, [yes], done="yes", code=here.code, key="yes")
        no = Coding(here.line, here.code.id, "refused")
        _button(f"No: {here.code.name}", card, [no], done="not seen", code=here.code, key="no")


def _add(card: ReadingCard) -> None:
    """The ten of the first day with what they mean; the others by choice."""
    given = {here.code.id for here in card.codes if here.verdict != "suggested"}
    with st.expander("Add a code"):
        for code in starter_codes():
            if code.id in given:
                continue
            safe_text.paragraph(code.definition, kind="small")
            _button(code.name, card, [Coding(card.id, code.id)], done="added", code=code, key="add")
        others = {c.id: c.name for c in codebook().values() if not c.starter and c.id not in given}
        chosen = st.selectbox(
            "Another code",
            list(others),
            index=None,
            format_func=lambda name: others.get(name, name),
            placeholder="Choose one",
            key=f"other-{card.id}",
        )
        if chosen in others:
            code = codebook()[chosen]
            safe_text.paragraph(code.definition, kind="small")
            _button(f"Add {code.name}", card, [Coding(card.id, code.id)], done="added", code=code, key="add")


def _name(code: Code, about: str, *, definition: bool = False) -> None:
    thread = code.id.lower() if code.family == "Thread" else "other"
    safe_text.code_name(code.name, about, definition=code.definition if definition else "", kind=thread)


def _button(words: str, card: ReadingCard, lines: Sequence[Coding], *, done: str, code: Code, key: str) -> None:
    st.button(
        safe_text.label(words),
        key=f"{key}-{card.id}-{code.id}",
        on_click=_do,
        args=(Step(card.id, tuple(lines)), f"{code.name}: {done}."),
    )


def _do(step: Step, words: str) -> None:
    reading_steps.do(step, words)
