"""Codes to choose from, as data for the two places that offer them: beside the words, and at words that were marked.

The ten of the first day stand there as they are; the others are a list, family by family. What asks for something is
offered with them: it is no code, and counts nowhere.
"""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from impact.app import session
from impact.model import Code
from impact.service import Coding, ReadingCard
from impact.vocabulary.idea import AN_IDEA

_HERE = Path(__file__).parent
CODES_JS = (_HERE / "code_choices.js").read_text(encoding="utf-8")
CODES_CSS = (_HERE / "code_choices.css").read_text(encoding="utf-8")
ASKS = "This asks for something"
KEY = "codes-to-add"
_PLACE = st.components.v2.component(
    "impact_codes_to_add",
    html='<div class="to-add"></div>',
    css=CODES_CSS,
    js=CODES_JS + (_HERE / "codes_to_add.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show(card: ReadingCard, *, on_code: Any) -> None:
    """What may be added to the whole reflection; `on_code` is called with the Coding that was chosen."""
    given = {here.code.id for here in card.codes if here.verdict != "suggested"}
    _PLACE(
        key=KEY,
        data={"of": card.id, **choices(given)},
        on_code_change=lambda: _hear(card, KEY, "code", on_code),
    )


def hear_passage(card: ReadingCard, key: str, on_code: Any) -> None:
    """A passage was marked in the component `key`."""
    _hear(card, key, "mark", on_code)


def choices(given: Collection[str] = ()) -> dict[str, Any]:
    """The codes of the library but those that are `given`: the starters, or all, open; then the others by family."""
    book = session.service().codebook()
    opened = book.offered if session.service().shows_all_codes() else book.starters
    starters = [code for code in opened if code.id not in given]
    rest = [code for code in book.offered if code not in opened and code.id not in given]
    idea = [{**_said(AN_IDEA), "name": ASKS, "kind": "idea"}] if AN_IDEA.id not in given else []
    return {
        "label": "Codes",
        "codes": [*map(_said, starters), *idea],
        "others": [
            {"name": family, "codes": [_said(code) for code in rest if code.family == family]}
            for family in dict.fromkeys(code.family for code in rest)
        ],
    }


def kind_of(code: Code) -> str:
    """The class that gives a thread its colour and shape."""
    return code.id.lower() if code.family == "Thread" else "other"


def coding_of(said: Any, card: ReadingCard, known: Iterable[str]) -> Coding | None:
    """What a browser said was chosen, as a coding; None where it is not about this reflection or makes no sense."""
    if not isinstance(said, dict) or said.get("of") != card.id or said.get("code") not in set(known):
        return None
    polarity = "denied" if said.get("denied") is True else "asserted"
    if "line" not in said:
        return Coding(card.id, said["code"], polarity=polarity)
    line, start, end = (said.get(name) for name in ("line", "start", "end"))
    if not (type(line) is type(start) is type(end) is int and 0 <= line < len(card.words)):
        return None
    if not 0 <= start < end <= len(card.words[line].text):
        return None
    return Coding(card.words[line].id, said["code"], polarity=polarity, start=start, end=end)


def _hear(card: ReadingCard, key: str, event: str, on_code: Any) -> None:
    said = getattr(st.session_state.get(key), event, None)
    offered = [*(code.id for code in session.service().codebook().offered), AN_IDEA.id]
    if coding := coding_of(said, card, offered):
        on_code(coding)


def _said(code: Code) -> dict[str, str]:
    return {"id": code.id, "name": code.name, "about": code.definition, "kind": kind_of(code)}
