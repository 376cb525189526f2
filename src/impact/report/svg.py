"""A figure in, an SVG out that a screen reader can name and describe."""

import hashlib
import re
from html import escape
from xml.etree import ElementTree

from impact.model import Figure
from impact.report.exporter import About, Exporter
from impact.report.renderer import draw_svg
from impact.report.steady_words import steady_words

# All that a drawing of ours is made of. What is not on this list could fetch, run or lead somewhere.
_ELEMENTS = {"svg", "title", "desc", "metadata", "g", "path", "rect", "line", "text", "tspan", "defs", "clipPath"}
_LIVE_ATTRIBUTE = re.compile(r"^(\{.*\})?(on.*|href|src|style)$", re.IGNORECASE)


def svg(figure: Figure, about: About | None = None) -> bytes:
    """UTF-8. The drawing program names no root: title, description, role and what it rests on are put in here."""
    finished = _named(steady_words(draw_svg(figure.spec)), figure, about)
    check_inert(finished)
    return finished.encode()


def check_inert(drawn: str) -> None:
    """Raises ValueError where a drawing holds more than lines and words: only a mistake of ours can do it."""
    # Parsed is what was drawn here a moment ago, never what came from elsewhere.
    for element in ElementTree.fromstring(drawn).iter():  # noqa: S314
        name = element.tag.rpartition("}")[2]
        if name not in _ELEMENTS or any(_LIVE_ATTRIBUTE.match(attribute) for attribute in element.attrib):
            raise ValueError(f"a drawing may not hold <{name}> like this")


def _named(drawn: str, figure: Figure, about: About | None) -> str:
    mark = _mark(figure)
    opening, attributes, rest = _split(drawn)
    told = "\n".join(f"{name}: {words}" for name, words in about.lines()) if about else ""
    return (
        f'{opening}<svg role="img" aria-labelledby="title-{mark} desc-{mark}"{attributes}>'
        f'<title id="title-{mark}">{escape(figure.title)}</title>'
        f'<desc id="desc-{mark}">{escape(f"{figure.alt} {figure.footer}")}</desc>'
        f"{f'<metadata>{escape(told)}</metadata>' if told else ''}{rest}"
    )


def _split(drawn: str) -> tuple[str, str, str]:
    """What stands before the root, the root's attributes without a role or a use for links, and all that follows."""
    found = re.match(r"(.*?)<svg([^>]*)>(.*)", drawn, re.DOTALL)
    if not found:
        raise ValueError("the drawing is no SVG")
    return found[1], re.sub(r'\s(role|aria-[a-z]+|xmlns:xlink)="[^"]*"', "", found[2]), found[3]


def _mark(figure: Figure) -> str:
    """Two figures on one web page must not share an id."""
    told = f"{figure.name}{figure.title}{figure.mode}{figure.size}"
    return hashlib.sha256(told.encode()).hexdigest()[:8]


EXPORTER = Exporter("svg", "svg", "image/svg+xml", "Drawing that stays sharp at any size (SVG)", "slide", svg)
