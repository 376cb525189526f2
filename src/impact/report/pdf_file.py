"""A figure in, a tagged PDF out: the figure, its numbers as a table, what was left out, and what it rests on."""

import functools
import json
from contextlib import suppress
from datetime import UTC, datetime, time
from importlib.resources import files
from typing import Any

import typst

from impact.look import FONT_FAMILIES, PALETTES, balance, font_folders, width
from impact.model import Figure
from impact.report.body import body_of
from impact.report.exporter import AUDIENCES, About, Exporter
from impact.report.print_table import print_table
from impact.report.renderer import draw_svg

# For archives and for readers who cannot see; what these ask for, the typesetter checks and refuses to break.
_STANDARDS: list["typst.PDFStandard"] = ["a-2a", "ua-1"]
# Points. A figure for a page is 468 wide: the text of a letter with margins of an inch.
_TEXT_WIDE, _PICTURE_HIGH, _TITLE = 468.0, 520.0, 18.0
_PAPER_SIZES = {"a4": (595.28, 841.89), "us-letter": (612.0, 792.0)}
_BOXES = ("Letters", "a letter that no typeface of the computer could draw, where this was made, is an empty box.")
_BLANK = "An empty cell is not known or not shown. It is never a zero."


def pdf(figure: Figure, about: About) -> bytes:
    """PDF/A-2a and PDF/UA-1, in English, on the paper that `about` names. The same input gives the same bytes."""
    body = body_of(figure, draw_svg(figure.spec))
    part = min(_TEXT_WIDE / body.wide, _PICTURE_HIGH / body.high)
    told = {**_told(figure, about), "wide": body.wide * part}
    inputs = {"told": json.dumps(told), "picture": body.svg}
    made_at = datetime.combine(about.made_at, time(), UTC)
    for fonts, standards in ((_our_fonts, _STANDARDS), (_all_fonts, _STANDARDS)):
        with suppress(typst.TypstError):
            return _typeset(inputs, fonts(), standards, made_at)
    # A letter that no font here can draw leaves a box on the page, which the standards do not allow: the page says so.
    told["about"] = [*told["about"], _BOXES]
    return _typeset({**inputs, "told": json.dumps(told)}, _all_fonts(), [], made_at)


def _typeset(
    inputs: dict[str, str], fonts: typst.Fonts, standards: list["typst.PDFStandard"], made_at: datetime
) -> bytes:
    made = typst.compile(
        _template(), font_paths=fonts, format="pdf", sys_inputs=inputs, pdf_standards=standards, timestamp=made_at
    )
    return bytes(made)


def _told(figure: Figure, about: About) -> dict[str, Any]:
    """All that the page says, as data."""
    wide, high = _PAPER_SIZES[about.paper]
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
        "left_out": about.left_out,
        "about": [(name, said[name]) for name in ("Chosen", "Sources") if name in said],
        "description": " ".join(f"{name}: {words.rstrip('.')}." for name, words in about.lines()),
        "title_size": _TITLE,
        "title_wide": max((width(line, _TITLE, "title") for line in lines), default=0) + 1,
        "made": ", ".join((about.program, *([f"codebook {about.codebook}"] if about.codebook else []), about.made_on)),
        "program": about.program,
        "made_at": {"year": about.made_at.year, "month": about.made_at.month, "day": about.made_at.day},
        "blank": _BLANK,
        "paper": about.paper,
        "margin": margin,
        "colours": PALETTES["light"],
        "sans": _families("sans"),
        "serif": _families("serif"),
        **print_table(figure.table, room=_TEXT_WIDE, flipped_room=high - 2 * margin),
    }


def _families(kind: str) -> list[str]:
    return [FONT_FAMILIES[kind].split(",")[0]]


@functools.cache
def _template() -> bytes:
    return files("impact.report").joinpath("page.typ").read_bytes()


@functools.cache
def _our_fonts() -> typst.Fonts:
    """Ours alone: a page looks the same wherever it is made."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[*font_folders()])


@functools.cache
def _all_fonts() -> typst.Fonts:
    """With those of this computer, for names in scripts that ours do not hold."""
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True, font_paths=[*font_folders()])


EXPORTER = Exporter("pdf", "pdf", "application/pdf", "Page to print or send (PDF)", "page", pdf)
