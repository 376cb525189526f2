"""What an audience does not see, and why: each reason once, with all that it holds for."""

from collections.abc import Sequence

import streamlit as st

from impact.app import safe_text
from impact.policy.left_out import by_reason

# As many as one reads; where there are more, the reasons stand first, and all is one press away.
FIRST = 7


def show(told: Sequence[str], *, none: str) -> None:
    """Under a heading of its own, before anything is made; `none` where nothing is left out."""
    st.header("What is left out, and why")
    reasons = by_reason(told)
    if not reasons:
        safe_text.paragraph(none)
    elif sum(len(one.lines) for one in reasons) <= FIRST:
        lines(told)
    else:
        safe_text.nested([(one.says, _first(one.held)) for one in reasons[:FIRST]])
        with st.expander("All of it, one by one"):
            lines(told)


def _first(held: Sequence[str]) -> Sequence[str]:
    return (held[0], f"and {len(held) - 1} more") if len(held) > 2 else held


def lines(told: Sequence[str]) -> None:
    """One by one."""
    safe_text.nested(by_reason(told))
