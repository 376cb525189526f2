"""The library's own order of its branches, in which they stand in every figure, list and file."""

from collections.abc import Iterable, Sequence

import streamlit as st

from impact.app import safe_text, session
from impact.app.doing import tried
from impact.words import branch_key

LEAD = (
    "Branches are never sorted by a number. They stand in your own order: write one a line. Those that you leave out "
    "follow."
)
# Below two there is nothing to order.
FEWEST = 2
# Lines of the box that are seen at once.
MOST_SEEN = 14


def show() -> None:
    """A form, so that a half-typed list does not run the whole screen again."""
    here = session.service().choices().branches
    if len(here) < FEWEST:
        return
    st.header("In which order branches stand")
    safe_text.paragraph(LEAD, kind="small")
    with st.form("branch-order", border=False):
        typed = st.text_area(
            "Branches, one a line",
            "\n".join(here),
            height=24 * min(len(here), MOST_SEEN) + 32,
            width=420,
            key=f"branch-order-{session.turn('branch-order')}",
        )
        pressed = st.form_submit_button("Keep this order")
    if pressed:
        _keep(typed, here)
        st.rerun()


def _keep(typed: str, here: Sequence[str]) -> None:
    order, unknown = ordered(typed.splitlines(), here)
    done = "Kept. Branches stand in this order from now on."
    if unknown:
        named = ", ".join(f"“{name}”" for name in unknown)
        done += f" No branch here is called {named}: left away."
    if tried(lambda: session.service().set_branch_order(order), done):
        session.next_turn("branch-order")


def ordered(lines: Iterable[str], here: Sequence[str]) -> tuple[list[str], list[str]]:
    """Every branch once, as it is spelled here, those of the lines first; and the lines that name none."""
    known = {branch_key(name): name for name in here}
    said = [line.strip() for line in lines if line.strip()]
    first = [known[branch_key(line)] for line in said if branch_key(line) in known]
    unknown = [line for line in said if branch_key(line) not in known]
    return list(dict.fromkeys([*first, *here])), list(dict.fromkeys(unknown))
