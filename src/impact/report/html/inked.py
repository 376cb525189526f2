"""A figure in, the part of it below its heading out, as lines whose colours follow the page, light or dark."""

import re
from collections.abc import Mapping
from html import escape

from impact.look import MARK_TOKENS, PALETTES, TEXT_TOKENS
from impact.model import Figure
from impact.report.body import body_of
from impact.report.renderer import draw_svg
from impact.report.steady_words import steady_words
from impact.report.svg import check_inert

_ELEMENT = re.compile(r"<(text|[a-z]+)\b[^>]*>")
_INK = re.compile(r'\b(fill|stroke)="(#[0-9A-Fa-f]{6})"')


def inked(figure: Figure) -> str:
    """An <svg> for a page. Heading and footer are not in it: they stand beside it as words."""
    body = body_of(figure, steady_words(draw_svg(figure.spec)))
    check_inert(body.svg)
    drawn = _ELEMENT.sub(_with_names, body.svg)
    opening, _, rest = drawn.partition("<svg")
    named = re.sub(r'\s(role|aria-[a-z]+|xmlns:xlink)="[^"]*"', "", rest.partition(">")[0])
    return f'{opening}<svg role="img" aria-label="{escape(figure.alt)}"{named}>{rest.partition(">")[2]}'


def _with_names(element: re.Match[str]) -> str:
    names = _OF_WORDS if element[1] == "text" else _OF_MARKS
    return _INK.sub(lambda ink: f'{ink[1]}="{_name(ink[2], names)}"', element[0])


def _name(ink: str, names: Mapping[str, str]) -> str:
    name = names.get(ink.upper())
    return f"var(--{name})" if name else ink


def _by_ink(first: tuple[str, ...]) -> dict[str, str]:
    """One ink may have two names that part in the dark: words ask for the names of words."""
    palette = PALETTES["light"]
    ordered = [*first, *(name for name in palette if name not in first)]
    return {palette[name].upper(): name for name in reversed(ordered)}


_OF_WORDS, _OF_MARKS = _by_ink(TEXT_TOKENS), _by_ink(MARK_TOKENS)
