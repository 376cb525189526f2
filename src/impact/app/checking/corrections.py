"""Numbers that files tell differently: each version with its cell, the difference, why one counts, and one click."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.app.checking.question_words import about
from impact.app.session import Said
from impact.charts import words
from impact.charts.words import plural
from impact.period import day_said
from impact.service import Correction, Refused, Version

MOST_AT_ONCE = 5
# More buttons than this are no choice any more; the list of earlier answers takes any number.
MOST_BUTTONS = 4
_NOW = {"counts": "Counts now", "replaced": "Does not count", "waits": "Waits for you", "left_out": "Left out"}


def show() -> None:
    """Those that nobody has settled, then what was corrected before, to unfold."""
    every = session.service().corrections()
    waiting = [each for each in every if each.open]
    if waiting:
        shown = waiting[: MOST_AT_ONCE * (1 + session.turn("more-corrections"))]
        st.header("Two files, two numbers")
        safe_text.paragraph(
            "Your files give different numbers for the same branch, time and count. Say which one is right. Until then "
            "a number counts only where a file itself says that it is the later one."
        )
        for each in shown:
            _card(each)
        if len(shown) < len(waiting) and st.button("More of these", key="more-corrections"):
            session.next_turn("more-corrections")
            st.rerun()
    _settled([each for each in every if not each.open])


def _card(each: Correction) -> None:
    with st.container(border=True, gap="xsmall", key=f"correction-{each.question}"):
        safe_text.paragraph(about("correction", each.subject), kind="asked")
        safe_text.table(in_rows(each.versions), caption="The number in each file", numbers=["Number"])
        for line in (
            difference(each.values),
            each.why or "Nothing in the files says which one is right: neither counts.",
        ):
            safe_text.paragraph(line, kind="small")
        with st.container(horizontal=True):
            for place, value in enumerate(each.values[:MOST_BUTTONS]):
                st.button(
                    safe_text.label(f"Keep {words.count(value)}"),
                    key=f"keep-{place}-{each.question}",
                    type="primary" if each.counting and each.counting.value == value else "secondary",
                    # As a callback: another window may have answered meanwhile, and this press must not be lost.
                    on_click=_keep,
                    args=(each.question, value),
                )


def in_rows(versions: Sequence[Version]) -> pd.DataFrame:
    """A row a version: the number, where it stands, when its file was last changed if any says so, if it counts."""
    rows = pd.DataFrame(
        {
            "Number": words.count(version.value),
            "Stands in": where(version),
            "File last changed": day(version.saved) if version.saved else "not said",
            "Now": _NOW[version.stands],
        }
        for version in versions
    )
    return rows if any(version.saved for version in versions) else rows.drop(columns="File last changed")


def where(version: Version) -> str:
    """File › sheet › cell, or that a person typed it."""
    return " › ".join(part for part in (version.file, version.sheet, version.cells) if part) or "typed under Check"


def difference(values: Sequence[float]) -> str:
    """“1,240 is 36 more than 1,204 (+3%).” Of several, the least and the greatest."""
    low, high = min(values), max(values)
    share = f" ({words.change((high - low) / low)})" if low else ""
    return f"{words.count(high)} is {words.count(high - low)} more than {words.count(low)}{share}."


def history(each: Correction) -> str:
    """“Was 1,204 until 3 May 2026, corrected to 1,240 by Ada.”"""
    now = each.counting
    if now is None:
        return ""
    old = [words.count(value) for value in each.values if value != now.value]
    until = f" until {day(each.since)}" if each.since else ""
    return f"Was {' or '.join(old)}{until}, corrected to {words.count(now.value)} by {each.answered_by}."


def day(when: date) -> str:
    """3 May 2026"""
    return day_said(when)


def _settled(settled: Sequence[Correction]) -> None:
    if settled:
        rows = [
            {"Number of": about("correction", each.subject), "What became of it": history(each)} for each in settled
        ]
        safe_text.unfolding(
            f"{plural(len(settled), 'number')} corrected before",
            pd.DataFrame(rows),
            caption="Numbers that were corrected",
        )


def _keep(question: str, value: float) -> None:
    try:
        session.service().answer(question, str(int(value)) if value.is_integer() else repr(value))
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
    else:
        kept = f"{words.count(value)} counts. The other numbers are kept in the account of rows."
        session.tell(Said(kept, "Change it under “What you answered before”.", tone="done"))
