"""Blocks of words in, how high they stand on one page out, and the styles in which they stand so high.

A document has no layout of its own until a program opens it, so room is measured before anything is written, for
typefaces wider than ours.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from impact.look import Face
from impact.report.documents.office import lines_needed
from impact.report.documents.paper.sheet import Edges, Sheet

# A line of the tallest stand-in, in parts of the size of type.
_LEAD = 1.18
# What programs add here and there.
_SPARE = 0.975
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Looks:
    """Points, at the usual size of words."""

    size: float
    before: float = 0
    after: float = 0
    face: Face = "sans"
    indent: float = 0


LOOKS: Mapping[str, Looks] = {
    "Title": Looks(21, 0, 2, "title"),
    "Subtitle": Looks(10, 0, 2),
    "heading 1": Looks(11.5, 7, 2, "title"),
    "Normal": Looks(9.8, 0, 2.5),
    "List Bullet": Looks(9.8, 0, 1.5, "sans", 14.2),
    "List Number": Looks(12.5, 0, 3, "title", 18),
    "Note": Looks(8.4, 0, 1.5),
    "List note": Looks(8.4, 0, 2.5, "sans", 14.2),
    "Caption": Looks(9, 2, 1, "strong"),
    "Figure": Looks(6, 0, 1),
    "Figure note": Looks(7.8, 0, 2),
    "Quote": Looks(12.5, 3, 0, "voice", 12),
    "Quote source": Looks(8.4, 0, 1, "sans", 12),
    "Label": Looks(8, 2, 0, "strong"),
    "Table words": Looks(8.5, 0, 0),
}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph in a style."""

    style: str
    words: str

    def high(self, room: float, part: float) -> float:
        looks = LOOKS[self.style]
        lines = lines_needed(self.words, looks.size * part, room - looks.indent, looks.face)
        return lines * looks.size * part * _LEAD + (looks.before + looks.after) * part


def first_that_fits(degrees: Sequence[_T], high: Callable[[_T], float], at: Edges) -> _T:
    """The first degree at which everything stands on one page; the last where none does. Each is tighter than those
    before it, so half of them are ruled out at a time.
    """
    few, many = 0, len(degrees) - 1
    while few < many:
        half = (few + many) // 2
        if high(degrees[half]) <= at.deep * _SPARE:
            many = half
        else:
            few = half + 1
    return degrees[few]


def high_of(blocks: Sequence[Block], room: float, part: float) -> float:
    return sum(block.high(room, part) for block in blocks)


def set_type(sheet: Sheet, part: float) -> None:
    """The styles of the document take the size that was found: its words can still be restyled at once."""
    from docx.shared import Pt  # noqa: PLC0415

    for name, looks in LOOKS.items():
        style: Any = sheet.document.styles[name]
        style.font.size = Pt(round(looks.size * part * 2) / 2)
        style.paragraph_format.space_before = Pt(looks.before * part)
        style.paragraph_format.space_after = Pt(looks.after * part)
        style.paragraph_format.line_spacing = 1.0


def write(sheet: Sheet, blocks: Iterable[Block]) -> None:
    for block in blocks:
        sheet.words(block.words, block.style)
