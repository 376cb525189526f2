"""The things every part of the program speaks of. Data only: what is done with them lives in the stages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

Kind = Literal["flow", "stock"]
Audience = Literal["staff", "board", "public"]
Mode = Literal["light", "dark", "mono"]

THREADS = ("DIGNITY", "PURPOSE", "UNDERSTANDING")


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of `vocabulary/measures.csv`: what a count means and how it may be summed."""

    key: str
    label: str
    unit: str
    kind: Kind
    agg_time: Literal["sum", "last", "mean"]
    agg_place: Literal["sum", "none"]
    aliases: tuple[str, ...]
    trap: str = ""
    breaks: str = ""
    sensitive: Literal["", "yes", "system_only"] = ""
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """One line of `vocabulary/codebook.csv`."""

    id: str
    family: str
    tier: str
    name: str
    definition: str
    include_when: str
    exclude_when: str
    examples: tuple[str, ...]
    near_miss: str
    traced_to: str
    aliases: tuple[str, ...]
    starter: bool
    parent: str
    sensitive: bool


@dataclass(frozen=True, slots=True)
class PairSpec:
    """One line of `vocabulary/pairs.csv`: a count, the codes that belong to it, and what the pair cannot say."""

    id: str
    measures: tuple[str, ...]
    codes: tuple[str, ...]
    says: str
    cannot_say: str
    claim: Literal["", "rises_with", "falls_with"] = ""


@dataclass(frozen=True)
class Figure:
    """A finished figure. `spec` is Vega-Lite as a dict; `table` is its twin, the same numbers in rows."""

    name: str
    spec: Mapping[str, Any]
    title: str
    subtitle: str
    alt: str
    footer: str
    table: pd.DataFrame
    mode: Mode = "light"
    size: tuple[float, float] = (960, 540)
    boxes: tuple[tuple[float, float, float, float, float, str], ...] = field(default=(), compare=False)
    """Where each text stands, in points: left, top, right, bottom, type size, words."""


@dataclass(frozen=True)
class BothSides:
    """What the figure "both sides" shows, guarded and summed for one audience.

    `rows`, in the library's own order: branch (str), role (branch · unit · total), value and before (float, NaN =
    unknown or held back), value_status (complete · part · held_back · none), change (fraction on the branch's own year
    before, NaN unless both ends are complete), n (Int64), DIGNITY, PURPOSE, UNDERSTANDING (Int64, the x of n),
    writers, unread (Int64), status (shown · together · held_back · silent · unread), counted_with (str),
    parts and parts_expected (Int64, months that have a value, of those the period holds).
    A `unit` row is a joined unit, "Oak Park and Lakeside together": it has voices and no value.
    """

    measure: Measure
    period: str
    before: str
    audience: Audience
    rows: pd.DataFrame
    sources: tuple[str, ...]
    held_back: int
    """Branches that are not in the total of the voices."""
    notes: tuple[str, ...] = ()
    invented: bool = False
    """True for the sample library: its figures say so."""
