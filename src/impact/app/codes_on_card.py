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


# Verdict → heading and what it means, in the order in which they stand below the codes that count.
_GROUPS = {
    "disputed": (
        "People differ",
        "The writer and a reader, or two readers. It stays out of the count until they agree.",
    ),
    "denied": ("Said not to be so", "Kept, and never counted as if it were there."),
    "refused": ("Not seen here", ""),
}


def show(card: ReadingCard, *, me: str) -> None:
    """Group by group; a group without a code is not there."""
    st.header("What it shows")
    standing = card.of("standing")
    if not standing:
        safe_text.paragraph("Nobody has given it a code yet.", kind="small")
    for here in standing:
        _name(here.code, who_says(here.said, me=me))
        _take_back(card, here, me=me)
    _suggestions(card)
    for verdict, (heading, meaning) in _GROUPS.items():
        _group(card, verdict, heading, meaning, me=me)
    _add(card)
    _differ(card, [here for here in standing if not _own(here, me=me)])


def _suggestions(card: ReadingCard) -> None:
    if not card.of("suggested"):
        return
    safe_text.heading("Suggested by its words")
    safe_text.paragraph("Underlined with dots. A suggestion counts for nothing until you say yes.", kind="small")
    for here in card.of("suggested"):
        _suggestion(card, here)


def _group(card: ReadingCard, verdict: str, heading: str, meaning: str, *, me: str) -> None:
    found = card.of(verdict)
    if found:
        safe_text.heading(heading)
    if found and meaning:
        safe_text.paragraph(meaning, kind="small")
    for here in found:
        _name(here.code, who_says(here.said, me=me), counts=False)
        if _own(here, me=me):
            _take_back(card, here, me=me)
        else:
            _yes_or_no(card, here)


def who_says(said: Sequence[Said], *, me: str) -> str:
    """“The writer ticked it. You: not seen here.”"""
    last = {one.coder: one for one in said}
    parts = [
        "The writer ticked it." if coder == WRITER else f"{'You' if coder == me else coder}: {_YES[one.what]}."
        for coder, one in last.items()
    ]
    return " ".join(parts)


def _own(here: CodeHere, *, me: str) -> list[Said]:
    return [one for one in here.said if one.coder == me]


def _take_back(card: ReadingCard, here: CodeHere, *, me: str) -> None:
    """What this person said of it is said no more; what others said stays."""
    lines = [Coding(line, here.code.id, "taken_back") for line in dict.fromkeys(one.line for one in _own(here, me=me))]
    if lines:
        with st.container(key=f"code-{card.id}-{here.code.id}"):
            _button(f"Take back: {here.code.name}", card, lines, done="taken back", code=here.code, key="back")


def _yes_or_no(card: ReadingCard, here: CodeHere) -> None:
    """Another coder has judged it; this person has not yet."""
    yes, no = Coding(card.id, here.code.id), Coding(card.id, here.code.id, "refused")
    with st.container(horizontal=True, gap="xsmall", key=f"code-{card.id}-{here.code.id}"):
        _button(f"Yes: {here.code.name}", card, [yes], done="yes", code=here.code, key="yes")
        if here.verdict == "disputed":
            _button(f"No: {here.code.name}", card, [no], done="not seen", code=here.code, key="no")


def _differ(card: ReadingCard, others: Sequence[CodeHere]) -> None:
    """A code that the writer or another reader gave, and this person does not see."""
    if not others:
        return
    with st.expander("I see one of these differently"):
        safe_text.paragraph("It is then kept as disputed, and counts only when you agree again.", kind="small")
        for here in others:
            no = Coding(card.id, here.code.id, "refused")
            _button(f"Not here: {here.code.name}", card, [no], done="not seen", code=here.code, key="no")


def _suggestion(card: ReadingCard, here: CodeHere) -> None:
    denies = " These words seem to say that it was not so." if here.denied else ""
    _name(here.code, f"Because of “{here.evidence}”.{denies}", suggested=True)
    polarity = "denied" if here.denied else "asserted"
    yes = Coding(here.line, here.code.id, polarity=polarity, start=here.start, end=here.end)
    with st.container(horizontal=True, gap="xsmall", key=f"code-{card.id}-{here.code.id}"):
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
            with st.container(gap=None, key=f"offer-{card.id}-{code.id}"):
                _button(f"Add: {code.name}", card, [Coding(card.id, code.id)], done="added", code=code, key="add")
                safe_text.paragraph(code.definition, kind="small")
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
            _button(f"Add: {code.name}", card, [Coding(card.id, code.id)], done="added", code=code, key="add")


def _name(code: Code, about: str, *, suggested: bool = False, counts: bool = True) -> None:
    """A filled mark counts, a hollow one does not, a dotted one is a suggestion."""
    thread = code.id.lower() if code.family == "Thread" else "other"
    kind = "suggestion" if suggested else thread if counts else "apart"
    safe_text.code_name(code.name, about, definition=code.definition if suggested else "", kind=kind)


def _button(words: str, card: ReadingCard, lines: Sequence[Coding], *, done: str, code: Code, key: str) -> None:
    st.button(
        safe_text.label(words),
        key=f"{key}-{card.id}-{code.id}",
        wrap=True,
        on_click=_do,
        args=(Step(card.id, tuple(lines)), f"{code.name}: {done}."),
    )


def _do(step: Step, words: str) -> None:
    reading_steps.do(step, words)
