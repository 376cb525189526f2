"""A code to change or to add: its texts typed, kept at one press; what cannot stand so is said beside the form."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from impact.app import safe_text, session
from impact.app.session import Said
from impact.model import THREADS, Code
from impact.service import Refused
from impact.vocabulary.code_rules import LONGEST_NAME, LONGEST_WORDS, OUR_OWN, THREAD
from impact.vocabulary.codebook import Codebook, codebook

_NEW = Code("", OUR_OWN, "extended", "", "", "", "", (), "", "", (), False, "", False)
ALL_CODES = "All codes"
ON_CARD = ("The first screen", ALL_CODES)
KEEP, ADD, TAKE_UP, SET_ASIDE = "Keep", "Add this code", "Take it up again", "Set it aside"
# As many as stand on a reading card without scrolling far.
USUAL_ON_FIRST_SCREEN = 10


def change(book: Codebook) -> None:
    """Which code, then its texts; and whether it is offered at all."""
    names = {code.id: f"{code.name} · {code.family}" for code in book.values()}
    chosen = st.selectbox(
        "Which code?",
        list(names),
        index=None,
        format_func=lambda name: names.get(name, name),
        placeholder="Choose a code, or type a part of its name",
        key="codebook-which",
    )
    if chosen is None or chosen not in book:
        return
    code = book[chosen]
    _form(code, book, done="“{}” is changed.")
    _set_aside(code, aside=code.id in book.set_aside)


def add(book: Codebook) -> None:
    """A new code; its id is made of its name and never changes."""
    safe_text.paragraph(
        "A code of your own is offered on the reading card, understood when a form ticks its name, and counted like "
        "any other. It can be changed and set aside later, and never gets lost.",
        kind="small",
    )
    _form(_NEW, book, done="“{}” is in the codebook.")


def reading_card(book: Codebook) -> None:
    """How many codes stand open on the reading card, and which are the first."""
    shown = session.service().shows_all_codes()
    chosen = st.radio(
        "What stands open on the reading card?",
        ON_CARD,
        index=int(shown),
        horizontal=True,
        key=f"codebook-all-{book.version}-{shown}",
    )
    if (chosen == ALL_CODES) != shown:
        session.after(lambda: session.service().show_all_codes(chosen == ALL_CODES))
    _first_screen(book)


def _first_screen(book: Codebook) -> None:
    names = {code.id: code.name for code in book.offered}
    with st.form(f"codebook-first-{book.version}", border=False):
        first = st.multiselect(
            "These are the first; every other code is one choice away",
            list(names),
            default=[code.id for code in book.starters],
            format_func=lambda name: names.get(name, name),
            key=f"codebook-starters-{book.version}",
        )
        safe_text.paragraph(f"About {USUAL_ON_FIRST_SCREEN} can be taken in at a glance.", kind="small")
        sent = st.form_submit_button("Keep this choice")
    if sent:
        _keep(lambda: session.service().choose_first_screen(first), "The first screen is changed.")


def _form(code: Code, book: Codebook, *, done: str) -> None:
    turn = f"{code.id}-{book.version}-{session.turn('codebook')}"
    with st.form(f"codebook-form-{turn}"):
        typed = _texts(code, turn)
        if not code.id or code.id not in codebook():
            typed |= _place(code, book, turn)
        sent = st.form_submit_button(KEEP, type="primary") if code.id else st.form_submit_button(ADD, type="primary")
    safe_text.paragraph(
        "Write examples of your own, and copy nothing that somebody wrote: everybody may read the codebook, and it is "
        "handed on.",
        kind="small",
    )
    if sent:
        wished = replace(code, **typed)
        in_use = code.id not in book.set_aside
        _keep(lambda: session.service().save_code(wished, in_use=in_use), done.format(wished.name.strip()))


def _texts(code: Code, turn: str) -> dict[str, Any]:
    first, second = (*code.examples, "", "")[:2]
    thread = code.id in THREADS
    name = st.text_input("Name", code.name, max_chars=LONGEST_NAME, key=f"code-name-{turn}", disabled=thread)
    if thread:
        safe_text.paragraph(
            "One of the three threads: it keeps its name, because every figure with its colour and its shape is built "
            "on it. What it means here you can say below.",
            kind="small",
        )
    area: dict[str, Any] = {"max_chars": LONGEST_WORDS, "height": 80}
    definition = st.text_area("What it means", code.definition, key=f"code-means-{turn}", **area)
    left, right = st.columns(2)
    with left:
        include = st.text_area("Use it when", code.include_when, key=f"code-when-{turn}", **area)
        example = st.text_area("For example", first, key=f"code-example-{turn}", **area)
        near = st.text_area("Near miss: looks like it, and is not", code.near_miss, key=f"code-near-{turn}", **area)
    with right:
        exclude = st.text_area("Not when", code.exclude_when, key=f"code-not-{turn}", **area)
        other = st.text_area("Another example", second, key=f"code-other-{turn}", **area)
        aliases = st.text_area(
            "Also called, one a line: forms that tick these words mean this code",
            "\n".join(code.aliases),
            key=f"code-called-{turn}",
            **area,
        )
    return {
        "name": code.name if thread else name,
        "definition": definition,
        "include_when": include,
        "exclude_when": exclude,
        "examples": (example, other),
        "near_miss": near,
        "aliases": tuple(aliases.split("\n")),
    }


def _place(code: Code, book: Codebook, turn: str) -> dict[str, Any]:
    """Where a code of the library's own stands, and whether its numbers are guarded."""
    families = list(dict.fromkeys([OUR_OWN, *(c.family for c in book.values() if c.family != THREAD), code.family]))
    above = {"": "Nothing: it stands by itself"}
    above |= {c.id: c.name for c in book.offered if not c.parent and c.id not in (code.id, *THREADS)}
    left, right = st.columns(2)
    with left:
        family = st.selectbox(
            "Family",
            families,
            index=families.index(code.family),
            accept_new_options=True,
            key=f"code-family-{turn}",
        )
    with right:
        parent = st.selectbox(
            "Stands below",
            list(above),
            index=list(above).index(code.parent) if code.parent in above else 0,
            format_func=lambda name: above.get(name, name),
            key=f"code-parent-{turn}",
        )
    guarded = st.checkbox(
        "For the whole library only: so few people could be meant that a branch’s number might point at them",
        code.sensitive,
        key=f"code-guarded-{turn}",
    )
    return {"family": family or "", "parent": parent or "", "sensitive": guarded}


def _set_aside(code: Code, *, aside: bool) -> None:
    if code.id in THREADS:
        return
    if aside:
        safe_text.paragraph("It is set aside: offered to nobody. What was said with it stays.", kind="small")
    done = f"“{code.name}” is {'offered again' if aside else 'set aside. What was said with it stays'}."
    if st.button(TAKE_UP, key="code-back") if aside else st.button(SET_ASIDE, key="code-aside"):
        _keep(lambda: session.service().save_code(code, in_use=aside), done)


def _keep(do: Callable[[], object], done: str) -> None:
    try:
        do()
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    session.next_turn("codebook")
    session.tell(Said(done, remedy="“Undo the last change” takes it back.", tone="done"))
    st.rerun()
