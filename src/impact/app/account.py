"""What was understood of each file: one plain line a file, then what needs a person, cell by cell."""

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.charts.words import plural

# As many lines as a person reads on a screen; the rest is in the file to take away.
MOST_LINES = 80


def show_files() -> None:
    """Every file that is here, whenever it came, in one line: this survives F5."""
    ledger = session.service().ledger()
    if ledger.empty:
        return
    st.header("What was understood")
    safe_text.lines([_in_one_line(name, lines) for name, lines in ledger.groupby("file", sort=False)])


def show_cells() -> None:
    """Where, what we saw, what to do: for what did not simply count."""
    ledger = session.service().ledger()
    told = ledger[(ledger["problem"] != "") & ledger["fate"].isin(["needs_you", "set_aside", "changed", "replaced"])]
    if ledger.empty:
        safe_text.paragraph("There is nothing to check yet: no file has been brought in.", kind="lead")
        return
    st.header("Cell by cell")
    if told.empty:
        safe_text.paragraph("Everything that holds data counts. Nothing was set aside.")
    else:
        _table(told)
    st.download_button(
        "The account of every row (CSV)",
        lambda: ledger.to_csv(index=False),
        file_name="account-of-rows.csv",
        mime="text/csv",
        on_click="ignore",
        key="ledger-csv",
    )


def _in_one_line(name: object, lines: pd.DataFrame) -> str:
    """Rows and cells by what became of them; a line with a blank cell is the line of its row."""
    rows = lines.loc[lines["cell"] == "", "fate"].value_counts()
    cells = lines.loc[(lines["cell"] != "") & (lines["fate"] == "set_aside")]
    said = [
        plural(max(1, lines["sheet"].nunique()), "sheet"),
        f"{plural(int(rows.get('kept', 0) + rows.get('changed', 0)), 'row')} kept",
        _if_any(int(rows.get("needs_you", 0)), "row", "waiting for an answer"),
        _if_any(int(rows.get("already_here", 0)), "row", "already here"),
        _if_any(int(rows.get("replaced", 0)), "row", "replaced by a correction"),
        _if_any(int(rows.get("set_aside", 0)), "row", "set aside"),
        _if_any(len(cells), "cell", "set aside"),
        _if_any(int(rows.get("not_data", 0)), "row", "without data (titles, notes)"),
    ]
    return f"{name}: {', '.join(part for part in said if part)}."


def _if_any(number: int, one: str, what: str) -> str:
    return f"{plural(number, one)} {what}" if number else ""


def _table(told: pd.DataFrame) -> None:
    """The same trouble in several places of a sheet is told once."""
    alike = told.groupby(["file", "sheet", "problem", "remedy"], sort=False)
    rows = pd.DataFrame(
        {"Where": _where(lines), "What we saw": problem, "What to do": remedy}
        for (_, _, problem, remedy), lines in alike
    )
    more = f", the first {MOST_LINES}" if len(rows) > MOST_LINES else ""
    caption = f"What did not simply count, and what to do: {plural(len(told), 'remark')}{more}"
    safe_text.table(rows.head(MOST_LINES), caption=caption)


def _where(lines: pd.DataFrame) -> str:
    """East Q3.xlsx › Stats › D14, and 3 more."""
    first = lines.iloc[0]
    row = "" if pd.isna(first["row"]) else f"row {first['row']}"
    cell = {"": row, "*": ""}.get(first["cell"], first["cell"])
    place = " › ".join(part for part in (first["file"], first["sheet"], cell) if part)
    return f"{place}, and {len(lines) - 1} more" if len(lines) > 1 else place
