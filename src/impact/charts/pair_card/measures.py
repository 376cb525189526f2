"""A size of figure in, the measures of its pair card out."""

from collections.abc import Mapping
from dataclasses import dataclass

from impact.look import Size


@dataclass(frozen=True, slots=True)
class Measures:
    """Points."""

    number: float
    """Type size of the number itself."""
    quotes: tuple[float, ...]
    """Type sizes of the quote, the largest first: the first in which it fits is taken."""
    says: tuple[float, ...]
    """Type sizes of what number and voice say together."""
    label: float
    """Type size of THE NUMBER, TOGETHER, THE VOICE."""
    pill: float
    """Type size of a fit."""
    cell: float
    """Of a unit mark."""
    series: float
    """Height of the series, with its labels."""
    tall_series: float
    """The same where nobody has written anything yet that needs the room."""
    dot: float
    """Of a labelled point of the series; the last one is larger."""
    inset: float
    """From the edge of the panel to its words."""
    gap: float
    """Between columns."""
    most_quote_lines: int


MEASURES: Mapping[Size, Measures] = {
    "slide": Measures(56, (21, 20, 19, 18, 17, 16, 15), (18, 17, 16, 15, 14, 13), 12, 14, 14, 190, 270, 10, 20, 40, 99),
    "page": Measures(34, (13, 12, 11), (10.5,), 8, 9.5, 9.4, 88, 88, 6.5, 12, 22, 11),
    "narrow": Measures(46, (19, 18, 17, 16), (16,), 12, 14, 13, 150, 150, 9, 14, 20, 14),
}
