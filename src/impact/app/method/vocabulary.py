"""Every count, every code and every pair, from the files that a library can edit, as tables with a filter."""

import pandas as pd
import streamlit as st

from impact.app import incident, safe_text, session
from impact.charts.words import listing
from impact.model import Measure
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs
from impact.words import fold

OVER_TIME = {"sum": "added up", "last": "the last one counts", "mean": "averaged"}
OVER_PLACES = {"sum": "added up", "none": "never added up: the same people may be in both"}


def show() -> None:
    """Counts, codes, pairs."""
    st.header("Counts, codes and pairs")
    safe_text.paragraph(
        "A count is added up only where that makes sense: loans over months, yes; borrowers over branches, no. A code "
        "is what a reflection shows. A pair sets one beside the other, and says what it cannot say."
    )
    with st.expander("What each count means, and whether it may be added up"):
        _filtered_counts()
    with st.expander("The codebook: what each code means, and when it does not apply"):
        _filtered_codes()
    with st.expander("The pairs, and what each cannot say"):
        safe_text.table(pair_rows(session.service().codebook()), caption="Which codes stand beside which counts")


@incident.fragment
def _filtered_counts() -> None:
    words = st.text_input("Find a count", key="find-count", placeholder="visits, loans, borrowers")
    rows = containing(count_rows(), words)
    safe_text.table(rows, caption=f"{len(rows):,} of {len(measures()):,} counts")


@incident.fragment
def _filtered_codes() -> None:
    words = st.text_input("Find a code", key="find-code", placeholder="dignity, crisis, time")
    codes = session.service().codebook()
    rows = containing(code_rows(codes), words)
    safe_text.table(rows, caption=f"{len(rows):,} of {len(codes.offered):,} codes")


def containing(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows that hold all of these words, in any column and in any case."""
    wanted = fold(words).split()
    held = [fold(" ".join(map(str, row))) for row in rows.itertuples(index=False)]
    return rows[[all(word in cells for word in wanted) for cells in held]]


def count_rows() -> pd.DataFrame:
    """A row a measure."""
    return pd.DataFrame(
        {
            "Count": measure.label,
            "Unit": measure.unit,
            "Over months": OVER_TIME[measure.agg_time],
            "Over branches": OVER_PLACES[measure.agg_place],
            "To mind": _to_mind(measure),
        }
        for measure in measures().values()
    )


def code_rows(codes: Codebook) -> pd.DataFrame:
    """A row a code that is in use, in the order of the codebook."""
    return pd.DataFrame(
        {
            "Code": code.name,
            "Family": code.family,
            "It means": code.definition,
            "Not when": code.exclude_when,
            "Shown": "whole library only" if code.sensitive else "by branch too",
        }
        for code in codes.offered
    )


def pair_rows(codes: Codebook) -> pd.DataFrame:
    """A row a pair."""
    known = measures()
    return pd.DataFrame(
        {
            "Counts": listing([known[key].label for key in pair.measures], most=9),
            "Codes": listing([codes[code].name for code in pair.codes], most=9),
            "Why they stand together": pair.says,
            "What it cannot say": pair.cannot_say,
        }
        for pair in pairs().values()
    )


def _to_mind(measure: Measure) -> str:
    part = f"Part of {measures()[measure.part_of].label}: never added to it." if measure.part_of else ""
    protected = {"yes": "Small numbers are held back outside the staff.", "system_only": "Whole library only.", "": ""}
    broken = f"The series breaks: {measure.breaks.replace('|', '; ')}." if measure.breaks else ""
    return " ".join(said for said in (part, protected[measure.sensitive], broken) if said)
