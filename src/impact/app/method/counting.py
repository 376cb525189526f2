"""What n and x are, what one mark is, and how blank, silent, unread and zero differ."""

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.model import THREADS

STATES = pd.DataFrame(
    [
        ("Zero", "It was counted, and there was none."),
        ("Blank", "Nobody knows. It is left open, never filled in, and a sum with a gap in it says so."),
        ("Silence", "Nobody wrote. That does not mean that nothing happened."),
        ("Unread", "Somebody wrote, and nobody has read it yet. It stands in no “x of n”."),
        ("Held back", "So few wrote that somebody could be recognised. It is shown in a larger figure, or not at all."),
    ],
    columns=["What stands there", "What it means"],
)
IN_N = (
    "In n: every reflection that a person has read, and every form that asked about a code and got an answer.",
    "In x: of these, the ones in which a person found the code, or the writer ticked it.",
    "In n and not in x: two readers who differ, until it is settled; and somebody who said that it was not so.",
    "In neither: what nobody has read. What the machine suggests counts for nothing until a person agrees.",
    "Time: the day the form was filled in, else the day that was told, else the period of the file.",
)
CANNOT = (
    "Reflections are offered, not drawn by lot: they say what people chose to write, not how often it happened.",
    "That a count rises while people write more of dignity does not tell that one moved the other.",
    "Branches stand in your own order, each beside its own past. No figure compares people.",
)


def show() -> None:
    """In one minute, then more behind a click."""
    st.header("In one minute")
    safe_text.paragraph(
        "Numbers come from your spreadsheets, words from your staff and patrons. Each row has one fate, which you find "
        "under Check, and each number leads back to its cell."
    )
    safe_text.paragraph(
        "“8 of 14 reflections” means: of 14 that a person has read, 8 name it. One mark is one reflection, filled when "
        "it names it: ●●●●●●●●○○○○○○. There is no score, and no percentage of fewer than 20."
    )
    with st.expander("Who is in n, and who is in x"):
        safe_text.lines(IN_N)
    with st.expander("Zero, blank, silence, unread, held back"):
        safe_text.table(STATES, caption="Five things that are not the same, in the data, in the picture, in the words")
    with st.expander("What no figure here can say"):
        safe_text.lines(CANNOT)
    st.header("The three threads")
    codes = session.service().codebook()
    for thread in THREADS:
        safe_text.code_name(codes[thread].name, "", definition=codes[thread].definition, kind=thread.lower())
    safe_text.paragraph(
        "To see somebody is half of it: the other has to feel seen. These two are always shown as two, never as one, "
        "with who told it beside it: staff or patron."
    )
