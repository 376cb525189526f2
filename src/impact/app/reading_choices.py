"""Which reflections a reader wants to see: quarter, branch, and how far they are read. The address is the view."""

from collections.abc import Mapping

import streamlit as st

from impact.app import reading_steps, safe_text
from impact.app.choices import meant
from impact.charts import words
from impact.service import ReadingFilter, ReadingQueue
from impact.service.reading_queue import NO_QUARTER, Show

PAGE = "pages/quarter/voices.py"
EVERY_QUARTER, EVERY_BRANCH = "Every quarter", "Every branch"
SHOWN: dict[Show, str] = {
    "unread": "To read",
    "read": "Read",
    "suggested": "With open suggestions",
    "disputed": "Disputed",
    "quotable": "May be quoted",
    "all": "All",
}


def ask(whole: ReadingQueue) -> ReadingFilter:
    """`whole` says what there is; the newest quarter while nobody has chosen."""
    # A word for “all of them” and not an empty choice: the address then says it too.
    periods = {name: quarter(name) for name in whole.periods} | {"": EVERY_QUARTER}
    branches = {"": EVERY_BRANCH} | {name: name for name in whole.branches}
    shown: dict[str, str] = {str(key): name for key, name in SHOWN.items()}
    missing = _read_address({"period": periods, "branch": branches, "show": shown})
    with st.container(horizontal=True, vertical_alignment="top", key="choices"):
        period = st.selectbox(
            "Quarter",
            list(periods),
            format_func=lambda name: periods.get(name, name),
            key="period",
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
    if missing:
        listed = words.listing([f"“{word[:40]}”" for word in missing])
        safe_text.note(f"The address asks for {listed}, which is not here. What is shown is chosen above.")
    return ReadingFilter(period or "", branch or "", next((key for key in SHOWN if key == show), "unread"))


def quarter(name: str) -> str:
    return "No quarter told" if name == NO_QUARTER else words.period(name)


def _read_address(choices: Mapping[str, Mapping[str, str]]) -> list[str]:
    """On the first run an address may hold keys where the screen writes names. Returns what is not here."""
    if any(name in st.session_state for name in choices):
        return []
    asked = {name: st.query_params[name] for name in choices if name in st.query_params}
    found = {name: key for name, word in asked.items() if (key := meant(word, choices[name])) is not None}
    named = {name: choices[name][key] for name, key in found.items()}
    if any(named[name] != asked[name] for name in named):
        st.switch_page(PAGE, query_params={**st.query_params.to_dict(), **named})
    return [word for name, word in asked.items() if name not in found]
