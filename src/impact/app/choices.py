"""What can be shown in, what the person wants to see out. Choices stand in the address: the address is the view."""

from dataclasses import dataclass
from typing import get_args

import streamlit as st

from impact.charts import words
from impact.model import Audience, Measure
from impact.service import Overview

_READERS: dict[Audience, str] = {"staff": "Staff", "board": "Board", "public": "Public"}
AUDIENCES: tuple[Audience, ...] = get_args(Audience)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to see; `period` None: the newest that has both sides."""

    period: str | None = None
    measure: str = "visits"
    audience: Audience = "staff"


def ask(first: Overview) -> Wanted:
    """Period, measure and reader; `first` says what there is, and what is shown while nobody has chosen."""
    with st.container(horizontal=True, vertical_alignment="top", key="choices"):
        period = st.selectbox(
            "Period",
            first.periods,
            index=_place(first.periods, first.period),
            format_func=words.period,
            key="period",
            bind="query-params",
            width=200,
        )
        measure = st.selectbox(
            "Count",
            [measure.key for measure in first.measures],
            format_func=_names(first.measures).__getitem__,
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
    return Wanted(period, measure or "visits", audience)


def _names(measures: tuple[Measure, ...]) -> dict[str, str]:
    return {measure.key: measure.label for measure in measures}


def _place(periods: tuple[str, ...], period: str) -> int:
    return periods.index(period) if period in periods else 0
