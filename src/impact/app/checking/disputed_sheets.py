"""Sheets that differ throughout: one card for all their numbers, with examples, and one click that settles them."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.app.checking.corrections import where
from impact.app.checking.question_words import about
from impact.app.session import Said
from impact.charts import words
from impact.charts.words import listing, plural
from impact.decisions import NEITHER, sheet_named
from impact.service import DisputedSheets, Example, Refused

MOST_AT_ONCE = 5


def show() -> None:
    """Those that nobody has settled; an answer is changed under “What you answered before”."""
    waiting = [each for each in session.service().disputed_sheets() if each.open]
    if not waiting:
        return
    shown = waiting[: MOST_AT_ONCE * (1 + session.turn("more-disputes"))]
    st.header("Sheets that differ in many numbers")
    safe_text.paragraph(
        "These sheets speak of the same branches, time and counts, and yet whole columns or branches differ. One of "
        "them may be of another time, or count something else. One answer settles all their numbers."
    )
    for each in shown:
        _card(each)
    if len(shown) < len(waiting) and st.button("More of these sheets", key="more-disputes"):
        session.next_turn("more-disputes")
        st.rerun()


def _card(each: DisputedSheets) -> None:
    with st.container(border=True, gap="xsmall", key=f"dispute-{each.question}"):
        safe_text.paragraph(differ(each), kind="asked")
        safe_text.table(in_rows(each.examples), caption="Examples, with their cells", numbers=["Number"])
        for line in (now(each), "Is the time of a sheet wrong? Say so at that sheet, under “This is not right”."):
            safe_text.paragraph(line, kind="small")
        for place, answer in enumerate(each.sheets):
            _button(each, f"Keep the numbers of {sheet_named(answer)}", answer, place)
        _button(each, "Neither: leave them out", NEITHER, len(each.sheets))


def _button(each: DisputedSheets, said: str, answer: str, place: int) -> None:
    st.button(
        safe_text.label(said),
        key=f"dispute-{place}-{each.question}",
        type="primary" if each.counting == answer else "secondary",
        # As a callback: another window may have answered meanwhile, and this press must not be lost.
        on_click=_keep,
        args=(each.question, answer, each.numbers),
    )


def differ(each: DisputedSheets) -> str:
    """“a.xlsx › Loans and b.xlsx › Loans differ in 171 numbers. Which count?”"""
    sheets = listing([sheet_named(answer) for answer in each.sheets])
    return f"{sheets} differ in {plural(each.numbers, 'number')}. Which count?"


def in_rows(examples: Sequence[Example]) -> pd.DataFrame:
    """A row for each wording of each example: its number and cell, and how many of its column differ."""
    return pd.DataFrame(
        {
            "Number of": about("correction", example.number.subject),
            "Number": words.count(version.value),
            "Stands in": where(version),
            "In its column": f"{example.differ:,} of {example.held:,} differ",
        }
        for example in examples
        for version in example.number.versions
    )


def now(each: DisputedSheets) -> str:
    """What counts until somebody answers, and why."""
    if not each.counting:
        return "Nothing in the files says which sheet is right: none of these numbers counts."
    return f"{each.why} Its numbers are used until you say otherwise."


def _keep(question: str, answer: str, numbers: int) -> None:
    try:
        session.service().answer(question, answer)
    except Refused as why:
        session.tell(Said(str(why), tone="trouble"))
    else:
        settled = f"Settled: {plural(numbers, 'number')} at once. What does not count stays in the account of rows."
        session.tell(Said(settled, tone="done"))
