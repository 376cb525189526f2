"""How each file was understood: a line a file, its sheets to unfold, and a way to say that one is not right."""

from collections.abc import Sequence

import streamlit as st

from impact.app import safe_text, session
from impact.app.about.account import Held, in_one_line
from impact.app.bringing_in.sheet_words import because, holds, of_file
from impact.app.checking import not_right
from impact.app.session import Said
from impact.service import FileUnderstood, Refused, SheetUnderstood

# So few sheets are read without unfolding anything.
FEW_SHEETS = 2


def show() -> None:
    """Every file that is here, whenever it came: this survives F5."""
    service = session.service()
    files = service.files_understood()
    if not files:
        return
    st.header("How each file was understood")
    safe_text.paragraph("Look whether kind, time and branches are right. You can say so where they are not.")
    ledger, held = service.ledger(), service.held_by_file()
    asked = service.questions()["file"].value_counts()
    for file in files:
        kept = Held.of(held.get(file.file, (0, 0, 0)), int(asked.get(file.file, 0)))
        safe_text.paragraph(in_one_line(file.file, ledger[ledger["file"] == file.file], kept))
        _sheets(file, few=sum(len(other.sheets) for other in files) <= FEW_SHEETS)
    _removing([file for file in files if file.sha256])


@st.fragment
def _sheets(file: FileUnderstood, *, few: bool) -> None:
    """A fragment, and drawn only when it is unfolded: a library's history has hundreds of sheets."""
    with st.expander(
        safe_text.label(of_file(file)), expanded=few, key=f"sheets-{file.sha256}", on_change="rerun"
    ) as unfolded:
        if unfolded.open:
            for at, sheet in enumerate(file.sheets):
                _sheet(file, sheet, at)


def _sheet(file: FileUnderstood, sheet: SheetUnderstood, at: int) -> None:
    name = f"{file.sha256[:12]}-{at}"
    with st.container(gap="xsmall", key=f"sheet-{name}"):
        safe_text.titled(sheet.sheet, holds(sheet))
        safe_text.paragraph(because(sheet), kind="small")
        if file.sha256 and any(sheet.rows.values()):
            not_right.offer(file, sheet, name)


def _removing(files: Sequence[FileUnderstood]) -> None:
    """Behind a button and a choice: nobody removes a file by one hasty click."""
    if not files:
        return
    with st.popover("Remove a file", key="remove-file"):
        safe_text.paragraph("What was read from it is deleted, and nothing of it is counted. Answers are kept.")
        by_name = {file.sha256: file.file for file in files}
        chosen = st.selectbox(
            "Which file?", list(by_name), index=None, format_func=by_name.__getitem__, placeholder="Choose", key="gone"
        )
        st.button(
            "Remove it for good",
            type="primary",
            disabled=not chosen,
            key="remove-now",
            # As a callback: another window may have removed it meanwhile, and then this press must be answered too.
            on_click=_remove,
            args=(chosen, by_name.get(chosen or "")),
        )
        safe_text.into_the_menu()


def _remove(sha256: str, name: str) -> None:
    try:
        session.service().remove_file(sha256)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
    else:
        session.tell(Said(f"{name} is removed.", "Bring it in again whenever you want it back.", tone="done"))
