"""What the moment matrix shows, guarded for one audience."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from impact.model.figure import Quoted
from impact.model.shown import Shown

MatrixRows = Literal["moment", "service"]
NoRows = Literal["", "silent", "unread", "not_asked", "held_back"]
"""Why services have no row: nobody wrote, nobody read it yet, no form asks for a service, or it may not be told."""


@dataclass(frozen=True)
class Matrix(Shown):
    """Where the three threads happen: of the reflections of each kind of moment, how many name each thread.

    All of it is told of the whole system only. `rows`, in the codebook's order (services by name): key (code id, or
    the service as written), name (str), n (Int64: reflections of this moment, NA = held back), of (Int64: those read
    among which they are), DIGNITY, PURPOSE, UNDERSTANDING (Int64, NA = not told), DIGNITY_of, PURPOSE_of,
    UNDERSTANDING_of (Int64: the n of which each is the x), quarters (Int64: in how many of the period's quarters the
    row is told), status (shown · none · few · held_back · silent · unread). `none`: nobody named it; `few`: so few that
    the row would single out.
    """

    by: MatrixRows
    period: str
    asked: str
    """The period that was asked for, where this one stands in its place; else ""."""
    quarters: int
    """Of the period."""
    rows: pd.DataFrame
    unread: int | None
    held_back: int
    """Branches that wrote in the period and are in no row."""
    quotes: Mapping[str, Quoted]
    """By the key of the row: at most one each."""
    no_rows: NoRows = ""
    """By service, where `rows` is empty."""
