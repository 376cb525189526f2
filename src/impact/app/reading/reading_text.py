"""The words of one reflection on the screen, with what is marked in them, and the way to mark more.

With the mouse one selects words; with keys one goes from word to word, holds Shift for more, and takes them with
Enter. What was taken gets a code. Offsets are code points of the line, as everywhere. Nothing comes from the network.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import streamlit as st

from impact.app import safe_text
from impact.app.reading import code_choices
from impact.app.reading.code_choices import CODES_CSS, CODES_JS
from impact.app.safe_text import Mark
from impact.service import Coding, ReadingCard

KEY = "reading-text"
_HERE = Path(__file__).parent
_PLACE = st.components.v2.component(
    "impact_reading_text",
    html='<div class="reading"></div>',
    css=CODES_CSS + (_HERE / "reading_text.css").read_text(encoding="utf-8"),
    js=CODES_JS
    + "".join((_HERE / name).read_text(encoding="utf-8") for name in ("reading_keys.js", "reading_text.js")),
    isolate_styles=False,
)
HOW = "Select words to give them a code. With keys: arrows, Shift for more, Enter."


class Key(NamedTuple):
    """A letter, and the button that it presses (by its key) or what else it `does`: mark, or add."""

    letter: str
    press: str = ""
    does: str = ""


def show(
    card: ReadingCard,
    marks: Sequence[Sequence[Mark]],
    *,
    keys: Sequence[Key],
    single: bool,
    forward: Sequence[str],
    short: bool,
    on_code: Callable[[Coding], None],
) -> None:
    """`marks`: for each line of the card its own. `single`: the letters work without Alt too.

    `forward`: the buttons, by key, of which the first that is there gets the focus when the pressed one is gone.
    """
    st.session_state["turn-of-words"] = turn = int(st.session_state.get("turn-of-words", 0)) + 1
    _PLACE(
        key=KEY,
        data={
            "of": card.id,
            "lines": [{"pieces": pieces(line.text, here)} for line, here in zip(card.words, marks, strict=True)],
            "choices": code_choices.choices(),
            "how": HOW,
            "short": short,
            "keys": [key._asdict() for key in keys],
            "single": single,
            "forward": list(forward),
            "turn": turn,
        },
        on_mark_change=lambda: code_choices.hear_passage(card, KEY, on_code),
    )


def pieces(words: str, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """The words cut where a mark begins or ends; together they are the words, letter by letter."""
    return [_piece(words, start, end, marks) for start, end in safe_text.stretches(len(words), marks)]


def _piece(words: str, start: int, end: int, marks: Sequence[Mark]) -> dict[str, Any]:
    here = [mark for mark in marks if mark.start <= start and end <= mark.end]
    begins = ["begins"] if any(mark.start == start for mark in here) else []
    return {
        "text": words[start:end],
        "kind": " ".join(dict.fromkeys([*(mark.kind for mark in here), *(begins if here else [])])),
        "says": "; ".join(dict.fromkeys(mark.title for mark in here)),
        "codes": [mark.code for mark in here if mark.code],
    }
