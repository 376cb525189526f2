"""What the pair card shows, guarded for one audience."""

from dataclasses import dataclass

import pandas as pd

from impact.model.figure import Quoted
from impact.model.rates import ContextLine, Rate
from impact.model.shown import Shown
from impact.model.terms import Code, Measure, PairSpec
from impact.model.widened import Widened


@dataclass(frozen=True)
class PairCard(Shown):
    """One number, one voice, and what they say together.

    `series`, oldest first, at most nine quarters (or years) up to this one: period, value (float64), value_status.
    """

    pair: PairSpec
    measure: Measure
    code: Code
    place: str
    period: str
    before: str
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
    widened: Widened | None = None
    rate: Rate | None = None
    """The same number over people, hours or posts, where somebody chose that."""
    context: ContextLine | None = None
    """One line under the rate: another library's, with caution."""

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
