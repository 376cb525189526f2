"""A box to write in that hands over its words while they are typed: what stands in it survives F5.

The boxes of Streamlit send their words only when the cursor leaves them. This one sends them when the hands rest for
0.4 seconds, so whoever calls it can keep them. It must not stand in a form, which would hold the words back; put it
in a fragment, so that a sentence does not run the whole screen again. Nothing of it comes from the network.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_PLACE = st.components.v2.component(
    "impact_writing_box",
    html='<div class="box"><label for="words"></label><p class="hint" id="hint"></p></div>',
    css=(_HERE / "writing_box.css").read_text(encoding="utf-8"),
    js=(_HERE / "writing_box.js").read_text(encoding="utf-8"),
)


def writing_box(
    label: str,
    *,
    key: str,
    value: str = "",
    height: int = 140,
    one_line: bool = False,
    hint: str = "",
    serif: bool = False,
    most: int = 0,
    on_change: Callable[[str], None] | None = None,
) -> str:
    """The words as they stand now. `value` counts when the box first appears; another key makes a new box.

    `height` in pixels, of a box of several lines; `most` letters, 0 for as many as one likes. Label and hint are plain
    words, never Markdown. `on_change` is called with the words before the screen runs again.
    """
    held = written(key)
    known = value if held is None else held
    found = _PLACE(
        key=key,
        data={
            "label": label,
            "words": known,
            "height": height,
            "oneLine": one_line,
            "hint": hint,
            "serif": serif,
            "most": most,
        },
        on_words_change=lambda: on_change(written(key) or "") if on_change else None,
    )
    return str(known if found.words is None else found.words)


def written(key: str) -> str | None:
    """What was typed into this box, for a callback; None before anything was."""
    state: Any = st.session_state.get(key)
    words = getattr(state, "words", None)
    return None if words is None else str(words)
