"""A drawing in, the same drawing out whose words stay as wide as they are here, whatever typefaces the reader has.

A drawing names its typefaces and does not hold them. In a wider one a line would run off the figure.
"""

import re
from html import unescape

from impact.look import FACES, Face, width

_TEXT = re.compile(r"<text\b([^>]*)>([^<]+)</text>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


def steady_words(drawn: str) -> str:
    """Each line of text says how wide it is."""
    return _TEXT.sub(_steady, drawn)


def _steady(found: re.Match[str]) -> str:
    attributes, words = found.groups()
    told = dict(_ATTRIBUTE.findall(attributes))
    wide = width(unescape(words), float(told["font-size"].removesuffix("px")), _face(told))
    return f'<text{attributes} textLength="{wide:.2f}" lengthAdjust="spacingAndGlyphs">{words}</text>'


def _face(told: dict[str, str]) -> Face:
    """The cut that a line of text is drawn in."""
    asked = (unescape(told["font-family"]), told.get("font-weight", "400"), told.get("font-style") == "italic")
    return next((face for face, cut in FACES.items() if (cut.family, str(cut.weight), cut.italic) == asked), "sans")
