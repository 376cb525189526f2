"""What there is in, what the person wants to see out. Choices stand in the address: the address is the view."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

import streamlit as st

from impact.app import safe_text
from impact.charts import words
from impact.model import Audience, Measure
from impact.service import Overview

_READERS: dict[Audience, str] = {"staff": "Staff", "board": "Board", "public": "Public"}
OVERVIEW = "pages/quarter/overview.py"
AUDIENCES: tuple[Audience, ...] = get_args(Audience)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to see; `period` None: the newest that has both sides."""

    period: str | None = None
    measure: str = "visits"
    audience: Audience = "staff"


def ask(first: Overview) -> Wanted:
    """Period, measure and reader; `first` says what there is, and what is shown while nobody has chosen."""
    periods = {period: words.period(period) for period in first.periods}
    measures = _names(first.measures)
    readers = {str(key): name for key, name in _READERS.items()}
    missing = _read_address({"period": periods, "measure": measures, "for": readers})
    with st.container(horizontal=True, vertical_alignment="top", key="choices"):
        period = st.selectbox(
            "Period",
            first.periods,
            index=_place(first.periods, first.period),
            format_func=periods.__getitem__,
            key="period",
            bind="query-params",
            width=200,
        )
        measure = st.selectbox(
            "Count",
            list(measures),
            format_func=measures.__getitem__,
            key="measure",
            bind="query-params",
            width=320,
        )
        audience = st.segmented_control(
            "For",
            AUDIENCES,
            default="staff",
            required=True,
            format_func=_READERS.__getitem__,
            key="for",
            bind="query-params",
        )
    _say_missing(missing)
    return Wanted(period, measure or "visits", audience)


def meant(asked: str, names: Mapping[str, str]) -> str | None:
    """The choice that a word of an address stands for: its key or its name, in any case; None for another word."""
    folded = asked.strip().casefold()
    return next((key for key, name in names.items() if folded in (key.casefold(), name.casefold())), None)


def _read_address(choices: Mapping[str, Mapping[str, str]]) -> list[str]:
    """On the first run an address may hold keys where the screen writes names. Returns what is not here.

    An address with keys is opened anew with names, so that it stays the view.
    """
    if any(name in st.session_state for name in choices):
        return []
    asked = {name: st.query_params[name] for name in choices if name in st.query_params}
    found = {name: key for name, word in asked.items() if (key := meant(word, choices[name]))}
    named = {name: choices[name][key] for name, key in found.items()}
    if any(named[name] != asked[name] for name in named):
        st.switch_page(OVERVIEW, query_params={**asked, **named})
    return [word for name, word in asked.items() if name not in found]


def _say_missing(asked: list[str]) -> None:
    if asked:
        listed = words.listing([f"“{word[:40]}”" for word in asked])
        safe_text.note(f"The address asks for {listed}, which is not here. What is shown is chosen above.")


def _names(measures: tuple[Measure, ...]) -> dict[str, str]:
    return {measure.key: measure.label for measure in measures}


def _place(periods: tuple[str, ...], period: str) -> int:
    return periods.index(period) if period in periods else 0
