"""In a table: what is asked, in words; its rows, some at a time; the same rows as a file. For those who read them."""

from collections.abc import Callable
from typing import Any, get_args
from urllib.parse import quote

import pandas as pd
import streamlit as st

from impact.app import incident, safe_text, screens, session
from impact.app.reading import codes_asked, reading_choices, voices
from impact.app.safe_text import Linked
from impact.charts import words
from impact.coding.combine import DISPUTED, THERE, Asked
from impact.mime import XLSX
from impact.service import ReadingFilter, Refused
from impact.service.voices_table.table_sentences import asked_in_words, chosen_in_words, counted_in_words
from impact.service.voices_table.voices_files import TableFile, denied_here
from impact.service.voices_table.voices_table import VoicesTable

# As many as one looks through at once; a screen of so many is there in a blink.
ROWS = 25
# Letters of a reflection by which one knows it again.
SHORT = 110
LEAD = "One row a reflection, one column a code: to compare, to look for, to take along."
LEGEND = (
    "1: there. 0: looked at, and not there. Empty: nobody looked, which is not a no. “Differ”: people differ, so it is "
    "not counted as there. “Denied”: the words say that it was not so. Suggestions are not in it."
)
FOR_READERS = (
    "These files are for the appointed readers: row by row, words and numbers alike may tell who wrote them, and "
    "nothing in them is counted together or held back. For anybody else there is Take away."
)
FILES: dict[TableFile, str] = {
    "xlsx": "Workbook with the words (XLSX)",
    "csv": "Plain, with the words (CSV)",
    "numbers": "Plain, without the words (CSV)",
}
_KINDS = {"xlsx": XLSX, "csv": "text/csv"}
_ATTRIBUTES = ("State", "Read by", "Cleared by", "Consent", "Told by", "Service", "Role")


def show() -> None:
    """Choices, what they leave, and the way to take it along; where there is nothing, what to do next."""
    service = session.service()
    try:
        whole = service.reading_queue(ReadingFilter(show="all"))
    except Refused as why:
        safe_text.note(str(why), kind="trouble")
        return
    if not whole.total:
        voices.say_nothing_yet()
        return
    safe_text.paragraph(LEAD, kind="lead")
    wanted = reading_choices.ask(whole, page=screens.TABLE, first="all")
    asked = codes_asked.ask(service.codebook())
    line = st.container(horizontal=True, vertical_alignment="center", key="table-bar")
    with line:
        all_codes = codes_asked.ask_for_columns()
    table = service.voices_table(wanted, asked, all_codes=all_codes)
    _say(table, wanted)
    if table.rows.empty:
        safe_text.note("No reflection is like that.", remedy="Ask for less, or look in every quarter.")
        return
    with line:
        _offer_files(wanted, asked, all_codes=all_codes)
    _show_rows(table)


def _say(table: VoicesTable, wanted: ReadingFilter) -> None:
    codes = session.service().codebook()
    safe_text.paragraph(f"{chosen_in_words(wanted, codes)}: {len(table.rows):,} of {table.of:,}.", kind="progress")
    if table.combined is not None:
        safe_text.titled("Asked", f"every reflection that {asked_in_words(table.asked, codes)}.")
        safe_text.lines(counted_in_words(table.combined))


def _show_rows(table: VoicesTable) -> None:
    first = _first(len(table.rows))
    shown = table.rows.iloc[first : first + ROWS]
    last = first + len(shown)
    safe_text.paragraph(LEGEND, kind="small")
    safe_text.linked_table(
        ["Reflection", *(code.name for code in table.codes), *_ATTRIBUTES],
        [_row(table, str(row), line) for row, line in shown.iterrows()],
        caption=f"Reflections {first + 1:,} to {last:,} of {len(table.rows):,}, the oldest first",
        narrow=len(table.codes),
    )
    with st.container(horizontal=True, key="table-pages"):
        st.button("Those before", key="rows-before", disabled=not first, on_click=_go, args=(first - ROWS,))
        st.button("Those after", key="rows-after", disabled=last >= len(table.rows), on_click=_go, args=(last,))


def _first(rows: int) -> int:
    """As the address says, counted from 1 there; the beginning where it says something else."""
    asked = st.query_params.get(reading_choices.FROM, "1")
    at = int(asked) - 1 if asked.isdecimal() and len(asked) < 8 else 0
    return at - at % ROWS if 0 <= at < rows else 0


def _go(first: int) -> None:
    st.query_params[reading_choices.FROM] = str(max(0, first) + 1)


def _row(table: VoicesTable, row: str, line: "pd.Series[Any]") -> Linked:
    denied = denied_here(table, row)
    signs = [_sign(str(table.states.at[row, code.id]), denied=code.id in denied) for code in table.codes]
    day = "" if pd.isna(line["day"]) else line["day"].date().isoformat()
    when = words.period(day or line["quarter"]) if day or line["quarter"] else ""
    counts = ["" if pd.isna(line[name]) else str(line[name]) for name in ("read_by", "cleared_by")]
    return Linked(
        address=f"voices?show=All&reflection={quote(row)}",
        words=_short(line["words"]),
        about=" · ".join(part for part in (line["branch"], when) if part),
        cells=[*signs, line["state"], *counts, line["consent"], line["told_by"], line["service"], line["role"]],
    )


def _sign(state: str, *, denied: bool) -> str:
    if state == DISPUTED:
        return "0 differ"
    if not state:
        return ""
    return "1" if state == THERE else "0 denied" if denied else "0"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= SHORT else f"{plain[:SHORT].rsplit(' ', 1)[0]} …"


def _offer_files(wanted: ReadingFilter, asked: Asked, *, all_codes: bool) -> None:
    with st.popover("Take this table along", key="take-table", on_change="rerun") as place:
        if not place.open:
            return
        safe_text.paragraph(FOR_READERS, kind="small")
        for kind in get_args(TableFile):
            st.download_button(
                FILES[kind],
                _maker(kind, wanted, asked, all_codes=all_codes),
                file_name=session.service().voices_file_name(kind, wanted),
                mime=_KINDS["xlsx" if kind == "xlsx" else "csv"],
                on_click="ignore",
                key=f"take-table-{kind}",
                width="stretch",
            )
        safe_text.into_the_menu()


def _maker(kind: TableFile, wanted: ReadingFilter, asked: Asked, *, all_codes: bool) -> Callable[[], bytes]:
    """Makes the file when it is asked for."""
    service = session.service()
    return incident.numbering(lambda: service.voices_file(kind, wanted, asked, all_codes=all_codes).contents)
