"""Which reflections a reader wants to see: quarter, branch, and how far they are read. The address is the view."""

import streamlit as st

from impact.app import filter_bar, reading_steps
from impact.charts import words
from impact.service import ReadingFilter, ReadingQueue
from impact.service.reading_queue import NO_QUARTER, Show

PAGE = "pages/quarter/voices.py"
# Not the word of the figures: a quarter that holds reflections may hold no count, and nobody chose it for a figure.
QUARTER = "quarter"
EVERY_QUARTER, EVERY_BRANCH = "Every quarter", "Every branch"
SHOWN: dict[Show, str] = {
    "unread": "To read",
    "read": "Read",
    "suggested": "With open suggestions",
    "disputed": "Disputed",
    "quotable": "May be quoted",
    "all": "All",
    "round": "My round",
}


def ask(whole: ReadingQueue) -> ReadingFilter:
    """`whole` says what there is; the newest quarter while nobody has chosen."""
    # A word for “all of them” and not an empty choice: the address then says it too.
    periods = {name: quarter(name) for name in whole.periods} | {"": EVERY_QUARTER}
    branches = {"": EVERY_BRANCH} | {name: name for name in whole.branches}
    shown: dict[str, str] = {str(key): name for key, name in SHOWN.items() if key != "round" or whole.in_round}
    missing = filter_bar.settle_address({QUARTER: periods, "branch": branches, "show": shown}, PAGE)
    with st.container(horizontal=True, vertical_alignment="top", key="reading-filters"):
        period = st.selectbox(
            "Quarter",
            list(periods),
            format_func=lambda name: periods.get(name, name),
            key=QUARTER,
            bind="query-params",
            on_change=reading_steps.leave,
            width=180,
        )
        branch = st.selectbox(
            "Branch",
            list(branches),
            format_func=lambda name: branches.get(name, name),
            key="branch",
            bind="query-params",
            on_change=reading_steps.leave,
            width=230,
        )
        show = st.selectbox(
            "Show",
            list(shown),
            format_func=lambda name: shown.get(name, name),
            key="show",
            bind="query-params",
            on_change=reading_steps.leave,
            width=230,
        )
    filter_bar.say_missing(missing)
    return ReadingFilter(period or "", branch or "", next((key for key in SHOWN if key == show), "unread"))


def ask_for_all() -> None:
    """Every quarter and branch, from the first that is to read."""
    st.session_state.update({QUARTER: "", "branch": ""})
    reading_steps.leave()


def quarter(name: str) -> str:
    return "No quarter told" if name == NO_QUARTER else words.period(name)
