"""Which reflections a reader wants to see: quarter, branch, how far they are read, codes, words. The address is the
view, but for the words that are searched for.
"""

from collections.abc import Mapping, Sequence
from typing import cast

import streamlit as st

from impact.app import screens, session
from impact.app.figures import filter_bar
from impact.app.reading import reading_steps, sought_words
from impact.service import ReadingFilter, ReadingQueue
from impact.service.reading.reading_queue import NO_CODE, How, Order, Show
from impact.service.voices_table.table_sentences import HOWS, ORDERS, SHOWN, quarter
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.shades import DIRECTIONS, TONES

# Not the word of the figures: a quarter that holds reflections may hold no count, and nobody chose it for a figure.
QUARTER = "quarter"
EVERY_QUARTER, EVERY_BRANCH = "Every quarter", "Every branch"
LABELS = {
    QUARTER: "Quarter",
    "branch": "Branch",
    "show": "Show",
    "code": "Code",
    "how": "In what way",
    "direction": "Which way it went",
    "tone": "How it went",
    "order": "Order",
}
WIDTHS = {
    QUARTER: 160,
    "branch": 200,
    "show": 230,
    "code": 260,
    "how": 200,
    "direction": 180,
    "tone": 180,
    "order": 230,
}
FURTHER = ("code", "how", "direction", "tone", "order")
# Where one is in a table.
FROM = "from"


def ask(whole: ReadingQueue, *, page: str = screens.VOICES, first: Show = "unread") -> ReadingFilter:
    """`whole` says what there is; the newest quarter, and `first`, while nobody has chosen."""
    codes = session.service().codebook()
    names = _names(whole, codes, first)
    missing = filter_bar.settle_address(names, page)
    with st.container(horizontal=True, vertical_alignment="top", key="reading-filters"):
        period = _choose(QUARTER, names)
        branch = _choose("branch", names)
        show = _choose("show", names)
        words = sought_words.box(page, changed=changed)
    with (
        st.expander("By code, and order", expanded=any(key in st.query_params for key in FURTHER)),
        st.container(horizontal=True, vertical_alignment="top", key="code-filters"),
    ):
        code = _choose("code", names)
        how = _choose("how", names) if code and code != NO_CODE else "standing"
        direction, tone = _choose("direction", names), _choose("tone", names)
        order = _choose("order", names) if whole.can_order else ""
    filter_bar.say_missing(missing)
    shown = next((key for key in SHOWN if key == show), first)
    return ReadingFilter(period, branch, shown, code, cast(How, how), direction, tone, words, cast(Order, order))


def is_narrowed(wanted: ReadingFilter) -> bool:
    """Whether more was chosen than quarter, branch, and how far they are read."""
    return bool(wanted.code or wanted.direction or wanted.tone or wanted.words.strip())


def ask_for_all() -> None:
    """Every quarter and branch, from the first that is to read."""
    st.session_state.update({QUARTER: "", "branch": ""})
    widen()


def widen() -> None:
    """Without codes and words to look for."""
    st.session_state.update(dict.fromkeys(("code", "direction", "tone"), ""))
    sought_words.clear()
    changed()


def changed() -> None:
    """Another choice: from its beginning."""
    st.query_params.pop(FROM, None)
    reading_steps.leave()


def _names(whole: ReadingQueue, codes: Codebook, first: Show) -> dict[str, Mapping[str, str]]:
    """What may be chosen: the key of each option and what it is called."""
    shown = {key: name for key, name in SHOWN.items() if key != "round" or whole.in_round}
    return {
        # A word for “all of them” and not an empty choice: the address then says it too.
        QUARTER: {name: quarter(name) for name in whole.periods} | {"": EVERY_QUARTER},
        "branch": {"": EVERY_BRANCH} | {name: name for name in whole.branches},
        "show": {str(first): shown[first]} | {str(key): name for key, name in shown.items()},
        "code": {"": "Any code, or none", NO_CODE: "No code yet"} | _code_names(codes),
        "how": {str(key): name for key, name in HOWS.items()},
        "direction": {"": "Any way"} | DIRECTIONS,
        "tone": {"": "However it went"} | TONES,
        "order": {str(key): name for key, name in ORDERS.items()},
    }


def _code_names(codes: Codebook) -> dict[str, str]:
    """Those of the first screen before the others."""
    ordered = dict.fromkeys((*codes.starters, *codes.values()))
    return {code.id: code.name for code in ordered}


def _choose(key: str, names: Mapping[str, Mapping[str, str]]) -> str:
    options: Sequence[str] = list(names[key])
    chosen = st.selectbox(
        LABELS[key],
        options,
        format_func=lambda name: names[key].get(name, name),
        key=key,
        bind="query-params",
        on_change=changed,
        width=WIDTHS[key],
    )
    return chosen or ""
