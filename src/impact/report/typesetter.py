"""A template of ours and what it tells in, a tagged PDF in the house's look out: PDF/A-2a and PDF/UA-1.

The typesetter checks what these standards, for archives and for readers who cannot see, ask for, and refuses to break
them.
"""

import functools
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Any

import typst

from impact.look import FONT_FAMILIES, PALETTES, font_folders

_STANDARDS: list["typst.PDFStandard"] = ["a-2a", "ua-1"]
# What a standard forbids is told so; of that, a picture without words is our mistake, all else comes with the words.
_FORBIDDEN, _OUR_MISTAKE = "PDF/", "alt text"
# It keeps what it made of this many pages, words of others among them, and 20 MB of each report.
_KEPT = 10
# Functions and rules that all templates share stand before each.
_HOUSE = "house.typ"


def typeset(
    template: str,
    told: Mapping[str, Any],
    *,
    made_at: date,
    boxed: Mapping[str, Any] | None = None,
    pictures: Mapping[str, str] | None = None,
) -> bytes:
    """The template at a path below `impact.report`, of which `told` is all that it says. The same input, same bytes.

    A letter that no font here can draw leaves a box, which the standards do not allow: then they are not claimed, and
    `boxed` takes the place of what is told under the same names. `pictures` are SVG, by the names that the template
    asks for. Raises TypstError where a picture has no words for who cannot see it.
    """
    typesetting = functools.partial(_typeset, template, made_at=made_at, pictures=pictures or {})
    try:
        return _as_standards_allow(typesetting, told, boxed or {})
    finally:
        _forget()


def _as_standards_allow(typesetting: Callable[..., bytes], told: Mapping[str, Any], boxed: Mapping[str, Any]) -> bytes:
    for own in (True, False):
        try:
            return typesetting(told, own=own, standards=_STANDARDS)
        except typst.TypstError as refused:
            if not refused.message.startswith(_FORBIDDEN) or _OUR_MISTAKE in refused.message:
                raise
    return typesetting({**told, **boxed}, own=False, standards=[])


def _typeset(
    template: str,
    told: Mapping[str, Any],
    *,
    made_at: date,
    pictures: Mapping[str, str],
    own: bool,
    standards: list["typst.PDFStandard"],
) -> bytes:
    made = typst.compile(
        _source(template),
        font_paths=_fonts(own=own),
        format="pdf",
        sys_inputs={"told": json.dumps({**told, **_house(made_at)}), **pictures},
        pdf_standards=standards,
        timestamp=datetime.combine(made_at, time(), UTC),
    )
    return bytes(made)


def _forget() -> None:
    """It forgets a page only when enough others were made: so they are made, and empty."""
    for _ in range(_KEPT + 1):
        typst.compile(b"", format="svg", font_paths=_no_fonts())


def _house(made_at: date) -> dict[str, Any]:
    """What every template asks for: the day, the colours of paper, and our typefaces."""
    return {
        "made_at": {"year": made_at.year, "month": made_at.month, "day": made_at.day},
        "colours": PALETTES["light"],
        **{kind: [FONT_FAMILIES[kind].split(",")[0]] for kind in ("sans", "serif")},
    }


@functools.cache
def _source(template: str) -> bytes:
    here = files("impact.report")
    return here.joinpath(_HOUSE).read_bytes() + here.joinpath(template).read_bytes()


@functools.cache
def _no_fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)


@functools.cache
def _fonts(*, own: bool) -> typst.Fonts:
    """Ours alone, so that a page looks the same everywhere; or with those of this computer, for other scripts."""
    return typst.Fonts(include_system_fonts=not own, include_embedded_fonts=not own, font_paths=[*font_folders()])
