"""A figure in, an SVG out that a screen reader can name and describe."""

import hashlib
import re
from html import escape

from impact.model import Figure
from impact.report.renderer import draw_svg


def svg(figure: Figure) -> bytes:
    """UTF-8. The drawing program names no root: title, description and role are put in here."""
    return _named(draw_svg(figure.spec), figure).encode()


def _named(drawn: str, figure: Figure) -> str:
    mark = _mark(figure)
    opening, attributes, rest = _split(drawn)
    return (
        f'{opening}<svg role="img" aria-labelledby="title-{mark} desc-{mark}"{attributes}>'
        f'<title id="title-{mark}">{escape(figure.title)}</title>'
        f'<desc id="desc-{mark}">{escape(f"{figure.alt} {figure.footer}")}</desc>{rest}'
    )


def _split(drawn: str) -> tuple[str, str, str]:
    """What stands before the root, the root's attributes without a role, and all that follows."""
    found = re.match(r"(.*?)<svg([^>]*)>(.*)", drawn, re.DOTALL)
    if not found:
        raise ValueError("the drawing is no SVG")
    return found[1], re.sub(r'\s(role|aria-[a-z]+)="[^"]*"', "", found[2]), found[3]


def _mark(figure: Figure) -> str:
    """Two figures on one web page must not share an id."""
    told = f"{figure.name}{figure.title}{figure.mode}{figure.size}"
    return hashlib.sha256(told.encode()).hexdigest()[:8]
