"""A figure laid out for a page in, the same in the middle of a square out: for places that show squares only."""

from copy import deepcopy
from dataclasses import replace

from impact.model import Figure

# Points of air round the longer side.
_MARGIN = 22


def squared(figure: Figure) -> Figure:
    """Nothing is drawn anew: the page has more air on all sides."""
    wide, high = figure.size
    side = round(max(wide, high) + 2 * _MARGIN, 2)
    left, top = (side - wide) / 2, (side - high) / 2
    spec = {**figure.spec, "width": side, "height": side, "encoding": deepcopy(figure.spec["encoding"])}
    spec["encoding"]["x"]["scale"]["domain"] = [-left, side - left]
    spec["encoding"]["y"]["scale"]["domain"] = [side - top, -top]
    boxes = tuple((x + left, y + top, x2 + left, y2 + top, size, words) for x, y, x2, y2, size, words in figure.boxes)
    return replace(figure, spec=spec, size=(side, side), boxes=boxes)
