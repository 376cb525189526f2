"""The count over time in, a small area with a few labelled points out. What is not known is a gap, never a nought."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from impact.charts.canvas import HALF_LINE, Align, Canvas, Point
from impact.charts.pair_card.card import Card
from impact.charts.words import count, period
from impact.look import TypeSizes, width

# Fewer known points than this are no series.
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Dot:
    """One known period: where it stands, and whether it is only a part."""

    x: float
    y: float
    value: float
    name: str
    part: bool


@dataclass(frozen=True, slots=True)
class Label:
    dot: Dot
    align: Align
    left: float
    right: float


def has_series(card: Card) -> bool:
    return sum(point.value is not None for point in card.series) >= FEWEST


def draw_series(
    canvas: Canvas, card: Card, *, left: float, right: float, top: float, bottom: float, sizes: TypeSizes, cell: float
) -> None:
    """Values above their points, periods below the base line: of the first, of the year before, and of the last.

    `cell`: of a labelled point; the last one is larger.
    """
    base = bottom - sizes.small * 1.5
    dots = _dots(card, left + cell * 0.8, right - cell * 0.8, top + sizes.small * 2, base)
    canvas.rule(left, base, right, base)
    line: list[Point] = []
    for run in _runs(dots):
        points = [(dot.x, dot.y) for dot in run]
        canvas.area(points, base=base)
        canvas.line(points, wide=cell * 0.22)
        line.extend(points)
    known = [dot for dot in dots if dot]
    labelled = _labels(card, known, left, right, sizes)
    for dot in known:
        if (dot.x, dot.y) not in line:
            canvas.mark(dot.x, dot.y, "circle", cell=cell * 0.9, colour="count", filled=not dot.part)
        elif any(label.dot is dot for label in labelled):
            large = cell * (1.3 if dot is known[-1] else 1)
            canvas.mark(dot.x, dot.y, "circle", cell=large, colour="count", filled=True, halo=True)
    for label in labelled:
        y = _above(label, line, known, cell) - sizes.small * HALF_LINE
        _draw_label(canvas, label, y, base, sizes)


def _dots(card: Card, left: float, right: float, top: float, base: float) -> list[Dot | None]:
    largest = max((point.value or 0 for point in card.series), default=0) or 1
    step = (right - left) / max(1, len(card.series) - 1)
    return [
        None
        if point.value is None
        else Dot(
            left + i * step,
            base - max(0.0, point.value) / largest * (base - top),
            point.value,
            point.period,
            point.part,
        )
        for i, point in enumerate(card.series)
    ]


def _runs(dots: Sequence[Dot | None]) -> Iterator[list[Dot]]:
    """Whole periods that follow each other, two at least."""
    run: list[Dot] = []
    for dot in (*dots, None):
        if dot and not dot.part:
            run.append(dot)
        else:
            if len(run) >= FEWEST:
                yield run
            run = []


def _labels(card: Card, known: Sequence[Dot], left: float, right: float, sizes: TypeSizes) -> list[Label]:
    """The last first, then the year before, then the first: each only where it does not meet the ones before it."""
    before = [dot for dot in known if dot.name == card.data.before]
    placed: list[Label] = []
    for dot in (known[-1], *before, known[0]):
        label = _label(dot, left, right, sizes)
        if all(label.right + 6 <= other.left or other.right + 6 <= label.left for other in placed):
            placed.append(label)
    return placed


def _label(dot: Dot, left: float, right: float, sizes: TypeSizes) -> Label:
    wide = max(width(count(dot.value), sizes.small, "strong"), width(period(dot.name), sizes.small))
    if dot.x - wide / 2 < left:
        return Label(dot, "left", left, left + wide)
    if dot.x + wide / 2 > right:
        return Label(dot, "right", right - wide, right)
    return Label(dot, "center", dot.x - wide / 2, dot.x + wide / 2)


def _draw_label(canvas: Canvas, label: Label, y: float, base: float, sizes: TypeSizes) -> None:
    x = {"left": label.left, "center": label.dot.x, "right": label.right}[label.align]
    said = count(label.dot.value)
    canvas.text(x, y, said, size=sizes.small, face="strong", colour="count", align=label.align)
    canvas.text(x, base + sizes.small, period(label.dot.name), size=sizes.small, colour="soft", align=label.align)


def _above(label: Label, line: Sequence[Point], known: Sequence[Dot], cell: float) -> float:
    """Where the foot of a number may stand: on neither the line nor a point."""
    left, right = label.left - cell, label.right + cell
    heights = [dot.y - cell * 0.85 for dot in known if left <= dot.x <= right]
    for (x1, y1), (x2, y2) in pairwise(line):
        heights += [y1 + (y2 - y1) * (x - x1) / (x2 - x1) - cell * 0.4 for x in (left, right) if x1 < x < x2]
    return min(heights)
