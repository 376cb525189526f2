"""A chart that an office program draws itself from numbers that one can edit."""

from dataclasses import dataclass
from typing import Literal

NativeKind = Literal["bars", "columns", "stacked_bars", "line"]


@dataclass(frozen=True, slots=True)
class Series:
    """`values` stand in the order of the chart's categories, None where nothing may be or is told. `colour` is a name
    of `look.PALETTES`.
    """

    name: str
    values: tuple[float | None, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class NativeChart:
    """`name` says what it shows; `unit` is what its axis counts. It shows no number that its figure's table has not.

    `left_out` says, in sentences, what of the figure is not in it and why.
    """

    kind: NativeKind
    name: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    left_out: str = ""
