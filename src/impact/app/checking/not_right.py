"""What a person may say of a sheet although nobody asked (“This is not right”), and how it is taken back."""

import streamlit as st

from impact.app import safe_text, session
from impact.app.checking.question_words import answers, may_type
from impact.app.session import Said
from impact.service import FileUnderstood, Refused, Sayable, SheetUnderstood

_ASKED: dict[Sayable, str] = {
    "sheet": "What the sheet holds",
    "period": "Its time, such as 2026-Q2 or 2026-04",
    "branch": "The branch it is of",
}
_UNCHANGED = "That makes no difference here: the cells of the sheet say it themselves. Nothing was kept."


def offer(file: FileUnderstood, sheet: SheetUnderstood, name: str) -> None:
    """A quiet button; pressed, it shows what may be said of this sheet. `name` tells its widgets from others."""
    of, said = st.session_state.get("said-of-sheet", ("", Said("")))
    if of == name:
        safe_text.note(said.words, remedy=said.remedy, kind=said.tone)
    if st.session_state.get("not-right") != name:
        if st.button("This is not right", key=f"wrong-{name}", type="tertiary"):
            st.session_state["not-right"] = name
            st.session_state.pop("said-of-sheet", None)
            st.rerun(scope="fragment")
        return
    earlier = session.service().sayable(file.sha256, sheet.sheet)
    with st.container(border=True, key=f"say-{name}"):
        safe_text.paragraph(
            "Say what it is. It counts for this sheet from now on, and you can take it back. Where a single cell is "
            "wrong, mend it in the workbook and bring that in again."
        )
        for kind, before in earlier.items():
            _choice(file, sheet, kind, before, name)
        with st.container(horizontal=True):
            if any(earlier.values()) and st.button("Take back what was said", key=f"back-{name}"):
                session.service().as_it_was(file.sha256, sheet.sheet)
                _done(name, Said("Taken back. The sheet is understood as it was at first.", tone="done"))
            if st.button("Close", key=f"close-{name}"):
                st.session_state.pop("not-right", None)
                st.rerun(scope="fragment")


def _choice(file: FileUnderstood, sheet: SheetUnderstood, kind: Sayable, before: str, name: str) -> None:
    now = before or (sheet.kind if kind == "sheet" else "")
    offered = answers(kind, (now,) if now else ())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            _ASKED[kind],
            list(offered),
            index=0 if now else None,
            format_func=lambda answer: offered.get(answer, answer),
            accept_new_options=may_type(kind),
            placeholder="Type it" if may_type(kind) else "Choose",
            key=f"said-{kind}-{name}",
            width=420,
        )
        if st.button("Use this", key=f"use-{kind}-{name}", disabled=not chosen or chosen == now) and chosen:
            with st.spinner("Reading the sheet again"):
                said = _say(file, sheet, kind, chosen)
            _done(name, said)


def _say(file: FileUnderstood, sheet: SheetUnderstood, kind: Sayable, answer: str) -> Said:
    try:
        changed = session.service().say_otherwise(file.sha256, sheet.sheet, kind, answer)
    except Refused as why:
        return Said(str(why), tone="trouble")
    if not changed:
        return Said(_UNCHANGED)
    return Said("Kept. The sheet was read again.", "Take it back here, or under “What you answered before”.", "done")


def _done(name: str, said: Said) -> None:
    """Said where it was done: everything on the page may have changed."""
    st.session_state["said-of-sheet"] = (name, said)
    st.session_state.pop("not-right", None)
    st.rerun()
