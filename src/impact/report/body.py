"""A drawn figure in, the part of it between its heading and its footer out.

On a page, title, subtitle and footer stand as real text beside the picture; drawn as well they would be said twice.
"""

import re
from dataclasses import dataclass

from impact.model import Figure

# From the words that are left away to what stays, in points.
_AIR = 2.0
_TEXT = re.compile(r'<text\b[^>]*\btransform="translate\(([-\d.e]+),([-\d.e]+)\)[^>]*>.*?</text>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Body:
    """`svg` shows `wide` by `high` points of the whole figure."""

    svg: str
    wide: float
    high: float


def body_of(figure: Figure, drawn: str) -> Body:
    """The whole figure where its heading or its footer cannot be told from the rest by their words."""
    top, bottom = heading_ends(figure), footer_begins(figure)
    left = margin(figure) if top else 0.0
    wide, high = figure.size[0] - 2 * left, bottom - top
    window = f'width="{wide:g}" height="{high:g}" viewBox="{left:g} {top:g} {wide:g} {high:g}"'
    opening, end, rest = drawn.partition(">")
    opening = re.sub(r'\s(width|height|viewBox)="[^"]*"', "", opening)
    return Body(f"{opening} {window}{end}{_between(rest, top, bottom)}", wide, high)


def heading_ends(figure: Figure) -> float:
    """Below title and subtitle, in points; 0 where the first lines are not theirs."""
    waiting, end = _bare(figure.title + figure.subtitle), 0.0
    subtitle = len(_bare(figure.subtitle))
    for _, _, _, bottom, _, words in sorted(figure.boxes, key=lambda box: (box[1], box[0])):
        if not waiting.startswith(_bare(words)):
            break
        waiting = waiting[len(_bare(words)) :]
        end = bottom
    return end + _AIR if end and len(waiting) in (0, subtitle) else 0.0


def footer_begins(figure: Figure) -> float:
    """Above the first line of the footer, in points; the foot of the figure where the last lines are not its."""
    waiting, begin = _bare(figure.footer), figure.size[1]
    for _, top, _, _, _, words in sorted(figure.boxes, key=lambda box: (-box[1], -box[0])):
        if not waiting or not waiting.endswith(_bare(words)):
            break
        waiting = waiting[: len(waiting) - len(_bare(words))]
        begin = top
    return figure.size[1] if waiting else begin - _AIR


def margin(figure: Figure) -> float:
    """Words on the page begin at its edge, so the picture beside them does: its own margin goes."""
    first = min(figure.boxes, key=lambda box: (box[1], box[0]))
    return first[0]


def _bare(words: str) -> str:
    """Without blanks: lines break at them."""
    return "".join(words.split())


def _between(drawn: str, top: float, bottom: float) -> str:
    """Words outside the window are not only out of sight: a search and a screen reader would still find them."""
    return _TEXT.sub(lambda found: found[0] if top < float(found[2]) < bottom else "", drawn)
