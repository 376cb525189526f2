"""What every part of a pair card needs to know, and where a part stands."""

from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.pair_card.card import Card
from impact.charts.pair_card.measures import Measures
from impact.charts.spot import Spot
from impact.look import TypeSizes


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    card: Card
    sizes: TypeSizes
    measures: Measures
    silence_told: bool = False
    """Whether the voice's own part says why there is none."""


def draw_label(drawing: Drawing, words: str, spot: Spot, *, colour: str) -> float:
    """The name of a part. Returns where it ends."""
    size = drawing.measures.label
    drawing.canvas.text(spot.left, spot.top + size * 0.5, words, size=size, face="bold", colour=colour)
    return spot.top + size * 1.2
