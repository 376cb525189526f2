"""The codebook as a page: read it, find a code, say how many stand on the reading card, change it, hand it on."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from impact.app import incident, safe_text, session
from impact.app.codebook import codebook_entries, codebook_exchange, codebook_form
from impact.app.session import Said
from impact.charts import words
from impact.charts.words import listing, plural
from impact.service import Refused
from impact.vocabulary.codebook import Codebook

STYLE = Path(__file__).with_name("codebook.css")
READ = "Read it"
_DO: dict[str, Callable[[Codebook], None]] = {
    "Change a code": codebook_form.change,
    "Add a code": codebook_form.add,
    "Reading card": codebook_form.reading_card,
    "Bring in": lambda _: codebook_exchange.bring_in(),
}
DOINGS = (READ, "Change a code", "Add a code", "Reading card", "Bring in")
# Three examples of the same kind are enough to say which were changed.
_MOST_NAMED = 3


def show() -> None:
    """Its state in a line; what to do with it; then every code, family by family."""
    st.html(STYLE)
    service = session.service()
    book = service.codebook()
    safe_text.paragraph(
        "What each code means, when it applies, and when not: so that two readers say the same.", kind="lead"
    )
    _say_state(book)
    chosen: str | None = READ
    with st.container(horizontal=True, vertical_alignment="center", key="codebook-do"):
        if service.who.is_any("reader", "manager"):
            chosen = st.pills(
                "What to do here", DOINGS, default=READ, key="codebook-doing", label_visibility="collapsed"
            )
        codebook_exchange.hand_on()
    if (chosen or READ) == READ:
        _read()
    else:
        incident.guarded(lambda: _DO[str(chosen)](book))


def _say_state(book: Codebook) -> None:
    families = len({code.family for code in book.offered})
    aside = f" {plural(len(book.set_aside), 'code')} set aside." if book.set_aside else ""
    safe_text.paragraph(
        f"{plural(len(book.offered), 'code')} in {families} families, {len(book.starters)} on the first screen.{aside} "
        f"Version {book.version}: it stands on every file that shows codes or voices.",
        kind="small",
    )
    last = session.service().last_codebook_change()
    if last is None:
        return
    named = [book[code].name for code in last.codes if code in book]
    said = listing([f"“{name}”" for name in named[:_MOST_NAMED]])
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    with st.container(horizontal=True, vertical_alignment="center", key="codebook-last"):
        day = words.period(last.at[:10])
        safe_text.paragraph(f"Last changed: {said}{more}, by {last.by} on {day}.", kind="small")
        if session.service().who.is_any("reader", "manager"):
            st.button("Undo the last change", key="undo-codebook", on_click=_undo)


def _undo() -> None:
    try:
        session.service().undo_codebook_change()
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
        return
    session.tell(Said("It is as it was before the last change.", tone="done"))


@incident.fragment
def _read() -> None:
    """A fragment, so that looking for a code runs nothing else again."""
    book = session.service().codebook()
    with st.container(key="codebook-find"):
        sought = st.text_input("Find a code", key="codebook-find-code", placeholder="dignity, crisis, time", width=420)
    codebook_entries.show(book, sought, changes=session.service().codebook_changes())
