"""How each file was understood: a line a file, its sheets to unfold, and a way to take a file out again."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.app.account import Held, in_one_line
from impact.app.session import Said
from impact.charts import words
from impact.charts.words import listing, plural
from impact.ledger import Fate
from impact.service import FileUnderstood, Refused, SheetUnderstood

KINDS = {
    "counts": "Counts",
    "reflections": "Reflections",
    "survey": "A survey",
    "form": "A form",
    "nothing": "Nothing for us",
}
_FATES: dict[Fate, str] = {
    "kept": "kept",
    "changed": "changed",
    "needs_you": "wait for you",
    "set_aside": "set aside",
    "already_here": "already here",
    "replaced": "replaced",
    "not_data": "no data",
}


def show() -> None:
    """Every file that is here, whenever it came: this survives F5."""
    service = session.service()
    files = service.files_understood()
    if not files:
        return
    st.header("How each file was understood")
    ledger, held = service.ledger(), service.held_by_file()
    asked = service.questions()["file"].value_counts()
    for file in files:
        kept = Held.of(held.get(file.file, (0, 0, 0)), int(asked.get(file.file, 0)))
        safe_text.paragraph(in_one_line(file.file, ledger[ledger["file"] == file.file], kept))
        safe_text.unfolding(_summary(file), in_rows(file.sheets), caption=f"The sheets of {file.file}")
    _removing([file for file in files if file.sha256])


def _summary(file: FileUnderstood) -> str:
    """How many sheets, and which program library read them."""
    readers = listing(list(dict.fromkeys(s.reader for s in file.sheets if s.reader and s.reader != "typed in")))
    hidden = sum(sheet.hidden for sheet in file.sheets)
    said = [plural(len(file.sheets), "sheet"), f"{hidden:,} of them hidden" if hidden else ""]
    said.append(f"read with {readers}" if readers else "")
    return f"{', '.join(part for part in said if part)}: how each was understood"


def in_rows(sheets: Sequence[SheetUnderstood]) -> pd.DataFrame:
    """A row a sheet: what it was taken for, where its headers stand, of which time it is, its rows, and why."""
    return pd.DataFrame(
        {
            "Sheet": sheet.sheet,
            "Taken for": KINDS[sheet.kind],
            "Header": _rows_called(sheet.header_rows),
            "Time": words.period(sheet.period.name()) if sheet.period else "",
            "Rows": _rows(sheet),
            "Why": _why(sheet),
        }
        for sheet in sheets
    )


def _rows_called(rows: Sequence[int]) -> str:
    return f"{'row' if len(rows) == 1 else 'rows'} {listing([str(row) for row in rows])}" if rows else ""


def _rows(sheet: SheetUnderstood) -> str:
    said = [f"{sheet.rows[fate]:,} {called}" for fate, called in _FATES.items() if sheet.rows.get(fate)]
    return ", ".join(said) or "none"


def _why(sheet: SheetUnderstood) -> str:
    said = [f"{line[:1].upper()}{line[1:]}".rstrip(".") for line in sheet.how]
    if sheet.hidden:
        said.append("The sheet is hidden in the workbook")
    if sheet.hidden_rows:
        said.append(f"{plural(sheet.hidden_rows, 'row')} hidden in the workbook, read all the same")
    if sheet.hidden_columns:
        called = "column" if len(sheet.hidden_columns) == 1 else "columns"
        said.append(f"Hidden {called} {listing(sheet.hidden_columns)}, read all the same")
    return ". ".join(said) + "."


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
