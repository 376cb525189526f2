"""How each number is made: what it is, how it is worked out, where that comes from, and what it cannot say."""

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.charts.words import listing
from impact.service.figures.how_made import how_made
from impact.service.figures.made_words import made
from impact.vocabulary.measures import measures
from impact.vocabulary.rates import rates


def show() -> None:
    """A list of what there is, then each in turn."""
    found = made(session.service().thresholds(), how_made())
    st.header("How each number is made", anchor="numbers")
    safe_text.within_page([(one.anchor, one.title) for one in found])
    for one in found:
        st.subheader(safe_text.label(one.title), anchor=one.anchor)
        for said in one.says:
            safe_text.paragraph(said)
        if one.formula:
            st.code(one.formula, language=None, wrap_lines=True)
        for said in (one.cannot, f"After: {one.source}" if one.source else ""):
            if said:
                safe_text.paragraph(said, kind="small")
        if one.anchor == "rates":
            safe_text.table(rate_rows(), caption="What a count may be set over, and how that is taken")


def rate_rows() -> pd.DataFrame:
    """A row a rate, from the file of rates."""
    known = measures()
    taken = {"sum": "added up", "last": "the last value", "mean": "the mean of its days"}
    when = {"same": "the same period", "year": "the year that holds it"}
    return pd.DataFrame(
        {
            "Rate": spec.name[:1].upper() + spec.name[1:],
            "Counts": listing([known[key].label for key in spec.numerators], most=len(spec.numerators)),
            "Set over": spec.denominator.label,
            "Taken as": f"{taken[spec.agg_time]}, of {when[spec.when]}",
            "After": spec.source,
        }
        for spec in rates().values()
    )
