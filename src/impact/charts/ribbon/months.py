"""Guarded months of a count in, what may be drawn of each out: unknown and held back are gaps, never noughts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from impact.charts.guarded import records_of, value_of
from impact.charts.words import period

Kind = Literal["whole", "part", "held_back", "unknown"]


@dataclass(frozen=True, slots=True)
class Month:
    """`value` is None where it is unknown or may not be shown. A part of a month is no point of the line."""

    period: str
    kind: Kind
    value: float | None

    @property
    def height(self) -> float | None:
        """The value that a line may go through."""
        return self.value if self.kind == "whole" else None

    @property
    def short_name(self) -> str:
        return period(self.period).partition(" ")[0]


def months_of(frame: pd.DataFrame) -> list[Month]:
    """Rows with period, value and value_status, oldest first."""
    return [
        Month(str(record["period"]), _kind(str(record["value_status"]), value_of(record)), value_of(record))
        for record in records_of(frame)
    ]


def stretches(months: Sequence[Month]) -> Iterator[list[int]]:
    """Places of whole months that follow each other without a gap."""
    run: list[int] = []
    for i, month in enumerate(months):
        if month.height is not None:
            run.append(i)
        elif run:
            yield run
            run = []
    if run:
        yield run


def last_whole(months: Sequence[Month]) -> int | None:
    """The place of the newest month that is complete."""
    return next((i for i in reversed(range(len(months))) if months[i].height is not None), None)


def _kind(status: str, value: float | None) -> Kind:
    if value is None:
        return "held_back" if status == "held_back" else "unknown"
    return "whole" if status == "complete" else "part"
