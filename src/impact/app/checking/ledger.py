"""What became of every row and cell: filters that stand in the address, in pages, and all of it to take away."""

import re
from collections import Counter
from typing import Any

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.app.about.account import alike, in_rows
from impact.charts.words import plural
from impact.mime import XLSX
from impact.service import Filter
from impact.vocabulary.problems import problems

LINES_ON_A_PAGE = 25
_GAP = re.compile(r"\{\w+\}")
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
FILE, SHEET, BECAME, KIND, WORDS, PAGE = "file", "sheet", "became", "kind", "find", "page"


@st.fragment
def show() -> None:
    """A fragment: a filter draws only these lines anew."""
    service = session.service()
    files = list(service.held_by_file())
    if not files:
        return
    st.header("Row by row")
    safe_text.paragraph("Every row of every sheet has one line in this account; none is lost in silence.")
    every = service.ledger()
    _filters(files, every)
    state = st.session_state
    kinds = kinds_in(every)
    wanted = Filter(
        file=state.get(FILE) or "",
        sheet=state.get(SHEET) or "",
        fates=tuple(state.get(BECAME) or ()) or TOLD_FIRST,
        key=next((key for key, called in kinds.items() if called == state.get(KIND)), ""),
        words=state.get(WORDS) or "",
    )
    found = told(service.ledger(wanted), everything=bool(state.get(BECAME)))
    _page(found, filtered=bool(wanted.file or wanted.sheet or wanted.key or wanted.words.strip() or state.get(BECAME)))
    _take_away()


def kinds_in(lines: pd.DataFrame) -> dict[str, str]:
    """The kinds of trouble that are met: key → its wording without what stood in the cell; the most frequent first."""
    met = lines.loc[lines["problem"].ne("") & lines["key"].ne(""), "key"].value_counts()
    return {str(key): _GAP.sub("…", problems()[str(key)].problem) for key in met.index if key in problems()}


def how_often(lines: pd.DataFrame) -> pd.DataFrame:
    """How many lines of each kind of trouble there are, and what became of them; the most first."""
    kinds = kinds_in(lines)
    named = lines[lines["key"].isin(list(kinds))]
    counted = Counter(zip(named["key"], named["fate"], strict=True)).most_common()
    return pd.DataFrame(
        {"Kind of trouble": kinds[key], "What became of it": FATES[fate], "Lines": f"{many:,}"}
        for (key, fate), many in counted
    )


def told(lines: pd.DataFrame, *, everything: bool) -> pd.DataFrame:
    """Lines with something to say; where somebody asked for them by name, also those that are as they should be."""
    if not everything:
        return lines[lines["problem"] != ""]
    plain = lines["fate"].map(_PLAIN).fillna("")
    return lines.assign(problem=lines["problem"].where(lines["problem"] != "", plain)).query("problem != ''")


def _filters(files: list[str], every: pd.DataFrame) -> None:
    """Their options are the same whatever is chosen, so that an address stays good."""
    bound: Any = {"bind": "query-params", "on_change": _first}
    chosen: Any = {"index": None, **bound}
    of_file = every[every["file"] == st.session_state.get(FILE)] if st.session_state.get(FILE) else every
    sheets = [sheet for sheet in of_file["sheet"].unique() if sheet]
    with st.container(horizontal=True, vertical_alignment="top", key="ledger-filters"):
        st.selectbox("File", files, placeholder="All files", key=FILE, width=250, **chosen)
        st.selectbox("Sheet", sheets, placeholder="All sheets", key=SHEET, width=190, **chosen)
        st.multiselect(
            "What became of it",
            list(FATES),
            format_func=FATES.__getitem__,
            placeholder="All that did not simply count",
            key=BECAME,
            width=290,
            **bound,
        )
        kinds = list(dict.fromkeys(kinds_in(every).values()))
        st.selectbox("Kind of trouble", kinds, placeholder="All kinds", key=KIND, width=390, **chosen)
        st.text_input("Words", placeholder="In any of its words", key=WORDS, width=220, **bound)


def _first() -> None:
    """Other lines begin at their first page."""
    st.session_state[PAGE] = 1


def _page(lines: pd.DataFrame, *, filtered: bool) -> None:
    if lines.empty:
        empty = (
            "No line is like that." if filtered else "Nothing to mend: no cell was set aside, and none waits for you."
        )
        safe_text.paragraph(empty)
        return
    rows, groups = in_rows(lines), alike(lines)
    pages = -(-len(rows) // LINES_ON_A_PAGE)
    at = min(int(st.session_state.get(PAGE) or 1), pages)
    first = (at - 1) * LINES_ON_A_PAGE
    shown = rows.iloc[first : first + LINES_ON_A_PAGE]
    caption = plural(len(rows), "line")
    if pages > 1:
        caption = f"Lines {first + 1:,} to {first + len(shown):,} of {len(rows):,}"
    if len(rows) > 1:
        counted = how_often(lines)
        safe_text.unfolding(f"How often: {summed_up(lines)}", counted, caption="How often each kind of trouble is met")
    safe_text.table(shown, caption=caption)
    if pages > 1:
        st.pagination(pages, key=PAGE, bind="query-params")
    _in_its_sheet(dict(zip(shown["Where"], groups[first : first + LINES_ON_A_PAGE], strict=True)))


def summed_up(lines: pd.DataFrame) -> str:
    """“1,833 waiting for you, 12 set aside”: rows and cells of this view."""
    met = lines["fate"].value_counts()
    called = {**FATES, "needs_you": "waiting for you"}
    return ", ".join(f"{met[fate]:,} {words.casefold()}" for fate, words in called.items() if met.get(fate))


def _in_its_sheet(groups: dict[str, pd.DataFrame]) -> None:
    """A line that somebody chooses, as it stands in its workbook."""
    where = st.selectbox(
        "See a line as it stands in its sheet", list(groups), index=None, placeholder="Choose a line", key="line"
    )
    if not where:
        return
    line = groups[where].iloc[0]
    row = 0 if pd.isna(line["row"]) else int(line["row"])
    around = session.service().cells_of_line(line["file"], line["sheet"], row, line["cell"]) if row else None
    if around is None:
        safe_text.paragraph("This line is about the whole sheet, or its cells are for the appointed readers only.")
        return
    safe_text.grid(around.cells, columns=around.columns, rows=around.rows, asked=around.asked, caption=where)


def _take_away() -> None:
    service = session.service()
    with st.container(horizontal=True):
        st.download_button(
            "Rows to look at, as a workbook",
            service.set_aside_workbook,
            file_name="rows-to-look-at.xlsx",
            mime=XLSX,
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
