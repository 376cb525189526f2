"""A finished figure in, a sentence out for every word that touches another, leaves the page or is too small to read."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from impact.charts.canvas import Box
from impact.model import Figure

# Words closer to the edge than this look cut off.
EDGE = 4
# Sizes are compared as printed, not as computed.
_HAIR = 0.01


def crowding(figure: Figure, *, least: float) -> list[str]:
    """What is wrong with the layout of this figure; `least` is the smallest type allowed, in points."""
    wide, high = figure.size
    return [
        *(f"{box[4]:g} pt: {box[5]}" for box in figure.boxes if box[4] < least - _HAIR),
        *(f"off the page: {box[5]}" for box in figure.boxes if not _inside(box, wide, high)),
        *(
            f"touching: {one[5]!r} and {other[5]!r}"
            for one, other in combinations(figure.boxes, 2)
            if _meet(one, other)
        ),
        *_marks_astray(figure),
    ]


def marks(figure: Figure) -> Iterator[tuple[float, float, float]]:
    """x, y and radius of every symbol in the figure, in points."""
    data = figure.spec.get("datasets", {})
    for layer in figure.spec["layer"]:
        if layer["mark"]["type"] == "point":
            radius = float(layer["mark"]["size"]) ** 0.5 / 2
            for row in data[layer["data"]["name"]]:
                yield row["x"], row["y"], radius


def _marks_astray(figure: Figure) -> Iterator[str]:
    wide, high = figure.size
    for x, y, radius in marks(figure):
        circle: Box = (x - radius, y - radius, x + radius, y + radius, 0, "")
        if not _inside(circle, wide, high):
            yield f"mark off the page at {x:.0f}, {y:.0f}"
        for box in figure.boxes:
            if _meet(circle, box):
                yield f"mark on words: {box[5]!r}"


def _inside(box: Box, wide: float, high: float) -> bool:
    left, top, right, bottom, *_ = box
    return left >= EDGE and top >= EDGE and right <= wide - EDGE and bottom <= high - EDGE


def _meet(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return bool(one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3])
