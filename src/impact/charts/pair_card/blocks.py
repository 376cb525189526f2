"""Paragraphs in, how high they stand together, and the paragraphs drawn below each other, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.look import Face, balance, wrap


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one kind. `before`: points of air above it; `ruled`: a fine rule in the middle of that air."""

    lines: tuple[str, ...]
    size: float
    lead: float = 1.26
    """Line height, as a part of the size."""
    face: Face = "sans"
    colour: str = "text"
    before: float = 0
    ruled: bool = False

    @property
    def high(self) -> float:
        return self.before + len(self.lines) * self.size * self.lead


def block(
    words: str,
    room: float,
    *,
    size: float,
    face: Face = "sans",
    colour: str = "text",
    before: float = 0,
    ruled: bool = False,
    even: bool = False,
) -> Block:
    """The words in lines of `room` points; `even`: of about the same length."""
    lines = (balance if even else wrap)(words, size, room, face)
    return Block(tuple(lines), size, face=face, colour=colour, before=before, ruled=ruled)


def high(blocks: Sequence[Block]) -> float:
    return sum(one.high for one in blocks)


def draw_blocks(canvas: Canvas, blocks: Sequence[Block], left: float, top: float, *, right: float) -> float:
    """Returns the height at which the last one ends."""
    for one in blocks:
        if one.ruled:
            middle = top + one.before * 0.5
            canvas.rule(left, middle, right, middle)
        top = canvas.lines(
            left,
            top + one.before,
            one.lines,
            size=one.size,
            lead=one.size * one.lead,
            face=one.face,
            colour=one.colour,
        )
    return top
