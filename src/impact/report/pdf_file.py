"""A figure in, a tagged PDF out: the figure, its numbers as a table, what was left out, and what it rests on."""

from typing import Any

from impact.look import balance, width
from impact.model import Figure
from impact.policy.left_out import by_reason
from impact.report.body import body_of
from impact.report.exporter import AUDIENCES, PAPER_SIZES, About, Exporter
from impact.report.print_table import print_table
from impact.report.renderer import draw_svg
from impact.report.typesetter import typeset

# Points. A figure for a page is 468 wide: the text of a letter with margins of an inch.
_TEXT_WIDE, _PICTURE_HIGH, _TITLE = 468.0, 520.0, 18.0
_BOXES = ("Letters", "a letter that no typeface of the computer could draw, where this was made, is an empty box.")


def pdf(figure: Figure, about: About) -> bytes:
    """PDF/A-2a and PDF/UA-1, in English, on the paper that `about` names. The same input gives the same bytes."""
    body = body_of(figure, draw_svg(figure.spec))
    part = min(_TEXT_WIDE / body.wide, _PICTURE_HIGH / body.high)
    told = {**_told(figure, about), "wide": body.wide * part}
    boxed = {"about": [*told["about"], _BOXES]}
    return typeset("page.typ", told, made_at=about.made_at, boxed=boxed, pictures={"picture": body.svg})


def _told(figure: Figure, about: About) -> dict[str, Any]:
    """All that the page says, as data."""
    wide, high = PAPER_SIZES[about.paper]
    margin = (wide - _TEXT_WIDE) / 2
    said = dict(about.lines())
    lines = balance(figure.title, _TITLE, _TEXT_WIDE, "title")
    return {
        "title": figure.title,
        "subtitle": figure.subtitle,
        "alt": figure.alt,
        "footer": figure.footer,
        "scope": ", ".join(words for words in (about.place, about.period) if words),
        "audience": AUDIENCES[about.audience],
        "left_out": by_reason(about.left_out),
        "about": [(name, said[name]) for name in ("Chosen", "Sources") if name in said],
        "description": " ".join(f"{name}: {words.rstrip('.')}." for name, words in about.lines()),
        "title_size": _TITLE,
        "title_wide": max((width(line, _TITLE, "title") for line in lines), default=0) + 1,
        "made": ", ".join((about.program, *([f"codebook {about.codebook}"] if about.codebook else []), about.made_on)),
        "program": about.program,
        "paper": about.paper,
        "margin": margin,
        **print_table(figure.table, room=_TEXT_WIDE, flipped_room=high - 2 * margin),
    }


EXPORTER = Exporter("pdf", "pdf", "application/pdf", "Page to print or send (PDF)", "page", pdf)
