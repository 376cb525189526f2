"""What in a reflection names somebody; what stands there when it is quoted, chosen or typed; before and after."""

import re
from collections.abc import Iterable, Sequence

import streamlit as st

from impact.app import safe_text, session
from impact.app.reading.reading_card import DETAILS
from impact.app.safe_text import Mark
from impact.app.session import Said
from impact.charts.words import plural
from impact.service import Refused
from impact.service.voices.replacements import PERSONS, BeforeAndAfter, OpenDetail, Replacement

AGAIN = "Whoever had cleared it is asked again: another text would leave now."


def show(lines: Sequence[BeforeAndAfter]) -> None:
    """Each detail with words that could stand there, then the text as it would be quoted."""
    found = [(line, detail) for line in lines for detail in line.open]
    done = [(line, change) for line in lines for change in line.text.changes]
    if found:
        safe_text.paragraph("What shall stand there when it is quoted?", kind="small")
        for line, detail in found:
            _ask(line, detail)
        if len(found) > 1:
            st.button("Use the words proposed for all of them", key=f"all-{lines[0].id}", on_click=_all, args=(lines,))
    if done:
        show_before_and_after(lines)
        with st.expander(safe_text.label(f"{plural(len(done), 'passage')} replaced")):
            for line, change in done:
                _show_done(line, change)
    _ask_for_other_words(lines)


def show_before_and_after(lines: Sequence[BeforeAndAfter]) -> None:
    """The same words twice: as they were written, and as others would read them."""
    for line in lines:
        if line.text.changes:
            safe_text.paragraph("As it was written", kind="beside")
            safe_text.passage(line.text.text, _marks_before(line), name="As it was written", kind="voice less")
        safe_text.paragraph("As it will be quoted", kind="beside")
        safe_text.passage(line.text.shown, _marks_after(line), name="As it will be quoted", kind="voice less")


def still_there(lines: Iterable[BeforeAndAfter]) -> str:
    """“2 details are still in the text.” Said beneath the tick; it warns, it does not stop anybody."""
    count = sum(len(line.open) for line in lines)
    if not count:
        return ""
    return (
        f"{plural(count, 'detail')} {'is' if count == 1 else 'are'} still in the text. You may clear it all the same."
    )


def _ask(line: BeforeAndAfter, detail: OpenDetail) -> None:
    key = f"instead-{line.id}-{detail.start}-{detail.end}"
    options = dict.fromkeys([detail.proposed, *(PERSONS if detail.kind == "PERSON" else ())])
    st.selectbox(
        safe_text.label(f"“{detail.text}”, {DETAILS.get(detail.kind, 'a personal detail')}"),
        list(options),
        index=None,
        key=key,
        placeholder="Leave it, choose, or type",
        accept_new_options=True,
        on_change=_choose,
        args=(line.id, detail.start, detail.end, key),
    )


def _show_done(line: BeforeAndAfter, change: Replacement) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        was = line.text.text[change.start : change.end]
        safe_text.paragraph(f"{change.words} stands for “{was}”, by {change.by}.", kind="small")
        st.button(
            "Put it back",
            key=f"back-{line.id}-{change.start}-{change.end}",
            on_click=_put_back,
            args=(line.id, change.start, change.end),
        )


def _ask_for_other_words(lines: Sequence[BeforeAndAfter]) -> None:
    name = lines[0].id
    with st.expander("Replace other words"):
        words = st.text_input("The words, as they stand in the text", key=f"words-{name}")
        instead = st.text_input("What stands there when it is quoted", key=f"with-{name}", placeholder=PERSONS[0])
        if st.button("Replace them", key=f"replace-{name}", disabled=not (words.strip() and instead.strip())):
            _replace_words(lines, words.strip(), instead)
            st.rerun()


def _choose(reflection_id: str, start: int, end: int, key: str) -> None:
    if words := st.session_state.get(key):
        _keep(reflection_id, [Replacement(start, end, words)])


def _all(lines: Sequence[BeforeAndAfter]) -> None:
    for line in lines:
        if line.open:
            _keep(line.id, [Replacement(one.start, one.end, one.proposed) for one in line.open])


def _replace_words(lines: Sequence[BeforeAndAfter], words: str, instead: str) -> None:
    """Wherever they stand, as whole words and in this spelling."""
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    places = [(line.id, [found.span() for found in whole.finditer(line.text.text)]) for line in lines]
    if not any(spans for _, spans in places):
        session.tell(Said("These words do not stand in the text like this.", "Copy them from it.", tone="trouble"))
    for reflection_id, spans in places:
        if spans:
            _keep(reflection_id, [Replacement(start, end, instead) for start, end in spans])


def _keep(reflection_id: str, changes: Sequence[Replacement]) -> None:
    try:
        cleared = session.service().reading_card(reflection_id).cleared_by
        session.service().replace_words(reflection_id, changes)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    if cleared:
        session.tell(Said(AGAIN))


def _put_back(reflection_id: str, start: int, end: int) -> None:
    try:
        session.service().put_words_back(reflection_id, start, end)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))


def _marks_before(line: BeforeAndAfter) -> list[Mark]:
    return [Mark(one.start, one.end, "coded", f"Quoted as {one.words}") for one in line.text.changes] + [
        Mark(one.start, one.end, "detail", f"May name somebody: {DETAILS.get(one.kind, 'a personal detail')}")
        for one in line.open
    ]


def _marks_after(line: BeforeAndAfter) -> list[Mark]:
    text = line.text
    replaced = [
        Mark(text.to_shown(one.start), text.to_shown(one.start) + len(one.words), "coded", "Replaced")
        for one in text.changes
    ]
    return replaced + [
        Mark(text.to_shown(one.start), text.to_shown(one.end, end=True), "detail", "Still in the text")
        for one in line.open
    ]
