"""The count over time in, a small area with a few labelled points out. What is not known is a gap, never a nought."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from impact.charts.canvas import Align, Canvas, Point
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
    canvas: Canvas, card: Card, *, left: float, right: float, top: float, bottom: float, sizes: TypeSizes
) -> None:
    """Values above their points, periods below the base line: of the first, of the year before, and of the last."""
    base = bottom - sizes.small * 1.5
    dots = _dots(card, left + 8, right - 8, top + sizes.small * 2, base)
    canvas.rule(left, base, right, base)
    line: list[Point] = []
    for run in _runs(dots):
        points = [(dot.x, dot.y) for dot in run]
        canvas.area(points, base=base)
        canvas.line(points)
        line.extend(points)
    known = [dot for dot in dots if dot]
    labelled = _labels(card, known, left, right, sizes)
    for dot in known:
        if alone := (dot.x, dot.y) not in line:
            canvas.mark(dot.x, dot.y, "circle", cell=9, colour="count", filled=not dot.part)
        if not alone and any(label.dot is dot for label in labelled):
            canvas.mark(
                dot.x, dot.y, "circle", cell=13 if dot is known[-1] else 10, colour="count", filled=True, halo=True
            )
    for label in labelled:
        _draw_label(canvas, label, line, base, sizes)


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


def _draw_label(canvas: Canvas, label: Label, line: Sequence[Point], base: float, sizes: TypeSizes) -> None:
    x = {"left": label.left, "center": label.dot.x, "right": label.right}[label.align]
    y = min(label.dot.y, _highest(line, label.left, label.right)) - sizes.small * 1.1
    said = count(label.dot.value)
    canvas.text(x, y, said, size=sizes.small, face="strong", colour="count", align=label.align)
    canvas.text(x, base + sizes.small, period(label.dot.name), size=sizes.small, colour="soft", align=label.align)


def _highest(line: Sequence[Point], left: float, right: float) -> float:
    """How high the line goes between two places: no number may stand on it."""
    heights = [y for x, y in line if left <= x <= right]
    for (x1, y1), (x2, y2) in pairwise(line):
        heights += [y1 + (y2 - y1) * (x - x1) / (x2 - x1) for x in (left, right) if x1 < x < x2]
    return min(heights, default=float("inf"))
