"""What stands at the foot of a step that fills the window: back and next, where one is, the time, and switches.

Arrows, Page keys, Home and End go from step to step, Esc leaves; no letter does anything (WCAG 2.1.4), and no key
while somebody types. Nothing of it comes from the network.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import streamlit as st

KEY = "stage-bar"
Switch = Literal["notes", "quotes", "dark"]
_HERE = Path(__file__).parent
_PLACE = st.components.v2.component(
    "impact_stage_bar",
    html='<div class="stage-bar"></div>',
    css=(_HERE / "stage_bar.css").read_text(encoding="utf-8"),
    js=(_HERE / "stage_bar.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Step `at` of `many`, from 1; `title` is what those hear who do not see it; `edition` says for whom it is.

    The switches as they stand.
    """

    of: str
    at: int
    many: int
    title: str
    edition: str
    notes: bool
    quotes: bool
    dark: bool


def stage_bar(
    now: Standing, *, go: Callable[[int], None], turn: Callable[[Switch, bool], None], leave: Callable[[], None]
) -> None:
    """Each is called before the screen runs again."""

    def went() -> None:
        if isinstance(to := _said("go"), int | float):
            go(int(to))

    def turned() -> None:
        if isinstance(said := _said("turn"), Mapping):
            turn(said["what"], bool(said["on"]))

    _PLACE(key=KEY, data=asdict(now), on_go_change=went, on_turn_change=turned, on_leave_change=leave)


def _said(name: str) -> Any:
    return getattr(st.session_state.get(KEY), name, None)
