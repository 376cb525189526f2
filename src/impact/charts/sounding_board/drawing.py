"""What every part of a sounding-board view needs to know, and where a part stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.sounding_board.board import Board
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


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a part stands, in points; `bottom` is None where the page grows with it."""

    left: float
    right: float
    top: float
    bottom: float | None = None

    @property
    def room(self) -> float:
        return self.right - self.left

    def has_room(self, top: float, high: float) -> bool:
        return self.bottom is None or top + high <= self.bottom


def draw_label(drawing: Drawing, words: str, spot: Spot, *, colour: str = "soft") -> float:
    """The name of a part. Returns where it ends."""
    size = drawing.sizes.small
    drawing.canvas.text(spot.left, spot.top + size * 0.6, words, size=size, face="bold", colour=colour)
    return spot.top + size * 1.55
