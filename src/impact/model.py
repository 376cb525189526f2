"""The things every part of the program speaks of. Data only: what is done with them lives in the stages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

import pandas as pd

Kind = Literal["flow", "stock"]
Audience = Literal["staff", "board", "public"]
Mode = Literal["light", "dark", "mono"]
Form = Literal["sides", "weave", "misses", "ribbon", "pair_card"]

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


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage that the audience may see, with what may stand under it; empty is not known or may not be told.

    `code` is what the passage was chosen for. `month` is the first day of the month it is from. `cleared_by` counts
    the persons who read it for who could be recognised; `chosen_by` names who picked it, "" where nobody did. `name` is
    the writer's, where they wished it and confirmed it.
    """

    reflection_id: str
    text: str
    code: str = ""
    branch: str = ""
    role: str = ""
    month: date | None = None
    told_by: str = ""
    consent: str = ""
    cleared_by: int = 0
    chosen_by: str = ""
    code_name: str = ""
    """What the library calls that code."""
    name: str = ""
    why: str = ""
    """Why readers picked it for its period and code, in a sentence; "" where nobody did."""


@dataclass(frozen=True)
class Weave:
    """What the figure "weave" shows: the three threads of one place, quarter by quarter, guarded for one audience.

    `place` is a branch, or "" for all branches. `rows`, oldest first: period (str, as in frames), n, DIGNITY, PURPOSE,
    UNDERSTANDING, writers, unread (Int64, NA = not known or held back), status (shown · together · held_back · silent ·
    unread), counted_with (str), held (Int64: of all branches, how many wrote and are not in n).
    """

    place: str
    audience: Audience
    rows: pd.DataFrame
    writers: int | None
    """Distinct people behind all shown rows; None where not all are known."""
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    invented: bool = False


@dataclass(frozen=True)
class Misses:
    """What the figure "what the count misses" shows: one place beside its own past, guarded for one audience.

    `rows`, oldest first: period, before (str, its name), value, value_before, change (float64, NaN = unknown or held
    back), value_status (complete · part · held_back · none), parts, parts_expected (Int64), n, x (x of n name any
    thread), writers, unread (Int64), status, counted_with, held as in `Weave`.
    """

    measure: Measure
    place: str
    audience: Audience
    rows: pd.DataFrame
    writers: int | None
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    invented: bool = False


@dataclass(frozen=True)
class Ribbon:
    """What the figure "ribbon" shows: twelve months of one count of all branches, and the voices of the same time.

    `months`, oldest first: period (2026-04), value (float64), value_status. `bins`: period, first (int, its first
    month's place in `months`), length (int, months), n, DIGNITY, PURPOSE, UNDERSTANDING, unread (Int64), status, held.
    `grain` is the finest in which every bin may be shown.
    """

    measure: Measure
    audience: Audience
    months: pd.DataFrame
    bins: pd.DataFrame
    grain: Literal["month", "quarter"]
    writers: int | None
    quotes: tuple[Quoted, ...]
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    invented: bool = False


@dataclass(frozen=True)
class PairCard:
    """What the pair card shows: one number, one voice, and what they say together, guarded for one audience.

    `series`, oldest first, at most nine quarters (or years) up to this one: period, value (float64), value_status.
    """

    pair: PairSpec
    measure: Measure
    code: Code
    place: str
    period: str
    before: str
    audience: Audience
    value: float
    value_before: float
    change: float
    value_status: str
    parts: int | None
    parts_expected: int | None
    series: pd.DataFrame
    n: int | None
    x: int | None
    writers: int | None
    unread: int | None
    status: str
    counted_with: str
    fit_proposed: str
    reason: str
    fit: str
    """What a person chose; "" while nobody has."""
    inference: str
    ask: str
    ask_note: str
    quote: Quoted | None
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    invented: bool = False
