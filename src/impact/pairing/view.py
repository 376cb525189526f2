"""Who looks, at what grain of time and at which branches: what every step of pairing asks for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

import pandas as pd

from impact.model import Audience
from impact.period import Period, quarter_of, year_of
from impact.policy.audience import Limits, limits
from impact.policy.thresholds import USUAL, Thresholds
from impact.vocabulary.codebook import Codebook, codebook

Grain = Literal["month", "quarter", "year"]

WHOLE = ""
"""The branch of a row that counts the whole system, or all the branches that were chosen."""


@dataclass(frozen=True)
class View:
    """`order` names every branch, in the library's own order. `branches` are the chosen ones; None means all.

    `codes` is the library's codebook: it says what is sensitive and what a code is called. `blocked` are codes on
    which two readers disagree: they are told of the whole system only.
    """

    audience: Audience
    order: tuple[str, ...]
    grain: Grain = "quarter"
    fiscal_start: int = 1
    branches: frozenset[str] | None = None
    thresholds: Thresholds = USUAL
    blocked: frozenset[str] = frozenset()
    codes: Codebook = field(default_factory=codebook)

    @property
    def limits(self) -> Limits:
        return limits(self.audience, self.thresholds)

    @property
    def fewest(self) -> int:
        """Of staff and board."""
        return self.thresholds.staff

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(b for b in self.order if self.branches is None or b in self.branches)

    @property
    def whole(self) -> bool:
        """Whether the chosen branches are all the branches."""
        return self.chosen == self.order

    def period_of(self, part: Period) -> Period | None:
        """The period of this grain that holds the part, if one does."""
        match self.grain:
            case "month":
                found = Period.month(part.start.year, part.start.month)
            case "quarter":
                found = quarter_of(part.start, fiscal_start=self.fiscal_start)
            case "year":
                found = year_of(part.start, fiscal_start=self.fiscal_start)
        return found if found.contains(part) else None

    def name(self, period: Period) -> str:
        return period.name(fiscal_start=self.fiscal_start)


@lru_cache(maxsize=4096)
def quarters_in(period: Period, *, fiscal_start: int) -> tuple[Period, ...]:
    """The library's quarters that make up the period; none where it is not made of whole quarters."""
    first = quarter_of(period.start, fiscal_start=fiscal_start)
    if first.start != period.start or not period.whole_months or period.whole_months % 3:
        return ()
    start = period.start.year * 12 + period.start.month - 1
    months = range(start, start + period.whole_months, 3)
    return tuple(Period.months(m // 12, m % 12 + 1, 3) for m in months)


def of_place(place: str) -> frozenset[str] | None:
    """What a view chooses for one place: all branches, or this one."""
    return None if place == WHOLE else frozenset({place})


def quarter_number(quarter: Period) -> int:
    """The number of its first month from year 0: how cells and answers name a quarter."""
    return quarter.start.year * 12 + quarter.start.month - 1


def library_order(branch_order: Sequence[str], *named: pd.Series) -> tuple[str, ...]:
    """The library's own order; branches it does not name follow as they first appear, never by value."""
    appear = [str(name) for column in named for name in column.dropna().unique()]
    return tuple(name for name in dict.fromkeys([*branch_order, *appear]) if name)


def period_between(start: pd.Timestamp, end: pd.Timestamp) -> Period:
    return Period(start.date(), end.date())
