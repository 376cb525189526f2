"""How everything looks: colours by mode, type sizes by figure, the two typefaces and how wide words are in them.

Counts are in ink, people are in colour. All sizes are points. Screen and export share these values.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal

from PIL import ImageFont

from impact.model import Mode
from impact.words import remembered

Size = Literal["slide", "page", "narrow", "square"]
"""A square holds what is laid out for a page."""
Face = Literal["sans", "strong", "bold", "title", "voice"]
# Words are measured again for each size and each file; what is longer is a line that hardly comes twice.
_LONGEST_KEPT, _MOST_KEPT = 40, 16384

_LIGHT = {
    "bg": "#FFFFFF",
    "paper": "#FAF8F4",
    "text": "#1E2A36",
    "soft": "#55626F",
    "faint": "#65717C",
    "rule": "#D9DEE3",
    "grid": "#E9ECEF",
    "count": "#3C5166",
    "count_fill": "#C9D3DC",
    "quiet": "#7F8B98",
    "accent": "#0B5CAD",
    "dignity": "#840B3D",
    "purpose": "#BF7B0C",
    "understanding": "#046F8C",
    "dignity_t": "#840B3D",
    "purpose_t": "#8A5500",
    "understanding_t": "#046380",
    "strain": "#C4532F",
    "support": "#1F5A45",
    "strain_t": "#9C3A1E",
    "support_t": "#1F5A45",
}
_DARK = {
    "bg": "#12171E",
    "paper": "#1A212A",
    "text": "#EEF2F6",
    "soft": "#B3BEC9",
    "faint": "#95A2AF",
    "rule": "#3A4653",
    "grid": "#232C37",
    "count": "#A9BCCE",
    "count_fill": "#33424F",
    "quiet": "#7A8794",
    "accent": "#7FB6F2",
    "dignity": "#E8668F",
    "purpose": "#FCC266",
    "understanding": "#3FB6D6",
    "dignity_t": "#F591B1",
    "purpose_t": "#F7C373",
    "understanding_t": "#63C6E1",
    "strain": "#E8774F",
    "support": "#8AD4B0",
    "strain_t": "#F09A7C",
    "support_t": "#8AD4B0",
}
# For the office copier: every colour is a grey, and neighbours differ by at least 22 L*.
_MONO = {
    **_LIGHT,
    "paper": "#FFFFFF",
    "rule": "#CCCCCC",
    "grid": "#E6E6E6",
    "count": "#404040",
    "count_fill": "#CFCFCF",
    "dignity": "#1A1A1A",
    "purpose": "#8C8C8C",
    "understanding": "#555555",
    "dignity_t": "#1A1A1A",
    "purpose_t": "#4D4D4D",
    "understanding_t": "#404040",
    "strain": "#404040",
    "support": "#8C8C8C",
    "strain_t": "#404040",
    "support_t": "#4D4D4D",
}
PALETTES: Mapping[Mode, Mapping[str, str]] = {"light": _LIGHT, "dark": _DARK, "mono": _MONO}

# Text must reach 4.5 : 1 and marks 3 : 1 on every ground they stand on (WCAG 2.2, 1.4.3 and 1.4.11).
TEXT_TOKENS = ("text", "soft", "faint", "dignity_t", "purpose_t", "understanding_t", "strain_t", "support_t", "accent")
MARK_TOKENS = ("count", "dignity", "purpose", "understanding", "strain", "support", "quiet")


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Points. `least` is the smallest that may be drawn at this size of figure."""

    title: float
    subtitle: float
    heading: float
    body: float
    small: float
    footer: float
    least: float


TYPE: Mapping[Size, TypeSizes] = {
    "slide": TypeSizes(title=25, subtitle=14.5, heading=15, body=13, small=12.5, footer=10.8, least=10.8),
    "page": TypeSizes(title=14, subtitle=9.5, heading=9.5, body=9, small=8.5, footer=8, least=8),
    "narrow": TypeSizes(title=20, subtitle=14, heading=15, body=14, small=13, footer=12, least=12),
}

# Exports know the families by their first name, Streamlit ships the same faces under the second.
FONT_FAMILIES = {"sans": "Source Sans Pro, Source Sans, sans-serif", "serif": "Source Serif Pro, Source Serif, serif"}


@dataclass(frozen=True, slots=True)
class Cut:
    """One cut of a typeface: how a drawing names it, and the file that holds it."""

    family: str
    weight: Literal[400, 600, 700]
    italic: bool
    file: str


FACES: Mapping[Face, Cut] = {
    "sans": Cut(FONT_FAMILIES["sans"], 400, False, "SourceSansPro-Regular.ttf"),
    "strong": Cut(FONT_FAMILIES["sans"], 600, False, "SourceSansPro-Semibold.ttf"),
    "bold": Cut(FONT_FAMILIES["sans"], 700, False, "SourceSansPro-Bold.ttf"),
    "title": Cut(FONT_FAMILIES["serif"], 600, False, "SourceSerifPro-Semibold.ttf"),
    "voice": Cut(FONT_FAMILIES["serif"], 400, True, "SourceSerifPro-It.ttf"),
}


def font_folders() -> tuple[Path, Path]:
    """The folders of the sans and the serif cuts (packages font-source-sans-pro, font-source-serif-pro)."""
    return _folder("font_source_sans_pro"), _folder("font_source_serif_pro")


def width(words: str, size: float, face: Face = "sans") -> float:
    """How wide these words stand, in points."""
    length = _word_length if len(words) <= _LONGEST_KEPT else _length
    return length(words, face) * size / 100


def wrap(words: str, size: float, room: float, face: Face = "sans") -> list[str]:
    """Lines no wider than `room` points; a single word that is wider is shortened."""
    lines: list[str] = []
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and width(longer, size, face) > room:
            lines.append(line)
            line = shorten(word, size, room, face)
        else:
            line = longer if line else shorten(longer, size, room, face)
    return [*lines, line] if line else lines


def balance(words: str, size: float, room: float, face: Face = "sans") -> list[str]:
    """As few lines as `wrap` needs, but of about the same length: no last line of one lonely word."""
    lines = wrap(words, size, room, face)
    widest = max((width(word, size, face) for word in words.split()), default=0)
    while len(lines) > 1 and room - 4 >= widest and len(wrap(words, size, room - 4, face)) == len(lines):
        room -= 4
        lines = wrap(words, size, room, face)
    return lines


def shorten(words: str, size: float, room: float, face: Face = "sans") -> str:
    """The words, or as many of their letters as fit before an ellipsis."""
    if width(words, size, face) <= room:
        return words
    letters = len(words)
    while letters > 1 and width(words[:letters].rstrip() + "…", size, face) > room:
        letters -= 1
    return words[:letters].rstrip() + "…"


def _folder(package: str) -> Path:
    return Path(str(files(package))) / "files"


# What ends a paragraph cannot be laid out in a line: the shaping program gives up at one.
_IN_ONE_LINE = str.maketrans(dict.fromkeys("\n\r\x1c\x1d\x1e\x85\u2029", " "))


def _length(words: str, face: Face) -> float:
    """At a size of 100."""
    return _measure(face).getlength(words.translate(_IN_ONE_LINE))


_word_length = remembered(_MOST_KEPT)(_length)


@functools.cache
def _measure(face: Face) -> ImageFont.FreeTypeFont:
    cut = FACES[face]
    folder = font_folders()[0 if cut.family == FONT_FAMILIES["sans"] else 1]
    return ImageFont.truetype(str(folder / cut.file), 100)
