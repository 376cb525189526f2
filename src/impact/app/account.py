"""What was understood of each file: one plain line a file, then what needs a person, cell by cell."""

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.charts.words import plural
from impact.service import Filter

# As many lines as a person reads on a screen; the rest is in the file to take away.
MOST_LINES = 60


def show() -> None:
    """Every file that is here, whenever it came: this survives F5."""
    ledger = session.service().ledger()
    if ledger.empty:
        return
    st.header("What was understood")
    safe_text.lines([_in_one_line(name, lines) for name, lines in ledger.groupby("file", sort=False)])
    _troubles(ledger)


def _in_one_line(name: object, lines: pd.DataFrame) -> str:
    """Rows and cells by what became of them; a line with a blank cell is the line of its row."""
    rows = lines.loc[lines["cell"] == "", "fate"].value_counts()
    cells = lines.loc[(lines["cell"] != "") & (lines["fate"] == "set_aside")]
    said = [
        plural(lines["sheet"].replace("", pd.NA).nunique(), "sheet"),
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


def _troubles(ledger: pd.DataFrame) -> None:
    """Where, what we saw, what to do: for what did not simply count."""
    told = ledger[(ledger["problem"] != "") & ledger["fate"].isin(["needs_you", "set_aside", "changed", "replaced"])]
    if told.empty:
        return
    with st.expander("Cell by cell: what did not simply count, and what to do"):
        shown = told.head(MOST_LINES)
        rows = pd.DataFrame(
            {
                "Where": [_where(line) for line in shown.itertuples()],
                "What we saw": shown["problem"].tolist(),
                "What to do": shown["remedy"].tolist(),
            }
        )
        more = f", the first {MOST_LINES} of {len(told):,}" if len(told) > MOST_LINES else ""
        safe_text.table(rows, caption=f"{plural(len(told), 'remark')}{more}")
    st.download_button(
        "The account of every row (CSV)",
        _as_csv,
        file_name="account-of-rows.csv",
        mime="text/csv",
        on_click="ignore",
        key="ledger-csv",
    )


def _where(line: object) -> str:
    """East Q3.xlsx › Stats › D14, as far as it is known."""
    row = getattr(line, "row", None)
    cell = getattr(line, "cell", "") or ("" if row is None or pd.isna(row) else f"row {row}")
    parts = (getattr(line, "file", ""), getattr(line, "sheet", ""), "" if cell == "*" else cell)
    return " › ".join(part for part in parts if part)


def _as_csv() -> str:
    return session.service().ledger(Filter()).to_csv(index=False)
