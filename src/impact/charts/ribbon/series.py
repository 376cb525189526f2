"""The count of a ribbon: an area from zero with a line on it, gaps where a month is unknown, the last one in words."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from impact.charts import words
from impact.charts.canvas import HALF_LINE, Canvas
from impact.charts.ribbon.months import Kind, Month, last_whole, stretches
from impact.charts.scale import ticks
from impact.look import TypeSizes, width

# A month that stands alone is drawn this wide, as a part of a month's step: one point has no area.
ALONE = 0.2
# Points round the line that words keep clear of: a pin's mark may stand there.
CLEAR = 10.0
# The longest that fits.
_GAPS: Mapping[Kind, tuple[str, ...]] = {
    "unknown": ("not reported by month", "not known"),
    "held_back": ("held back",),
}


@dataclass(frozen=True, slots=True)
class Plot:
    """Points of the page."""

    left: float
    right: float
    top: float
    base: float
    months: int
    largest: float

    @property
    def step(self) -> float:
        return (self.right - self.left) / self.months

    def x(self, place: float) -> float:
        """The middle of a month."""
        return self.left + (place + 0.5) * self.step

    def y(self, value: float) -> float:
        return self.base - max(0.0, value) / self.largest * (self.base - self.top)


def largest_of(months: Sequence[Month]) -> float:
    return max((month.value for month in months if month.value), default=1)


def gutter_for(months: Sequence[Month], size: float) -> float:
    """Room for the numbers beside the plot."""
    return max(width(words.count(tick), size) for tick in ticks(largest_of(months))) + 8


def draw_series(canvas: Canvas, months: Sequence[Month], plot: Plot, *, sizes: TypeSizes) -> None:
    for tick in ticks(plot.largest):
        y = plot.y(tick)
        canvas.text(plot.left - 8, y, words.count(tick), size=sizes.small, colour="soft", align="right")
        canvas.rule(plot.left, y, plot.right, y, colour="grid" if tick else "rule")
    for run in stretches(months):
        points = _points(run, months, plot)
        canvas.area(points, base=plot.base)
        canvas.line(points, wide=2.4 if plot.base - plot.top > 100 else 1.6)
    for i, month in enumerate(months):
        if month.kind == "part" and month.value is not None:
            canvas.mark(plot.x(i), plot.y(month.value), "circle", cell=sizes.small * 0.8, colour="count", filled=False)
    for first, last in _gaps(months):
        x, end = plot.x(first) - plot.step * 0.4, plot.x(last) + plot.step * 0.4
        canvas.rule(x, plot.base - 4, end, plot.base - 4, colour="quiet", wide=1.2, dash=(3, 3))
    _draw_last(canvas, months, plot, sizes)


def name_gaps(
    canvas: Canvas, months: Sequence[Month], plot: Plot, *, pinned: Collection[int], sizes: TypeSizes
) -> None:
    """So that a line near the ground is taken for no nought; where a quote hangs or other words stand, the footer is
    left to say it.
    """
    y, half = plot.base - 4 - sizes.small * 0.9, sizes.small * HALF_LINE
    for first, last in _gaps(months):
        kinds, room = {month.kind for month in months[first : last + 1]}, (last - first + 0.8) * plot.step
        said = next((said for said in _GAPS.get(min(kinds), ()) if width(said, sizes.small) <= room), "")
        if len(kinds) > 1 or not said or any(first <= place <= last for place in pinned):
            continue
        x, wide = (plot.x(first) + plot.x(last)) / 2, width(said, sizes.small)
        if not any(_touches(box, (x - wide / 2, y - half, x + wide / 2, y + half)) for box in canvas.boxes):
            canvas.text(x, y, said, size=sizes.small, colour="soft", align="center")


def draw_months(canvas: Canvas, months: Sequence[Month], plot: Plot, y: float, *, size: float) -> None:
    """Their short names; every second or third one only, where they would touch."""
    widest = max(width(month.short_name, size) for month in months) + 5
    every = next(k for k in (1, 2, 3, 4, 6, len(months) + 1) if k * plot.step >= widest)
    for i in range(0, len(months), every):
        canvas.text(plot.x(i), y, months[i].short_name, size=size, colour="soft", align="center")


def height_at(months: Sequence[Month], place: int, plot: Plot) -> float:
    """Where a pin of this month begins: on the line, or on the ground where there is none."""
    value = months[place].value
    return plot.base if value is None else plot.y(value)


def _points(run: Sequence[int], months: Sequence[Month], plot: Plot) -> list[tuple[float, float]]:
    points = [(plot.x(i), plot.y(months[i].height or 0)) for i in run]
    if len(points) > 1:
        return points
    ((x, y),) = points
    return [(x - plot.step * ALONE, y), (x + plot.step * ALONE, y)]


def _touches(one: Sequence[Any], other: tuple[float, float, float, float]) -> bool:
    """Left, top, right, bottom."""
    return bool(one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3])


def _gaps(months: Sequence[Month]) -> Iterable[tuple[int, int]]:
    """First and last place of each run of months that have no value to show."""
    run: list[int] = []
    for i, month in enumerate(months):
        if month.value is None:
            run.append(i)
        elif run:
            yield run[0], run[-1]
            run = []
    if run:
        yield run[0], run[-1]


def _draw_last(canvas: Canvas, months: Sequence[Month], plot: Plot, sizes: TypeSizes) -> None:
    """“22,335 in Sep”, above the line wherever it passes under these words."""
    place = last_whole(months)
    if place is None:
        return
    said = f"{words.count(months[place].height or 0)} in {months[place].short_name}"
    wide = width(said, sizes.body, "strong")
    right = min(plot.right, plot.x(place) + max(plot.step / 2, wide / 2))
    near = [
        plot.y(month.value)
        for i, month in enumerate(months)
        if month.value is not None and right - wide - plot.step <= plot.x(i) <= right + plot.step
    ]
    y = min(near) - CLEAR - sizes.body * 0.5
    canvas.text(right, y, said, size=sizes.body, face="strong", colour="count", align="right")
