"""A figure in, what stands in its drawn SVG out: where each text lies, and sentences for those that touch."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any
from xml.etree import ElementTree

from impact.charts.canvas import HALF_LINE
from impact.look import FACES, Face, width
from impact.model import Figure
from impact.report.renderer import draw_svg

_SVG = "{http://www.w3.org/2000/svg}"
_PLACE = re.compile(r"translate\(\s*([-\d.]+)[ ,]+([-\d.]+)\s*\)")
# Drawn words of middle baseline stand on a line so far below their middle, in parts of their size.
_BELOW = 0.3
_HAIR = 0.6

Drawn = tuple[float, float, float, float, float, str]


def drawn_words(figure: Figure) -> list[Drawn]:
    """Left, top, right, bottom, type size and words of every text in the SVG, measured with the typeface's own file."""
    return list(_texts(ElementTree.fromstring(draw_svg(figure.spec)), 0.0, 0.0))


def touching(figure: Figure, *, least: float) -> list[str]:
    """What is wrong with the words as they are drawn."""
    words = drawn_words(figure)
    wide, high = figure.size
    return [
        *(f"{box[4]:g} pt: {box[5]}" for box in words if box[4] < least - 0.01),
        *(f"off the page: {box[5]}" for box in words if box[0] < 0 or box[1] < 0 or box[2] > wide or box[3] > high),
        *(f"touching: {one[5]!r} and {other[5]!r}" for one, other in combinations(words, 2) if _meet(one, other)),
    ]


def _texts(node: Any, x: float, y: float) -> Iterator[Drawn]:
    if found := _PLACE.match(node.get("transform", "")):
        x, y = x + float(found[1]), y + float(found[2])
    if node.tag == f"{_SVG}text" and node.text:
        size = float(node.get("font-size").removesuffix("px"))
        wide = width(node.text, size, _face(node))
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[node.get("text-anchor", "start")]
        middle = y - size * _BELOW
        yield left, middle - size * HALF_LINE, left + wide, middle + size * HALF_LINE, size, node.text
    for child in node:
        yield from _texts(child, x, y)


def _face(node: Any) -> Face:
    """The cut of which family, weight and slope are written at the text."""
    told = (node.get("font-family"), node.get("font-weight"), node.get("font-style") == "italic")
    (face,) = [name for name, cut in FACES.items() if (cut.family, str(cut.weight), cut.italic) == told]
    return face


def _meet(one: Drawn, other: Drawn) -> bool:
    return (
        one[0] < other[2] - _HAIR
        and other[0] < one[2] - _HAIR
        and one[1] < other[3] - _HAIR
        and other[1] < one[3] - _HAIR
    )
