"""Lines of words in, how high they stand in a box of a slide out, and over how many boxes they flow."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from impact.look import Face
from impact.report.documents.office import LEAD, broken, lines_needed

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Box:
    """Points from the left upper corner of the slide."""

    left: float
    top: float
    wide: float
    high: float

    @property
    def right(self) -> float:
        return self.left + self.wide

    @property
    def bottom(self) -> float:
        return self.top + self.high

    def below(self, top: float) -> "Box":
        """What is left of it from this height on."""
        return Box(self.left, top, self.wide, max(0.0, self.bottom - top))


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph. `before` is the air above it, in points; `indent` moves it to the right of its bullet."""

    words: str
    size: float
    face: Face = "sans"
    ink: str = "text"
    before: float = 0
    bullet: bool = False
    align: Align = "left"
    under: float = 0
    """How far to the right it stands, below a bullet whose type is so large."""

    @property
    def indent(self) -> float:
        return self.size if self.bullet else self.under


def high_of(lines: Sequence[Words], room: float) -> float:
    """How high they stand in a box of that width."""
    return sum(
        one.before + lines_needed(one.words, one.size, room - one.indent, one.face) * one.size * LEAD for one in lines
    )


def flowed(lines: Sequence[Words], room: float, high: float) -> list[list[Words]]:
    """The paragraphs, parted into as many boxes as they need; one that is higher than a box goes on in the next."""
    boxes: list[list[Words]] = [[]]
    left = high
    for line in lines:
        for part in _parts(line, room, high):
            need = high_of([part], room)
            if boxes[-1] and need > left:
                boxes.append(_heading_of(boxes))
                left = high - high_of(boxes[-1], room)
            boxes[-1].append(part)
            left -= need
    return [box for box in boxes if box]


def _heading_of(boxes: list[list[Words]]) -> list[Words]:
    """What stands last in the last box, if it is a heading and not alone: it goes with what follows it."""
    last = boxes[-1]
    return [last.pop()] if len(last) > 1 and last[-1].face == "strong" else []


def _parts(line: Words, room: float, high: float) -> list[Words]:
    if high_of([line], room) <= high:
        return [line]
    most = max(1, int((high - line.before) / (line.size * LEAD)))
    said = broken(line.words, line.size, room - line.indent, line.face)
    return [replace(line, words=" ".join(said[at : at + most])) for at in range(0, len(said), most)]
