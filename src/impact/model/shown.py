"""What the first five forms of figure show, guarded for one audience. A newer form has a file of its own."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from impact.model.figure import Quoted
from impact.model.rates import ContextLine, Rate
from impact.model.terms import Audience, Code, Measure, PairSpec
from impact.model.widened import Widened


@dataclass(frozen=True)
class BothSides:
    """What the figure "both sides" shows, guarded and summed for one audience.

    `fewest`, here and below: how many people or reflections are behind whatever stands alone for this audience.
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
    fewest: int
    rows: pd.DataFrame
    sources: tuple[str, ...]
    held_back: int
    """Branches that are not in the total of the voices."""
    notes: tuple[str, ...] = ()
    invented: bool = False
    """True for the sample library: its figures say so."""


@dataclass(frozen=True)
class Weave:
    """What the figure "weave" shows: the three threads of one place, quarter by quarter, guarded for one audience.

    `place` is a branch, or "" for all branches. `rows`, oldest first: period (str, as in frames), n, DIGNITY, PURPOSE,
    UNDERSTANDING, writers, unread (Int64, NA = not known or held back), status (shown · together · held_back · silent ·
    unread), counted_with (str), held (Int64: of all branches, how many wrote and are not in n).
    """

    place: str
    audience: Audience
    fewest: int
    rows: pd.DataFrame
    writers: int | None
    """Distinct people behind all shown rows; None where not all are known."""
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    invented: bool = False
    widened: Widened | None = None
    """What was asked for, where a wider place or time is shown; `place` is then "", in `widened` which branches."""


@dataclass(frozen=True)
class Misses:
    """What the figure "what the count misses" shows: one place beside its own past, guarded for one audience.

    `rows`, oldest first: period, before (str, its name), value, value_before, change (float64, NaN = unknown or held
    back), value_status (complete · part · held_back · none), parts, parts_expected (Int64), n, x (x of n name any
    thread), writers, unread (Int64), status, counted_with, held as in `Weave`. Told as a rate, value_status may be
    not_told: one of its two sides is missing.
    """

    measure: Measure
    place: str
    audience: Audience
    fewest: int
    rows: pd.DataFrame
    writers: int | None
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    invented: bool = False
    widened: Widened | None = None
    rated: bool = False
    """Whether values are a rate, which may be small where many were counted."""


@dataclass(frozen=True)
class Ribbon:
    """What the figure "ribbon" shows: twelve months of one count of all branches, and the voices of the same time.

    `months`, oldest first: period (2026-04), value (float64), value_status. `bins`: period, first (int, its first
    month's place in `months`), length (int, months), n, DIGNITY, PURPOSE, UNDERSTANDING, unread (Int64), status, held.
    `grain` is the finest in which every bin may be shown.
    """

    measure: Measure
    audience: Audience
    fewest: int
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
    fewest: int
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
    widened: Widened | None = None

    @property
    def own(self) -> bool:
        """Whether the voice is told of exactly what was asked for: only then do a person's fit and inference stand."""
        return self.status == "shown" and self.widened is None

    @property
    def asked_place(self) -> str:
        return self.widened.asked_place if self.widened else self.place

    @property
    def asked_period(self) -> str:
        return self.widened.asked_period if self.widened else self.period

    rate: Rate | None = None
    """The same number over people, hours or posts, where somebody chose that."""
    context: ContextLine | None = None
    """One line under the rate: another library's, with caution."""
