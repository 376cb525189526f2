"""What became of every row and cell: filters that stand in the address, in pages, and all of it to take away."""

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.app.account import in_rows
from impact.charts.words import plural
from impact.service import Filter

LINES_ON_A_PAGE = 25
# What did not simply count comes without asking; the rest for those who want to see everything.
TOLD_FIRST = ("needs_you", "set_aside", "changed", "replaced")
FATES = {
    "needs_you": "Waits for you",
    "set_aside": "Set aside",
    "changed": "Changed",
    "replaced": "Replaced",
    "already_here": "Already here",
    "kept": "Kept",
    "not_data": "No data",
}
# Of rows that are as they should be, nothing was said one by one.
_PLAIN = {
    "kept": "Counted as it stands.",
    "not_data": "A title, a header, a total or a note.",
    "already_here": "Here already, counted once.",
}
FILE, BECAME, WORDS, PAGE = "file", "became", "find", "page"


@st.fragment
def show() -> None:
    """A fragment: a filter draws only these lines anew."""
    service = session.service()
    files = list(service.held_by_file())
    if not files:
        return
    st.header("Row by row")
    safe_text.paragraph("Every row of every sheet has one line in this account; none is lost in silence.")
    _filters(files)
    state = st.session_state
    wanted = Filter(
        file=state.get(FILE) or "", fates=tuple(state.get(BECAME) or ()) or TOLD_FIRST, words=state.get(WORDS) or ""
    )
    lines = in_rows(told(service.ledger(wanted), everything=bool(state.get(BECAME))))
    _page(lines, filtered=bool(wanted.file or wanted.words.strip() or state.get(BECAME)))
    _take_away()


def told(lines: pd.DataFrame, *, everything: bool) -> pd.DataFrame:
    """Lines with something to say; where somebody asked for them by name, also those that are as they should be."""
    if not everything:
        return lines[lines["problem"] != ""]
    plain = lines["fate"].map(_PLAIN).fillna("")
    return lines.assign(problem=lines["problem"].where(lines["problem"] != "", plain)).query("problem != ''")


def _filters(files: list[str]) -> None:
    with st.container(horizontal=True, vertical_alignment="top", key="ledger-filters"):
        st.selectbox(
            "File",
            files,
            index=None,
            placeholder="All files",
            key=FILE,
            bind="query-params",
            on_change=_first,
            width=260,
        )
        st.multiselect(
            "What became of it",
            list(FATES),
            format_func=FATES.__getitem__,
            placeholder="All that did not simply count",
            key=BECAME,
            bind="query-params",
            on_change=_first,
            width=330,
        )
        st.text_input(
            "Words", placeholder="In any of its words", key=WORDS, bind="query-params", on_change=_first, width=220
        )


def _first() -> None:
    """Other lines begin at their first page."""
    st.session_state[PAGE] = 1


def _page(rows: pd.DataFrame, *, filtered: bool) -> None:
    if rows.empty:
        empty = (
            "No line is like that." if filtered else "Nothing to mend: no cell was set aside, and none waits for you."
        )
        safe_text.paragraph(empty)
        return
    pages = -(-len(rows) // LINES_ON_A_PAGE)
    at = min(int(st.session_state.get(PAGE) or 1), pages)
    first = (at - 1) * LINES_ON_A_PAGE
    shown = rows.iloc[first : first + LINES_ON_A_PAGE]
    caption = plural(len(rows), "line")
    if pages > 1:
        caption = f"Lines {first + 1:,} to {first + len(shown):,} of {len(rows):,}"
    safe_text.table(shown, caption=caption)
    if pages > 1:
        st.pagination(pages, key=PAGE, bind="query-params")


def _take_away() -> None:
    service = session.service()
    with st.container(horizontal=True):
        st.download_button(
            "Rows to look at, as a workbook",
            service.set_aside_workbook,
            file_name="rows-to-look-at.xlsx",
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            on_click="ignore",
            key="set-aside-xlsx",
        )
        st.download_button(
            "The account of every row (CSV)",
            lambda: service.ledger().to_csv(index=False),
            file_name="account-of-rows.csv",
            mime="text/csv",
            on_click="ignore",
            key="ledger-csv",
        )
