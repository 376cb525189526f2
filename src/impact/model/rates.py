"""A count over people, opening hours or posts: a line of the rate file, and what it comes to at one place."""

from dataclasses import dataclass
from typing import Literal

from impact.model.terms import Kind, Measure

Time = Literal["same", "year"]
"""When the denominator is taken: in the very same period, or in the year that holds it, as people are counted."""
Why = Literal["none", "part", "places", "zero", "elsewhere", "for_the_year"]


@dataclass(frozen=True, slots=True)
class RateSpec:
    """One line of `vocabulary/rates.csv`: which flows may be divided by which measure, and for how many of them.

    `kind` and `agg_time` are the denominator's own: a stock is its mean or its last value, a flow is a sum.
    """

    id: str
    name: str
    """per opening hour"""
    numerators: tuple[str, ...]
    denominator: Measure
    kind: Kind
    agg_time: Literal["sum", "last", "mean"]
    when: Time
    per: int
    of_one: str
    """What one unit of the rate is of: hour that the doors were open."""
    source: str
    cannot_say: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a rate is not told: of which measure, and what is missing of it.

    none: nothing is told · part: some months are missing, or may not be shown · places: these branches are not in it ·
    zero: it is 0 · elsewhere: it is told for all branches only · for_the_year: it is told for the year only.
    """

    measure: Measure
    why: Why
    parts: int = 0
    parts_expected: int = 0
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rate:
    """One measure over another at one place in one period, guarded for one audience. NaN is not told.

    `value`, `before` (the same a year earlier) and `over` (the denominator) are floats, `change` is a fraction on the
    place's own year before. `missing` says why `value` is NaN, unless the numerator is `held`.
    """

    spec: RateSpec
    measure: Measure
    value: float
    before: float
    change: float
    over: float
    held: bool = False
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class ContextLine:
    """The same rate of a library or state in a public dataset: background, never a yardstick.

    `library` as the dataset writes it, `year` the year it reported for, `value` its rate.
    """

    source: str
    library: str
    year: str
    value: float
