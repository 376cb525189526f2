"""What is new, renamed and gone since the sheet of the same kind before: a line a sheet, to unfold. Never blocks."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.charts.words import listing
from impact.service import Change, SheetDrift

MOST_AT_ONCE = 6
_WHAT = {"label": "Header", "branch": "Branch", "sheet": "Sheet"}
_BECAME = {
    "new": "New",
    "back": "Here again",
    "gone": "Holds no numbers any more",
    "renamed": "Called otherwise, counted on",
    "asked": "Perhaps called otherwise: a question is open",
}
_COUNTED = {
    "asked": "to be asked about",
    "renamed": "called otherwise",
    "new": "new",
    "back": "here again",
    "gone": "gone",
}


def show() -> None:
    """Nothing where every sheet looks like the one before it."""
    every = session.service().drift()
    if not every:
        return
    shown = every[: MOST_AT_ONCE * (1 + session.turn("more-drift"))]
    st.header("What changed since the last time")
    safe_text.paragraph(
        "Each sheet beside the one of the same kind before it. Nothing is joined that you did not join."
    )
    for each in shown:
        safe_text.unfolding(summary(each), in_rows(each.changes), caption=f"What changed in {_place(each)}")
    if len(shown) < len(every) and st.button("More sheets", key="more-drift"):
        session.next_turn("more-drift")
        st.rerun()


def summary(each: SheetDrift) -> str:
    """“May.xlsx › Stats, since April.xlsx › Stats: 1 to be asked about, 2 new and 1 gone”"""
    counts = Counter[str](change.change for change in each.changes)
    said = listing([f"{counts[key]:,} {called}" for key, called in _COUNTED.items() if counts[key]], most=5)
    before = " › ".join(part for part in (each.before_file, each.before_sheet) if part)
    return f"{_place(each)}, since {before}: {said}"


def in_rows(changes: Sequence[Change]) -> pd.DataFrame:
    """A row a change, with its earlier name and the evidence, where there is one."""
    return pd.DataFrame(
        {
            "Name": change.name,
            "Is a": _WHAT[change.what],
            "What became of it": _BECAME[change.change],
            "Was called": change.was,
            "Why we think so": f"{change.why[:1].upper()}{change.why[1:]}" if change.change == "asked" else "",
        }
        for change in changes
    )


def _place(each: SheetDrift) -> str:
    return " › ".join(part for part in (each.file, each.sheet) if part)
