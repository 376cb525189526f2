"""What every part of a sounding-board view needs to know, and where a part stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.sounding_board.board import Board
from impact.charts.spot import Spot
from impact.look import Size, TypeSizes


@dataclass(frozen=True, slots=True)
class Measures:
    """Points: type of a question and of a quote, a mark's least and largest cell, from the panel's edge to its words,
    between the two columns, and the part of the width that the left one has.
    """

    question: float
    quote: float
    cells: tuple[float, float]
    inset: float
    gap: float
    left: float


MEASURES: Mapping[Size, Measures] = {
    "slide": Measures(19, 15, (5.4, 9), 18, 36, 0.47),
    "page": Measures(11.5, 10, (4.2, 6), 10, 18, 0.48),
    "narrow": Measures(19, 16, (5.4, 9), 14, 0, 1),
}


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    board: Board
    sizes: TypeSizes
    measures: Measures


def draw_label(drawing: Drawing, words: str, spot: Spot, *, colour: str = "soft") -> float:
    """The name of a part. Returns where it ends."""
    size = drawing.sizes.small
    drawing.canvas.text(spot.left, spot.top + size * 0.6, words, size=size, face="bold", colour=colour)
    return spot.top + size * 1.55
