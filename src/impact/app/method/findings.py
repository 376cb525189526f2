"""Which sentences a period supports, by which rule, and what they never say."""

import streamlit as st

from impact.app import safe_text

RULE = (
    "Change: how far a count moved beside its own earlier changes, each against the same time a year before. “Further "
    "than usual” is more than five times the usual distance from their middle (the median absolute deviation), where "
    "that distance is taken as one point at least.",
    "A past of fewer than six such changes says nothing of what is usual. The line beneath the sentence says so, and "
    "the change counts for half at most.",
    "Coverage: how many reflections are in n, of 20, times the share of the branches they are counted over.",
    "Fit: what differs comes before what agrees, and that before what adds. Where anything differs, one such sentence "
    "is among the first three.",
    "No count and no code is said twice. Two sentences at most set a count beside a code; one is of each other kind.",
)
NEVER = (
    "No sentence is about a branch or a person, and none says why anything happened.",
    "Of reflections it is always “x of n”, never a percentage, and never a trend: they are offered, not sampled.",
    "Each number stands in the figure that the sentence opens, for this same reader.",
    "What a person keeps out is said to no reader. Who did it and why stays beside it; one press brings it back.",
)


def show() -> None:
    """Short first, then the rule."""
    st.header("How sentences of the Overview are chosen")
    safe_text.paragraph(
        "Three to five sentences, chosen by a rule and by no machine that learns: how far a count moved beside its own "
        "past, how many were heard, and how the two sides fit."
    )
    with st.expander("The rule"):
        safe_text.lines(RULE)
    with st.expander("What no sentence says"):
        safe_text.lines(NEVER)
