"""Pieces that the listening map has on every size: a cell, the key to the cells, and gentle ways to listen."""

from collections.abc import Iterator, Sequence

from impact.charts.canvas import Canvas
from impact.charts.listening.cells import Cell, Kind, Line
from impact.charts.listening.sentences import MEANINGS
from impact.look import Face, TypeSizes, shorten, width, wrap
from impact.vocabulary.ways_to_listen import ways_to_listen

# Dashes invite to write into the empty cell; dots say that something is there and stays covered.
DASHED, DOTTED = (4.0, 3.0), (1.2, 2.4)
LEAD = 1.25
HEADING = "Ways to listen"
_KEY_WORDS: dict[Kind, str] = {"shown": "9", "together": "with", "held_back": "held", "unread": "wait", "silent": ""}


def draw_cell(
    canvas: Canvas, cell: Cell, box: tuple[float, float, float, float], *, size: float, role: str = "branch"
) -> None:
    """A filled box for a number, an open one for words, a dashed one where nobody wrote."""
    left, top, right, bottom = box
    _draw_box(canvas, cell.kind, box, bare=role != "branch")
    said = cell.words if width(cell.words, size) <= right - left - 4 else cell.short
    face: Face = "strong" if cell.kind == "shown" else "sans"
    colour = "text" if cell.kind == "shown" else "soft"
    if width(said, size, face) <= right - left - 2:
        canvas.text((left + right) / 2, (top + bottom) / 2, said, size=size, face=face, colour=colour, align="center")


def draw_name(canvas: Canvas, line: Line, left: float, middle: float, *, size: float, room: float) -> None:
    face: Face = "sans" if line.role == "branch" else "strong"
    canvas.text(left, middle, shorten(line.name, size, room, face), size=size, face=face)


def draw_key(canvas: Canvas, kinds: Sequence[Kind], x: float, y: float, *, size: float, right: float) -> None:
    """A small cell and what it means, in as many lines as it needs; `y` is the middle of the first."""
    high = size * 1.25
    for kind, left, line in _places(kinds, x, right, size):
        middle = y + line * size * 1.7
        end = left + _cell_wide(size)
        box = (left, middle - high / 2, end, middle + high / 2)
        _draw_box(canvas, kind, box, bare=False)
        face: Face = "strong" if kind == "shown" else "sans"
        canvas.text((left + end) / 2, middle, _KEY_WORDS[kind], size=size, face=face, align="center")
        canvas.text(end + size * 0.4, middle, MEANINGS[kind], size=size, colour="soft")


def key_high(kinds: Sequence[Kind], x: float, right: float, *, size: float) -> float:
    """From the middle of its first line to below its last."""
    lines = max((line for _, _, line in _places(kinds, x, right, size)), default=-1) + 1
    return lines * size * 1.7


def ways_lines(size: float, room: float) -> list[list[str]]:
    return [wrap(words, size, room) for words in ways_to_listen()]


def ways_high(sizes: TypeSizes, room: float) -> float:
    lines = ways_lines(sizes.small, room)
    return sizes.heading * 1.5 + sum(len(way) * sizes.small * LEAD + sizes.small * 0.7 for way in lines)


def draw_ways(canvas: Canvas, left: float, top: float, *, sizes: TypeSizes, room: float) -> float:
    """The heading and each way as a short paragraph. Returns where they end."""
    canvas.text(left, top + sizes.heading * 0.6, HEADING, size=sizes.heading, face="strong")
    top += sizes.heading * 1.5
    for lines in ways_lines(sizes.small, room):
        top = canvas.lines(left, top, lines, size=sizes.small, lead=sizes.small * LEAD, colour="soft")
        top += sizes.small * 0.7
    return top


def _draw_box(canvas: Canvas, kind: Kind, box: tuple[float, float, float, float], *, bare: bool) -> None:
    if bare or kind == "away":  # a sum is a number under a column, not one more place
        return
    round_ = min(4.0, (box[3] - box[1]) / 4)
    if kind == "shown":
        canvas.panel(*box, colour="count_fill", round_=round_)
        return
    dash = {"silent": DASHED, "held_back": DOTTED}.get(kind)
    canvas.panel(*box, colour="bg", edge="quiet", round_=round_, dash=dash)


def _cell_wide(size: float) -> float:
    return width("wait", size) + size * 0.7


def _places(kinds: Sequence[Kind], start: float, right: float, size: float) -> Iterator[tuple[Kind, float, int]]:
    x, line = start, 0
    for kind in (kind for kind in kinds if kind in MEANINGS):
        wide = _cell_wide(size) + size * 0.4 + width(MEANINGS[kind], size)
        if x > start and x + wide > right:
            x, line = start, line + 1
        yield kind, x, line
        x += wide + size * 1.4
