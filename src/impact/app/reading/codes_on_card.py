"""The codes of one reflection: what people said, what is only suggested, what is disputed or denied; and one more."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from impact.app import safe_text, session
from impact.app.reading import code_choices, code_shades, reading_steps
from impact.model import Code
from impact.service import CodeHere, Coding, ReadingCard, Step
from impact.service.reading.verdicts import Said
from impact.vocabulary.idea import AN_IDEA
from impact.vocabulary.shades import shades_in_words

WRITER = "writer"
TOGETHER = "together"
_YES = {"confirmed": "yes", "denied": "it was denied", "refused": "not seen here", "disputed": "in doubt"}
NOT_ENGLISH = "No suggestions: these words do not look English, and only English is searched."
NO_FIGURE_WAITS = "Codes are your choice: no figure waits for them."


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
        nobody = "You have given it no code yet." if card.blind else "Nobody has given it a code yet."
        safe_text.paragraph(f"{nobody} {_once(card)}", kind="small")
    for here in standing:
        _name(here.code, who_says(here.said, me=me), counts=here.code != AN_IDEA)
        _own_words(card, here, me=me)
    _suggestions(card)
    for verdict, (heading, meaning) in _GROUPS.items():
        _group(card, verdict, heading, meaning, me=me)
    safe_text.heading("Add to the whole reflection")
    with st.container(key="add"):
        code_choices.show(card, on_code=partial(add, card))
    _differ(card, [here for here in standing if not _own(here, me=me) and here.code != AN_IDEA])


def add(card: ReadingCard, coding: Coding) -> None:
    """A code that a reader chose, for the whole or for a passage."""
    name = AN_IDEA.name if coding.code == AN_IDEA.id else session.service().codebook()[coding.code].name
    done = "it was denied" if coding.polarity == "denied" else "added"
    where = " to the words you marked" if coding.start is not None and done == "added" else ""
    reading_steps.do(Step(card.id, (coding,)), f"{name}: {done}{where}.", code=coding.code)


def first_suggestion(card: ReadingCard) -> CodeHere | None:
    """The one that the keys for yes and no are about."""
    return next(iter(card.of("suggested")), None)


def button_key(what: str, card: ReadingCard, code: Code) -> str:
    return f"{what}-{card.id}-{code.id}"


def who_says(said: Sequence[Said], *, me: str) -> str:
    """“The writer ticked it. You: yes, to the patron. Bo: not seen here.”"""
    last = {one.coder: one for one in said}
    return " ".join(_says(coder, one, me=me) for coder, one in last.items())


def _says(coder: str, one: Said, *, me: str) -> str:
    if coder == WRITER:
        return "The writer ticked it."
    who = "You" if coder == me else "Decided together" if coder == TOGETHER else coder
    shades = shades_in_words(one.direction, one.tone)
    return f"{who}: {_YES[one.what]}{f', {shades}' if shades else ''}."


def _once(card: ReadingCard) -> str:
    """Said on the first card of a window, and not again."""
    first: str = st.session_state.setdefault("first-card", card.id)
    return NO_FIGURE_WAITS if first == card.id else ""


def _suggestions(card: ReadingCard) -> None:
    if not card.of("suggested"):
        if not card.in_english:
            safe_text.paragraph(NOT_ENGLISH, kind="small")
        return
    safe_text.heading("Suggested by its words")
    safe_text.paragraph("They count for nothing until you say yes.", kind="small")
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
            _own_words(card, here, me=me)
        else:
            _yes_or_no(card, here)


def _own(here: CodeHere, *, me: str) -> list[Said]:
    return [one for one in here.said if one.coder == me]


def _own_words(card: ReadingCard, here: CodeHere, *, me: str) -> None:
    """What this person said can be said more exactly, or no more; what others said stays."""
    own = _own(here, me=me)
    if not own:
        return
    lines = [Coding(line, here.code.id, "taken_back") for line in dict.fromkeys(one.line for one in own)]
    shaded = code_shades.may_have(here, own)
    is_open = shaded and reading_steps.is_open(card.id, here.code.id)
    with st.container(key=f"code-{card.id}-{here.code.id}", gap="xsmall"):
        if is_open:
            code_shades.show(card, here, own)
        with st.container(horizontal=True, gap="xsmall"):
            if is_open:
                code_shades.offer_the_opposite(card, here, own)
            elif shaded:
                st.button(
                    safe_text.label("Say more", unseen=here.code.name),
                    key=button_key("more", card, here.code),
                    on_click=reading_steps.open_code,
                    args=(card.id, here.code.id),
                )
            _button("Take back", card, lines, done="taken back", code=here.code, key="back", stays_open=False)


def _yes_or_no(card: ReadingCard, here: CodeHere) -> None:
    """Another coder has judged it; this person has not yet."""
    yes, no = Coding(card.id, here.code.id), Coding(card.id, here.code.id, "refused")
    with st.container(horizontal=True, gap="xsmall", key=f"code-{card.id}-{here.code.id}"):
        _button("Yes", card, [yes], done="yes", code=here.code, key="yes")
        if here.verdict == "disputed":
            _button("No", card, [no], done="not seen", code=here.code, key="no")


def _differ(card: ReadingCard, others: Sequence[CodeHere]) -> None:
    """A code that the writer or another reader gave, and this person does not see."""
    if not others:
        return
    with st.expander("I see one of these differently"):
        safe_text.paragraph("It is then kept as disputed, and counts only when you agree again.", kind="small")
        for here in others:
            no = Coding(card.id, here.code.id, "refused")
            denied = Coding(card.id, here.code.id, polarity="denied")
            safe_text.paragraph(here.code.name, kind="beside")
            with st.container(horizontal=True, gap="xsmall", key=f"differ-{card.id}-{here.code.id}"):
                _button("Not here", card, [no], done="not seen", code=here.code, key="no")
                _button("It was denied", card, [denied], done="it was denied", code=here.code, key="denied")


def _suggestion(card: ReadingCard, here: CodeHere) -> None:
    denies = " These words seem to say that it was not so." if here.denied else ""
    _name(here.code, f"Because of “{here.evidence}”.{denies}", suggested=True)
    there, not_so = (
        Coding(here.line, here.code.id, polarity=polarity, start=here.start, end=here.end)
        for polarity in ("asserted", "denied")
    )
    no = Coding(here.line, here.code.id, "refused")
    with st.container(horizontal=True, gap="xsmall", key=f"code-{card.id}-{here.code.id}"):
        if here.denied:
            _button("Yes, it was denied", card, [not_so], done="it was denied", code=here.code, key="yes")
            _button("No", card, [no], done="not seen", code=here.code, key="no")
            _button("It is there", card, [there], done="yes", code=here.code, key="there")
        else:
            _button("Yes", card, [there], done="yes", code=here.code, key="yes")
            _button("No", card, [no], done="not seen", code=here.code, key="no")
            if here.code != AN_IDEA:
                _button("It was denied", card, [not_so], done="it was denied", code=here.code, key="denied")


def _name(code: Code, about: str, *, suggested: bool = False, counts: bool = True) -> None:
    """A filled mark counts, a hollow one does not, a dotted one is a suggestion."""
    kind = "suggestion" if suggested else code_choices.kind_of(code) if counts else "apart"
    safe_text.code_name(code.name, about, definition=code.definition if suggested else "", kind=kind)


def _button(
    words: str, card: ReadingCard, lines: Sequence[Coding], *, done: str, code: Code, key: str, stays_open: bool = True
) -> None:
    st.button(
        safe_text.label(words, unseen=code.name),
        key=button_key(key, card, code),
        on_click=_do,
        args=(Step(card.id, tuple(lines)), f"{code.name}: {done}.", code.id if stays_open else ""),
    )


def _do(step: Step, words: str, code: str) -> None:
    reading_steps.do(step, words, code=code)
